#include "ui/speech/voice.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ui/platform/programs.h"

extern char** environ;

namespace cardwalk::ui {
namespace {

struct Sentence {
  std::string language, text;
  int volume = 70;
};

using Words = std::vector<std::string>;

/// Both engines know languages in lower case: pt-br.
std::string lowered(std::string tag) {
  std::transform(tag.begin(), tag.end(), tag.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return tag;
}

/// Loudness is -100 … 100 there, and the text comes in by the pipe: nobody reads it in the list of processes.
Words dispatcherWords(const std::string& program, const Sentence& sentence) {
  return {program,
          "--language",
          lowered(sentence.language),
          "--volume",
          std::to_string(sentence.volume * 2 - 100),
          "--wait",
          "--pipe-mode"};
}

/// Loudness is 0 … 200 there; a little slower than it would by itself.
Words espeakWords(const std::string& program, const Sentence& sentence) {
  return {program, "-v",     lowered(sentence.language), "-a", std::to_string(sentence.volume * 2), "-s",
          "155",   "--stdin"};
}

struct Engine {
  std::string name, program;
  Words (*words)(const std::string& program, const Sentence& sentence) = nullptr;
  std::string cancel;  ///< silences what its program has handed on already; empty: the program speaks itself
};

/// Starts it with a pipe to write into; 0 if that cannot be done.
pid_t start(const Words& words, int& input) {
  int ends[2] = {-1, -1};
  if (::pipe2(ends, O_CLOEXEC) != 0) return 0;
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, ends[0], STDIN_FILENO);
  for (const int out : {STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&files, out, "/dev/null", O_WRONLY, 0);
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  // It is silenced by a signal, so it must not begin with those held that this program holds.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t child = 0;
  if (::posix_spawn(&child, words.front().c_str(), &files, &attributes, arguments.data(), environ) != 0)
    child = 0;
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  ::close(ends[0]);
  if (child == 0)
    ::close(ends[1]);
  else
    input = ends[1];
  return child;
}

/// A service that does not answer would be waited for without end.
void endSoon(pid_t child) {
  constexpr int kTries = 100;
  constexpr auto kPause = std::chrono::milliseconds(20);
  for (int i = 0; i < kTries; ++i) {
    if (::waitpid(child, nullptr, WNOHANG) != 0) return;
    std::this_thread::sleep_for(kPause);
  }
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
}

class ProcessVoice final : public Voice {
 public:
  ProcessVoice(std::vector<Engine> engines, VoicePatience patience)
      : engines_(std::move(engines)), patience_(patience), thread_([this] { run(); }) {}

  ~ProcessVoice() override {
    {
      const std::lock_guard lock(mutex_);
      ends_ = true;
      silence();
    }
    wanted_.notify_all();
    thread_.join();
  }

  void say(const std::string& language, const std::string& text, int volume) override {
    {
      const std::lock_guard lock(mutex_);
      next_ = Sentence{language, text, std::clamp(volume, 0, 100)};
      silence();
    }
    wanted_.notify_all();
  }

  std::string engine() const override {
    const std::lock_guard lock(mutex_);
    return engines_.front().name;
  }

 private:
  using Clock = std::chrono::steady_clock;

  /// Under the lock. The process is reaped under it, too, so that its number is its own here.
  void silence() {
    if (speaking_ == 0) return;
    ::kill(speaking_, SIGTERM);
    if (!silencedAt_) silencedAt_ = Clock::now();
  }

  void run() {
    // An engine that goes while it is written to must not take the program along.
    sigset_t pipes;
    sigemptyset(&pipes);
    sigaddset(&pipes, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipes, nullptr);
    std::unique_lock lock(mutex_);
    while (true) {
      wanted_.wait(lock, [this] { return ends_ || next_; });
      if (ends_) return;
      const Sentence sentence = *std::exchange(next_, std::nullopt);
      while (!sentence.text.empty() && !speak(sentence, lock) && engines_.size() > 1) {
        if (++failures_ >= kMostFailures) {
          engines_.erase(engines_.begin());
          failures_ = 0;
        }
        // Its service may be about to start.
        else if (wanted_.wait_for(lock, patience_.untilNextTry, [this] { return ends_ || next_; }))
          break;
      }
    }
  }

  /// False if it could not say it: it broke off soon, and nobody had told it to.
  bool speak(const Sentence& sentence, std::unique_lock<std::mutex>& lock) {
    constexpr auto kTick = std::chrono::milliseconds(20);
    constexpr auto kSoon = std::chrono::seconds(1);
    const Clock::time_point begun = Clock::now();
    int input = -1;
    silencedAt_.reset();
    speaking_ = start(engines_.front().words(engines_.front().program, sentence), input);
    if (speaking_ == 0) return false;
    ::fcntl(input, F_SETFL, O_NONBLOCK);  // who does not read must not hold this thread
    const std::string text = sentence.text + "\n";
    std::string_view rest = text;
    int ended = 0;
    while (true) {
      feed(input, rest);
      if (::waitpid(speaking_, &ended, WNOHANG) != 0) break;
      // One that does not listen to the first signal would speak, and be waited for, as long as it likes.
      if (silencedAt_ && Clock::now() - *silencedAt_ >= patience_.untilKilled) ::kill(speaking_, SIGKILL);
      wanted_.wait_for(lock, kTick);
    }
    speaking_ = 0;
    if (input >= 0) ::close(input);
    if (silencedAt_) {
      cancel(lock);
      return true;
    }
    const bool spoke = (WIFEXITED(ended) && WEXITSTATUS(ended) == 0) || Clock::now() - begun >= kSoon;
    if (spoke) failures_ = 0;
    return spoke;
  }

  void cancel(std::unique_lock<std::mutex>& lock) {
    const Words words{engines_.front().program, engines_.front().cancel};
    if (words.back().empty()) return;
    lock.unlock();
    int input = -1;
    if (const pid_t child = start(words, input); child != 0) {
      ::close(input);
      endSoon(child);
    }
    lock.lock();
  }

  /// As much as it takes now; closed, and -1, after the last of it or when nobody reads.
  static void feed(int& input, std::string_view& rest) {
    while (input >= 0) {
      const ssize_t written = rest.empty() ? 0 : ::write(input, rest.data(), rest.size());
      if (written < 0 && (errno == EAGAIN || errno == EINTR)) return;
      if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
      if (written > 0 && !rest.empty()) continue;
      ::close(input);
      input = -1;
    }
  }

  static constexpr int kMostFailures = 3;  // one after the other, before the next engine has its turn

  std::vector<Engine> engines_;  ///< the first one speaks; never empty
  const VoicePatience patience_;
  int failures_ = 0;
  mutable std::mutex mutex_;
  std::condition_variable wanted_;
  std::optional<Sentence> next_;
  std::optional<Clock::time_point> silencedAt_;  ///< what is spoken now
  pid_t speaking_ = 0;
  bool ends_ = false;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace

std::unique_ptr<Voice> openVoice(const std::string& path, VoicePatience patience) {
  std::vector<Engine> engines{{"speech-dispatcher", "spd-say", dispatcherWords, "--cancel"},
                              {"espeak-ng", "espeak-ng", espeakWords, ""}};
  for (Engine& engine : engines) engine.program = findProgram(engine.program, path);
  std::erase_if(engines, [](const Engine& engine) { return engine.program.empty(); });
  return engines.empty() ? nullptr : std::make_unique<ProcessVoice>(std::move(engines), patience);
}

std::unique_ptr<Voice> openVoice() {
  const char* path = std::getenv("PATH");
  return openVoice(path != nullptr ? path : "");
}

}  // namespace cardwalk::ui
