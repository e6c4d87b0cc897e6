// Films as who watches them gets them: through the real ffmpeg, looked at again with its own tools.

#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/cli/handout_shell.h"
#include "tests/support/process.h"
#include "tests/support/temp_folder.h"
#include "ui/handout/film_script.h"
#include "ui/platform/child_process.h"
#include "ui/platform/programs.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;
using support::kTeapot;
using support::namesIn;
using support::ProcessResult;
using support::readFile;
using support::runCardwalk;
using support::runProcess;
using support::TempFolder;
using support::writeFile;

/// The smallest walk there is on one side, in small pictures.
ProcessResult film(const fs::path& out, const std::string& format, std::vector<std::string> more = {},
                   const std::string& path = {}) {
  support::ProcessSetup setup;
  setup.arguments = {"capture",   "--pack",  kTeapot, "--scenario", "T01",      "--size", "640x420",
                     "--surface", "website", "--out", out.string(), "--format", format};
  setup.arguments.insert(setup.arguments.end(), more.begin(), more.end());
  if (!path.empty()) setup.environment["PATH"] = path;
  return runCardwalk(setup);
}

std::string probe(const fs::path& file, const std::string& entries) {
  const ProcessResult result =
      runProcess(findProgram("ffprobe"),
                 {.arguments = {"-v", "error", "-of", "csv=p=0", "-show_entries", entries, file.string()}});
  CHECK(result.exitCode == 0);
  return result.output.substr(0, result.output.find_last_not_of('\n') + 1);
}

struct Cue {
  Millis from = 0, to = 0;
};

Millis timeIn(const std::string& text) {
  long long hours = 0, minutes = 0, seconds = 0, millis = 0;
  REQUIRE(std::sscanf(text.c_str(), "%2lld:%2lld:%2lld.%3lld", &hours, &minutes, &seconds, &millis) == 4);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
}

std::vector<Cue> cuesIn(const std::string& vtt) {
  std::vector<Cue> out;
  std::istringstream lines(vtt);
  for (std::string line; std::getline(lines, line);)
    if (line.find(" --> ") == 12) out.push_back({timeIn(line), timeIn(line.substr(17))});
  return out;
}

struct Colour {
  int red = 0, green = 0, blue = 0;
};

/// The mean colour of a part of a film at a time.
Colour colourAt(const fs::path& file, Millis time, const std::string& part) {
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.3f", static_cast<double>(time) / 1000);
  const ProcessResult result = runProcess(
      findProgram("ffmpeg"), {.arguments = {"-v", "error", "-ss", seconds, "-i", file.string(), "-frames:v",
                                            "1", "-vf", "crop=" + part + ",scale=1:1:flags=area", "-f",
                                            "rawvideo", "-pix_fmt", "rgb24", "pipe:1"}});
  REQUIRE(result.output.size() == 3);
  const auto at = [&](std::size_t i) {
    return static_cast<int>(static_cast<unsigned char>(result.output[i]));
  };
  return {at(0), at(1), at(2)};
}

/// Whether a program that runs was started with this in one of its words.
bool somebodyWorksOn(const std::string& word) {
  std::error_code none;
  for (const auto& each : fs::directory_iterator("/proc", none))
    if (readFile(each.path() / "cmdline").find(word) != std::string::npos) return true;
  return false;
}

/// A program of that name which does as the lines say.
void putProgram(const fs::path& file, const std::string& lines) {
  writeFile(file, "#!/bin/sh\n" + lines + "\n");
  fs::permissions(file, fs::perms::owner_all);
}

}  // namespace

TEST_SUITE("handout film") {
  TEST_CASE("the film is as long as its subtitles, speaks, and is what every player takes") {
    const TempFolder folder;
    REQUIRE_FALSE(findProgram("ffmpeg").empty());
    const ProcessResult made = film(folder / "out", "mp4", {"--narration", "on"});
    CAPTURE(made.errors);
    REQUIRE(made.exitCode == 0);
    CHECK(namesIn(folder / "out") == std::set<std::string>{"handout.json", "handout.mp4", "handout.vtt"});
    const std::vector<Cue> cues = cuesIn(readFile(folder / "out/handout.vtt"));
    REQUIRE(cues.size() >= 3);
    CHECK(cues.front().from == 0);
    for (std::size_t i = 1; i < cues.size(); ++i) CHECK(cues[i].from == cues[i - 1].to);
    const fs::path file = folder / "out/handout.mp4";
    CHECK(std::lround(std::stod(probe(file, "format=duration")) * 1000) == cues.back().to);
    CHECK(probe(file, "stream=codec_name,pix_fmt,r_frame_rate").starts_with("h264,yuv420p,20/1\naac"));
    const std::string bytes = readFile(file);
    CHECK(bytes.find("moov") < bytes.find("mdat"));
    const std::string size = probe(file, "stream=width,height");
    int width = 0, height = 0;
    REQUIRE(std::sscanf(size.c_str(), "%d,%d", &width, &height) == 2);
    CHECK(width % 2 == 0);
    CHECK(height % 2 == 0);
  }

  TEST_CASE("MP4 and WebM of one call share their subtitles, and both are as long as these and speak") {
    const TempFolder folder;
    const ProcessResult made = film(folder / "out", "mp4,webm", {"--narration", "on"});
    CAPTURE(made.errors);
    REQUIRE(made.exitCode == 0);
    CHECK(namesIn(folder / "out") ==
          std::set<std::string>{"handout.json", "handout.mp4", "handout.vtt", "handout.webm"});
    const std::vector<Cue> cues = cuesIn(readFile(folder / "out/handout.vtt"));
    for (const char* file : {"out/handout.mp4", "out/handout.webm"})
      CHECK(std::lround(std::stod(probe(folder / file, "format=duration")) * 1000) == cues.back().to);
    CHECK(probe(folder / "out/handout.webm", "stream=codec_name") == "vp9\nopus");
    CHECK(probe(folder / "out/handout.mp4", "stream=codec_name") == "h264\naac");
  }

  TEST_CASE("while a step is shown its control is ringed in the picture, where the step says") {
    const TempFolder folder;
    REQUIRE(film(folder / "out", "mp4,png", {"--narration", "off", "--crop", "window"}).exitCode == 0);
    const std::vector<Cue> cues = cuesIn(readFile(folder / "out/handout.vtt"));
    const fs::path file = folder / "out/handout.mp4";
    CHECK(probe(file, "stream=codec_name") == "h264");
    // The picture stands at the left, pixel for pixel, and the words beside it on their own ground.
    const Millis middle = (cues[1].from + cues[1].to) / 2;
    const ProcessResult still = runProcess(
        findProgram("ffmpeg"),
        {.arguments = {"-v", "info", "-ss", std::to_string(static_cast<double>(middle) / 1000), "-i",
                       file.string(), "-i", (folder / "out/01.png").string(), "-frames:v", "1",
                       "-filter_complex", "[0]crop=640:420:24:54[a];[1]crop=640:420:0:0[b];[a][b]psnr", "-f",
                       "null", "-"}});
    const std::size_t at = still.errors.find("average:");
    REQUIRE(at != std::string::npos);
    CHECK(std::stod(still.errors.substr(at + 8)) > 30);
    const Colour caption = colourAt(file, middle, "8:8:700:400");
    CHECK(caption.red + caption.green + caption.blue > 600);
  }

  TEST_CASE("a GIF is small: few pictures, each as long as it is looked at") {
    const TempFolder folder;
    REQUIRE(film(folder / "out", "gif").exitCode == 0);
    CHECK(namesIn(folder / "out") == std::set<std::string>{"handout.gif", "handout.json"});
    const fs::path file = folder / "out/handout.gif";
    CHECK(fs::file_size(file) < 600'000);
    CHECK(std::stod(probe(file, "format=duration")) > 10);
    CHECK(std::stoi(probe(file, "stream=nb_frames,nb_read_packets")) < 60);
  }

  TEST_CASE("without ffmpeg, or one that lacks the encoder, one line says what to install") {
    const TempFolder folder;
    const ProcessResult none = film(folder / "out", "mp4", {}, folder.path().string());
    CHECK(none.exitCode == 2);
    CHECK(none.errors.find("apt-get install ffmpeg") != std::string::npos);
    putProgram(folder / "ffmpeg", "echo ' V..... gif  GIF'");
    const ProcessResult other = film(folder / "out", "webm", {}, folder.path().string());
    CHECK(other.exitCode == 2);
    CHECK(other.errors.find("libvpx-vp9, libvpx") != std::string::npos);
    CHECK_FALSE(fs::exists(folder / "out"));
  }

  TEST_CASE("what ffmpeg complained of last is passed on, and nothing is left") {
    const TempFolder folder;
    putProgram(folder / "ffmpeg",
               "case \"$*\" in *-encoders*) echo ' V..... libx264 H.264';;\n"
               "*) echo first >&2; echo 'No space left on device' >&2; exit 1;; esac");
    const ProcessResult made =
        film(folder / "out", "mp4", {"--narration", "off"}, folder.path().string() + ":/bin:/usr/bin");
    CHECK(made.exitCode == 2);
    CHECK(made.errors.find("No space left on device") != std::string::npos);
    CHECK(made.errors.find("first") == std::string::npos);
    CHECK_FALSE(fs::exists(folder / "out"));
  }

  TEST_CASE("an ffmpeg that ends content before it has taken every picture has made no film") {
    const TempFolder folder;
    putProgram(folder / "ffmpeg",
               "case \"$*\" in *-encoders*) echo ' V..... libx264 H.264';;\n"
               "*) for last; do :; done; echo begun > \"${last#file:}\";; esac");
    const ProcessResult made =
        film(folder / "out", "mp4", {"--narration", "off"}, folder.path().string() + ":/bin:/usr/bin");
    CHECK(made.exitCode == 2);
    CHECK(made.errors.find("it ended before it had taken every picture") != std::string::npos);
    CHECK_FALSE(fs::exists(folder / "out"));
  }

  TEST_CASE("without a voice the film is silent and says so; who insists on one is told what to install") {
    const TempFolder folder;
    fs::create_symlink(findProgram("ffmpeg"), folder / "ffmpeg");
    const std::string path = folder.path().string();
    const ProcessResult insists = film(folder / "out", "mp4", {"--narration", "on"}, path);
    CHECK(insists.exitCode == 2);
    CHECK(insists.errors.find("apt-get install espeak-ng") != std::string::npos);
    putProgram(folder / "espeak-ng", "echo 'no such voice' >&2; exit 1");
    const ProcessResult made = film(folder / "out", "mp4", {}, path + ":/bin");
    CHECK(made.exitCode == 0);
    CHECK(made.errors.find("no such voice") != std::string::npos);
    CHECK(probe(folder / "out/handout.mp4", "stream=codec_type") == "video");
  }

  TEST_CASE("Ctrl-C while the film is written leaves no half file, and ends ffmpeg") {
    const TempFolder folder;
    fs::create_directories(folder / "out");
    const std::string out = (folder / "out").string();
    CHECK(support::stopWhileWriting({"capture", "--pack", kTeapot, "--scenario", "T01", "--size", "1280x800",
                                     "--out", out, "--format", "mp4", "--narration", "off"},
                                    folder / "out", SIGINT) == 130);
    CHECK(namesIn(folder / "out").empty());
    CHECK_FALSE(somebodyWorksOn(out));
  }

  TEST_CASE("who stops is obeyed within a moment, and no child is left") {
    int looks = 0;
    const pid_t self = ::getpid();
    {
      ChildProcess child({{"/bin/sleep", "60"}, true, -1, [&] { return ++looks > 2; }});
      const ChildEnd end = child.finish();
      CHECK(end.stopped);
      CHECK_FALSE(end.good);
    }
    CHECK(::getpid() == self);
    CHECK(::waitpid(-1, nullptr, WNOHANG) == -1);
  }

  TEST_CASE("a script that is stopped takes with it what it has started") {
    std::array<int, 2> ends{};
    REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
    pollfd hears{ends[0], POLLIN, 0};
    {
      // The grandchild holds the pipe open as long as it lives.
      ChildProcess child({{"/bin/sh", "-c", "sleep 60 & echo started >&3; wait"}, false, ends[1], [&] {
                            return ::poll(&hears, 1, 0) == 1;
                          }});
      CHECK(child.finish().stopped);
    }
    ::close(ends[1]);
    std::array<char, 64> said{};
    CHECK(::read(ends[0], said.data(), said.size()) == 8);
    CHECK(::poll(&hears, 1, 10'000) == 1);
    CHECK((hears.revents & POLLHUP) != 0);
    ::close(ends[0]);
  }

  TEST_CASE("a program that goes before it has read everything takes nobody along") {
    const std::vector<unsigned char> much(1 << 22, 'x');
    ChildProcess child({{"/bin/sh", "-c", "echo gone >&2; exit 3"}, true, -1, {}});
    while (child.write(much)) {
    }
    const ChildEnd end = child.finish();
    CHECK_FALSE(end.good);
    CHECK_FALSE(end.stopped);
    CHECK(end.reason == "gone");
  }
}

}  // namespace cardwalk::ui
