#include "ui/speech/voice.h"

#include <chrono>
#include <filesystem>
#include <thread>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "tests/support/temp_folder.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

/// A program that takes down how it was called and what it was to say, and then talks as long as told. It is
/// told to be silent whenever a sentence comes before it has ended, which does not matter here.
void putEngine(const fs::path& folder, const std::string& name, const std::string& talks) {
  const fs::path file = folder / name;
  support::writeFile(file, "#!/bin/sh\n[ \"$1\" = --cancel ] && exit\ncd '" + folder.string() +
                               "'\n{ echo \"$@\"; cat; } >said.part\n" + "mv said.part said\n" + talks +
                               "\n");
  ::chmod(file.c_str(), 0755);
}

/// What an engine has written when it has; it is waited for as the file system brings it.
std::string waitFor(const fs::path& file) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!fs::exists(file) && std::chrono::steady_clock::now() < until) std::this_thread::yield();
  return fs::exists(file) ? support::readFile(file) : "";
}

}  // namespace

TEST_SUITE("voice") {
  TEST_CASE("without an engine there is no voice, and nobody complains") {
    const support::TempFolder folder;
    CHECK(openVoice(folder.path().string()) == nullptr);
    CHECK(openVoice("") == nullptr);
  }

  TEST_CASE("espeak-ng is told language and loudness, and reads the words from its input") {
    const support::TempFolder folder;
    putEngine(folder.path(), "espeak-ng", "");
    const auto voice = openVoice("/nowhere:" + folder.path().string());
    REQUIRE(voice != nullptr);
    CHECK(voice->engine() == "espeak-ng");
    voice->say("pt-BR", "Toque em “Excluir”", 40);
    CHECK(waitFor(folder.path() / "said") == "-v pt-br -a 80 -s 155 --stdin\nToque em “Excluir”\n");
  }

  TEST_CASE("speech-dispatcher goes before espeak-ng, because it knows what the owner has set") {
    const support::TempFolder folder;
    putEngine(folder.path(), "espeak-ng", "");
    putEngine(folder.path(), "spd-say", "");
    const auto voice = openVoice(folder.path().string());
    REQUIRE(voice != nullptr);
    CHECK(voice->engine() == "speech-dispatcher");
    voice->say("ru", "Готово", 150);
    CHECK(waitFor(folder.path() / "said") == "--language ru --volume 100 --wait --pipe-mode\nГотово\n");
    fs::remove(folder.path() / "said");
    voice->say("pt-BR", "Pronto", 50);
    CHECK(waitFor(folder.path() / "said") == "--language pt-br --volume 0 --wait --pipe-mode\nPronto\n");
  }

  TEST_CASE("a new sentence stops the one that is being said") {
    const support::TempFolder folder;
    putEngine(folder.path(), "espeak-ng", "exec sleep 3600");
    const auto voice = openVoice(folder.path().string());
    voice->say("en", "A long story", 70);
    REQUIRE(waitFor(folder.path() / "said").ends_with("A long story\n"));
    fs::remove(folder.path() / "said");
    voice->say("en", "Stop", 70);
    CHECK(waitFor(folder.path() / "said").ends_with("Stop\n"));
  }

  TEST_CASE("a voice that goes takes its engine along") {
    const support::TempFolder folder;
    putEngine(folder.path(), "espeak-ng", "exec sleep 3600");
    {
      const auto voice = openVoice(folder.path().string());
      voice->say("en", "Nobody listens", 70);
      waitFor(folder.path() / "said");
    }
    CHECK(::waitpid(-1, nullptr, WNOHANG) == -1);  // no child is left
  }

  TEST_CASE(
      "an engine that does not listen when it is told to be silent is killed: for a new sentence, and at the "
      "end") {
    const support::TempFolder folder;
    putEngine(folder.path(), "espeak-ng", "exec sleep 60");
    const fs::path file = folder.path() / "espeak-ng";
    // What is ignored stays so in the program that it becomes.
    support::writeFile(file, support::readFile(file).replace(0, 10, "#!/bin/sh\ntrap '' TERM\n"));
    const auto begun = std::chrono::steady_clock::now();
    {
      const auto voice = openVoice(folder.path().string(), {.untilKilled = std::chrono::milliseconds(50)});
      voice->say("en", "A long story", 70);
      REQUIRE(waitFor(folder.path() / "said").ends_with("A long story\n"));
      fs::remove(folder.path() / "said");
      voice->say("en", "Stop", 70);
      CHECK(waitFor(folder.path() / "said").ends_with("Stop\n"));
    }
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(15));
    CHECK(::waitpid(-1, nullptr, WNOHANG) == -1);
  }

  TEST_CASE("when speech-dispatcher fails again and again, espeak-ng says the sentence and all that follow") {
    const support::TempFolder folder;
    const fs::path file = folder.path() / "spd-say", tries = folder.path() / "tries";
    support::writeFile(file, "#!/bin/sh\necho x >>'" + tries.string() + "'\nexit 1\n");
    ::chmod(file.c_str(), 0755);
    putEngine(folder.path(), "espeak-ng", "");
    const auto voice = openVoice(folder.path().string(), {.untilNextTry = std::chrono::milliseconds(10)});
    CHECK(voice->engine() == "speech-dispatcher");
    voice->say("en", "Good morning", 70);
    CHECK(waitFor(folder.path() / "said").ends_with("Good morning\n"));
    CHECK(voice->engine() == "espeak-ng");
    fs::remove(folder.path() / "said");
    voice->say("en", "Next", 70);
    CHECK(waitFor(folder.path() / "said").ends_with("Next\n"));
    CHECK(support::readFile(tries) == "x\nx\nx\n");
  }

  TEST_CASE("an engine that breaks off at once does no harm") {
    const support::TempFolder folder;
    const fs::path file = folder.path() / "espeak-ng";
    support::writeFile(file,
                       "#!/bin/sh\nexec <&-\ntouch '" + (folder.path() / "gone").string() + "'\nexit 1\n");
    ::chmod(file.c_str(), 0755);
    const auto voice = openVoice(folder.path().string());
    voice->say("en", std::string(1 << 20, 'a'), 70);  // more than a pipe holds
    waitFor(folder.path() / "gone");
    fs::remove(folder.path() / "gone");
    voice->say("en", "Again", 70);
    waitFor(folder.path() / "gone");
    CHECK(fs::exists(folder.path() / "gone"));
  }
}

}  // namespace cardwalk::ui
