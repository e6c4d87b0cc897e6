#include "tests/ui/kiosk_on_screen.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/records/file_ops.h"
#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

constexpr double kSettled =
    0.35;  // seconds until a press is answered and drawn, in software on a busy machine

/// Alt+F4 closes the window, as everywhere; nothing else is taken from the program.
constexpr const char* kManager =
    "<openbox_config xmlns=\"http://openbox.org/3.4/rc\"><keyboard><keybind key=\"A-F4\">"
    "<action name=\"Close\"/></keybind></keyboard><mouse/></openbox_config>";

std::string presetText(const KioskPreset& preset) {
  std::ostringstream out;
  out << R"({"tiles":[)";
  for (const KioskTile& tile : preset.tiles)
    out << (&tile == &preset.tiles.front() ? "" : ",") << R"({"scenario":")" << tile.scenario << "\"}";
  out << R"(],"languages":[)";
  for (const std::string& each : preset.languages)
    out << (each == preset.languages.front() ? "" : ",") << '"' << each << '"';
  out << R"(],"theme":"dark","reducedMotion":true,"idleSeconds":)" << preset.idleSeconds
      << R"(,"countdownSeconds":)" << preset.countdownSeconds << R"(,"pinHash":")" << preset.pinHash
      << "\"}\n";
  return out.str();
}

KioskPreset shortPreset() {
  KioskPreset preset = visitorsPreset();
  preset.tiles = {{"S12", {}, {}, {}, 0}, {"S01", {}, {}, {}, 1}};
  preset.questions.clear();
  preset.idleSeconds = 10;
  preset.countdownSeconds = 5;
  return preset;
}

/// A display that nobody has; the server itself says which.
std::unique_ptr<Beside> openScreen(const fs::path& folder, std::string& display) {
  const fs::path said = folder / "display";
  const std::string size =
      std::to_string(KioskOnScreen::kWidth) + "x" + std::to_string(KioskOnScreen::kHeight);
  auto out = std::make_unique<Beside>(
      std::vector<std::string>{"/bin/sh", "-c",
                               "exec Xvfb -displayfd 5 -nolisten tcp -screen 0 " + size + "x24 -fbdir '" +
                                   folder.string() + "' 5>'" + said.string() + "'"},
      "", folder.string());
  REQUIRE(KioskOnScreen::within(20, [&] { return support::readFile(said).ends_with("\n"); }));
  const std::string number = support::readFile(said);
  display = ":" + number.substr(0, number.find('\n'));
  return out;
}

}  // namespace

Beside::Beside(const std::vector<std::string>& words, const std::string& display, const std::string& folder) {
  id_ = ::fork();
  REQUIRE(id_ >= 0);
  if (id_ > 0) return;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int log = ::open((folder + "/programs.log").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  ::dup2(log, 1);
  ::dup2(log, 2);
  ::setenv("DISPLAY", display.c_str(), 1);
  ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
  ::unsetenv("WAYLAND_DISPLAY");
  ::setenv("LC_ALL", "C.UTF-8", 1);
  std::vector<char*> pointers;
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  if (::chdir(folder.c_str()) == 0) ::execvp(pointers[0], pointers.data());
  ::_exit(127);
}

Beside::~Beside() {
  if (ended()) return;
  ::kill(id_, SIGKILL);
  ::waitpid(id_, nullptr, 0);
}

std::optional<int> Beside::ended() {
  int status = 0;
  if (!code_ && ::waitpid(id_, &status, WNOHANG) == id_)
    code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return code_;
}

bool KioskOnScreen::within(double seconds, const std::function<bool()>& happens) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  while (!happens()) {
    if (std::chrono::steady_clock::now() > until) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return true;
}

KioskOnScreen::KioskOnScreen(const Pack& pack) : data_(folder_ / "data") {
  fs::create_directories(data_);
  fs::create_directories(folder_ / "screen");
  const KioskPreset preset = shortPreset();
  support::writeFile(folder_ / "kiosk.json", presetText(preset));
  support::writeFile(folder_ / "rc.xml", kManager);
  screen_ = openScreen(folder_ / "screen", display_);
  manager_ = std::make_unique<Beside>(
      std::vector<std::string>{"openbox", "--config-file", (folder_ / "rc.xml").string()}, display_,
      (folder_ / "screen").string());
  REQUIRE(within(20, [&] { return !ask({"wmctrl", "-m"}).empty(); }));
  program_ = std::make_unique<Beside>(
      std::vector<std::string>{CARDWALK_BINARY, "kiosk", (folder_ / "kiosk.json").string(), "--data",
                               data_.string(), "--pack", support::shippedPackFolder().string()},
      display_, data_.string());
  const bool up = within(30, [&] { return page() == "attract" || ended(); });
  const std::string said = support::readFile(data_ / "programs.log");
  CAPTURE(said);
  REQUIRE(up);
  REQUIRE_FALSE(ended());
  twin_ = std::make_unique<KioskDriver>(pack, KioskSetup{preset, {}, kWidth, kHeight, false});
}

/// What a small program answers; empty if it could not.
std::string KioskOnScreen::ask(const std::vector<std::string>& words) const {
  support::ProcessSetup setup;
  setup.arguments = {"-c", "exec \"$@\"", "sh"};
  setup.arguments.insert(setup.arguments.end(), words.begin(), words.end());
  setup.environment["DISPLAY"] = display_;
  const support::ProcessResult result = support::runProcess("/bin/sh", setup);
  return result.exitCode == 0 ? result.output : "";
}

std::string KioskOnScreen::page() const {
  const auto disk = realFileOps();
  const auto status = readKioskStatus(*disk, data_ / "kiosk");
  return status ? status->page : "";
}

std::int64_t KioskOnScreen::lastReset() const {
  const auto disk = realFileOps();
  const auto status = readKioskStatus(*disk, data_ / "kiosk");
  return status ? status->lastReset : 0;
}

std::string KioskOnScreen::written() const {
  std::string out;
  for (const auto& entry : fs::recursive_directory_iterator(data_))
    if (entry.is_regular_file()) out += entry.path().string() + "\n" + support::readFile(entry.path());
  return out;
}

std::string KioskOnScreen::whatIsWrong() {
  if (const auto code = program_->ended()) return "it has ended with " + std::to_string(*code);
  const std::string active = ask({"xdotool", "getactivewindow"});
  if (active.empty()) return "no window has the keyboard";
  const std::string place =
      ask({"xdotool", "getwindowgeometry", "--shell", active.substr(0, active.find('\n'))});
  for (const std::string& line : {std::string("X=0"), std::string("Y=0"), "WIDTH=" + std::to_string(kWidth),
                                  "HEIGHT=" + std::to_string(kHeight)})
    if (("\n" + place).find("\n" + line + "\n") == std::string::npos) return "the window lies " + place;
  const std::string windows = ask({"wmctrl", "-l"});
  if (std::count(windows.begin(), windows.end(), '\n') != 1) return "there are windows: " + windows;
  // A voice may speak; nothing else is started.
  std::ifstream children("/proc/" + std::to_string(program()) + "/task/" + std::to_string(program()) +
                         "/children");
  std::string child;
  while (children >> child) {
    const std::string name = support::readFile("/proc/" + child + "/comm");
    if (!name.starts_with("espeak") && !name.starts_with("spd-say")) return "it has started " + name;
  }
  return "";
}

std::size_t KioskOnScreen::picture() const {
  return std::hash<std::string>{}(support::readFile(folder_ / "screen" / "Xvfb_screen0"));
}

void KioskOnScreen::touchAt(ImVec2 at) {
  ask({"xdotool", "mousemove", std::to_string(static_cast<int>(at.x)), std::to_string(static_cast<int>(at.y)),
       "mousedown", "1", "sleep", "0.12", "mouseup", "1", "sleep", std::to_string(kSettled)});
  twin_->touchAt({std::floor(at.x), std::floor(at.y)});
}

bool KioskOnScreen::touch(const std::string& id) {
  for (int notches = 0; notches < 20; ++notches) {
    const Anchor* anchor = twin_->anchor(id);
    if (anchor == nullptr) return false;
    if (anchor->fullyShown()) {
      touchAt(anchor->shown().centre());
      return true;
    }
    const ImVec2 at = anchor->clip.centre();
    const bool below = anchor->rect.centre().y > at.y;
    ask({"xdotool", "mousemove", std::to_string(static_cast<int>(at.x)),
         std::to_string(static_cast<int>(at.y)), "click", below ? "5" : "4", "sleep",
         std::to_string(kSettled)});
    ImGui::GetIO().AddMousePosEvent(std::floor(at.x), std::floor(at.y));
    twin_->settle();
    ImGui::GetIO().AddMouseWheelEvent(0, below ? -1.0f : 1.0f);
    twin_->settle();
  }
  return false;
}

bool KioskOnScreen::follow() {
  const Target target = twin_->kiosk().walk().view().coach.target;
  return touch(twin_->shell().layout().small(target.surface) ? "stage.turn" : target.control);
}

void KioskOnScreen::key(const std::string& chord) {
  ask({"xdotool", "key", "--clearmodifiers", chord, "sleep", "0.1"});
}

void KioskOnScreen::type(const std::string& text) {
  ask({"xdotool", "type", "--delay", "30", text});
  ask({"xdotool", "sleep", std::to_string(kSettled)});
}

void KioskOnScreen::askToClose() {
  ask({"wmctrl", "-c", ":ACTIVE:"});
  ask({"xdotool", "sleep", std::to_string(kSettled)});
}

}  // namespace cardwalk::ui
