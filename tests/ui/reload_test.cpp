// Somebody edits a pack while the window is open: real files, the real loop, a clock of the test's own.

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "ui/app/pack_reloader.h"
#include "ui/app/session_conductor.h"
#include "ui/app/shell.h"
#include "ui/app/window_loop.h"
#include "ui/platform/null_platform.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;
using support::readFile;
using support::writeFile;

/// The tea shop in a folder of its own.
struct Files {
  support::TempFolder temp;
  fs::path pack = temp / "packs/teapot";

  Files() {
    fs::create_directories(temp / "packs");
    fs::copy(support::shippedPackFolder().parent_path() / "teapot", pack, fs::copy_options::recursive);
  }
  ReloadSource source() const {
    return {{pack}, [folder = pack](const GenerationChoice& generation) {
              return loadPack(folder, support::shippedSchemas(), generation);
            }};
  }
  std::string with(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = readFile(pack / file);
    REQUIRE(text.find(from) != std::string::npos);
    return text.replace(text.find(from), from.size(), to);
  }
  void edit(const std::string& file, const std::string& from, const std::string& to) const {
    writeFile(pack / file, with(file, from, to));
  }
};

constexpr double kPromise = 0.5;  // seconds from saving to seeing

/// Looks again whenever it is due, from `now` on; how long it took until there was news.
double untilNews(PackReloader& reloader, double now) {
  const double start = now;
  for (int looks = 0; looks < 20; ++looks) {
    if (reloader.look(now)) return now - start;
    if (reloader.nextLook() == kForever) break;
    now = reloader.nextLook();
  }
  return kForever;
}

/// Without input or time of its own, it sleeps as a window does: until somebody wakes it.
class SleepingPlatform final : public Platform {
 public:
  void waitEvents(double seconds) override {
    if (seconds != kForever) return screen_.waitEvents(seconds);
    std::unique_lock lock(mutex_);
    constexpr std::chrono::seconds kHangs(20);
    CHECK(woken_.wait_for(lock, kHangs, [this] { return wake_; }));
    wake_ = false;
  }
  void wake() override {
    {
      const std::lock_guard lock(mutex_);
      wake_ = true;
    }
    woken_.notify_all();
  }
  bool takeInput() override { return std::exchange(touched, false); }
  bool closing() const override { return false; }
  void beginFrame(double seconds) override { screen_.beginFrame(seconds); }
  void present(ImU32 ground) override { screen_.present(ground); }
  ImVec2 framebufferSize() const override { return screen_.framebufferSize(); }
  float contentScale() const override { return 1; }
  Image readPixels() override { return {}; }
  double now() const override { return screen_.now(); }

  bool touched = false;  ///< somebody did something

 private:
  NullPlatform screen_{1440, 900};
  std::mutex mutex_;
  std::condition_variable woken_;
  bool wake_ = false;
};

/// The window over the edited pack, with everything between the file and the frame.
struct OpenWindow {
  Files files;
  ImGuiOwner owner;
  SleepingPlatform platform;
  LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  Settings settings;
  Keeper keeper{""};
  Pack pack = *loadPack(files.pack, support::shippedSchemas()).pack;
  SessionConductor walk{pack, {"T01", Mode::guide, "", 1}, {}, 0};
  Shell shell{walk, settings, fonts.fonts};
  WindowLoop loop{platform, shell, walk, keeper, settings};
  PackReloader reloader{watchFolders(files.source().folders), files.source()};
  std::unique_ptr<ReloadThread> thread;

  OpenWindow() {
    settings.reducedMotion = true;
    loop.follow(reloader);
    rest();
    thread = std::make_unique<ReloadThread>(reloader, [this] { platform.wake(); });
  }
  /// Until nothing moves any more.
  void rest() {
    for (int still = 0; still < 8;) still = loop.turn(1) ? 0 : still + 1;
  }
  /// Sleeps until the change is there, then draws.
  void await() {
    while (!loop.turn()) continue;
    rest();
  }
  void tap(const char* control) {
    walk.apply({{Surface::app, control, Gesture::tap, ""}}, millis(platform.now()));
    platform.touched = true;
    rest();
  }
  const Anchor* anchor(const char* id) const { return shell.anchors().find(id); }
};

bool shows(const View& view, Surface surface, const std::string& label) {
  for (const ControlView& control : view.surfaces[static_cast<std::size_t>(surface)].layers.back().controls)
    if (control.label == label) return true;
  return false;
}

}  // namespace

TEST_SUITE("reload") {
  TEST_CASE("a saved file is news within half a second, and an unchanged one is none") {
    for (const bool looking : {false, true}) {
      CAPTURE(looking);
      const Files files;
      const Folders folders = files.source().folders;
      PackReloader reloader(looking ? lookAtFolders(folders) : watchFolders(folders), files.source());
      CHECK_FALSE(reloader.look(1));
      CHECK(reloader.nextLook() == kForever);
      CHECK_FALSE(reloader.take());

      files.edit("text/en.json", "Spring harvest", "Summer tea");
      // Who looks by himself may come a quarter of a second late.
      CHECK(untilNews(reloader, 2) + (looking ? 0.25 : 0) <= kPromise);
      const std::optional<PackNews> news = reloader.take();
      REQUIRE(news);
      CHECK(news->errors.empty());
      REQUIRE(news->pack);
      CHECK(news->pack->language("en").get("home.banner") == "Summer tea");
      CHECK_FALSE(reloader.take());

      writeFile(files.pack / "text/en.json", readFile(files.pack / "text/en.json"));
      CHECK(untilNews(reloader, 3) == kForever);
      writeFile(files.pack / "text/en.json.swp", "half a file");
      CHECK(untilNews(reloader, 4) == kForever);
      CHECK(reloader.nextLook() == kForever);
    }
  }

  TEST_CASE("editors that rename a second file over the first, or write in several goes, are read once") {
    const Files files;
    PackReloader reloader(watchFolders(files.source().folders), files.source());
    const std::string text = files.with("text/en.json", "Spring harvest", "Summer tea");
    writeFile(files.pack / "text/.en.json.new", text);
    fs::rename(files.pack / "text/.en.json.new", files.pack / "text/en.json");
    CHECK(untilNews(reloader, 1) <= kPromise);
    CHECK(reloader.take()->pack->language("en").get("home.banner") == "Summer tea");

    const std::string next = files.with("text/en.json", "Summer tea", "Autumn tea");
    int read = 0;
    for (int part = 1; part <= 5; ++part) {
      writeFile(files.pack / "text/en.json",
                next.substr(0, next.size() * static_cast<std::size_t>(part) / 5));
      if (reloader.look(2 + 0.03 * part)) ++read;
    }
    CHECK(read == 0);
    CHECK(untilNews(reloader, 2.16) <= kPromise);
    const std::optional<PackNews> news = reloader.take();
    REQUIRE(news);
    REQUIRE(news->pack);
    CHECK(news->pack->language("en").get("home.banner") == "Autumn tea");
  }

  TEST_CASE("who never stops writing is read all the same, a quarter of a second after the first change") {
    const Files files;
    PackReloader reloader(watchFolders(files.source().folders), files.source());
    double first = 0;
    for (int i = 0; i < 40 && first == 0; ++i) {
      writeFile(files.pack / "guide.json", readFile(files.pack / "guide.json") + "\n");
      if (reloader.look(1 + 0.02 * i)) first = 0.02 * i;
    }
    CHECK(first > 0);
    CHECK(first <= kPromise);
  }

  TEST_CASE("new files and new folders count, also in a pack that was replaced as a whole") {
    const Files files;
    PackReloader reloader(watchFolders(files.source().folders), files.source());
    std::string third = files.with("scenarios/T01.json", "\"id\": \"T01\"", "\"id\": \"T03\"");
    writeFile(files.pack / "scenarios/T03.json", third);
    CHECK(untilNews(reloader, 1) <= kPromise);
    CHECK(reloader.take()->pack->scenarios.size() == 3);

    fs::copy(files.pack, files.temp / "other", fs::copy_options::recursive);
    fs::remove_all(files.pack);
    fs::rename(files.temp / "other", files.pack);
    fs::remove(files.pack / "scenarios/T03.json");
    CHECK(untilNews(reloader, 2) <= kPromise);
    REQUIRE(reloader.take()->pack);
    files.edit("text/en.json", "Spring harvest", "Summer tea");
    CHECK(untilNews(reloader, 3) <= kPromise);
    CHECK(reloader.take()->pack->language("en").get("home.banner") == "Summer tea");
  }

  TEST_CASE("the open window shows an edited label where it was, and sleeps again") {
    OpenWindow window;
    REQUIRE(window.fonts.error.empty());
    window.tap("app.home.wallet");
    REQUIRE(window.anchor("app.wallet.card/3302") != nullptr);
    window.files.edit("text/en.json", "Your cards are the same on all your devices.", "One list for all.");
    window.await();
    CHECK(window.walk.view().surfaces[0].layers.back().id == "app.wallet");
    CHECK(shows(window.walk.view(), Surface::app, "One list for all."));
    CHECK(window.anchor("app.wallet.card/3302") != nullptr);
    CHECK(window.walk.view().canUndo);
    const int frames = window.loop.framesDrawn();
    for (int i = 0; i < 100; ++i) window.loop.turn(1);
    CHECK(window.loop.framesDrawn() == frames);
  }

  TEST_CASE(
      "a mistake is listed with file and pointer while the last good pack goes on, until it is put right") {
    OpenWindow window;
    const std::string good = readFile(window.files.pack / "screens/app.json");
    window.files.edit("screens/app.json", "\"kind\": \"banner\"", "\"kind\": \"baner\"");
    window.await();
    REQUIRE(window.shell.state().faultsOpen);
    REQUIRE_FALSE(window.shell.state().faults.empty());
    const ContentError& fault = window.shell.state().faults.front();
    CHECK(fault.file.ends_with("screens/app.json"));
    CHECK(fault.pointer == "/screens/0/controls/0/kind");
    CHECK(fault.message.find("banner") != std::string::npos);
    CHECK(window.anchor("faults.close") != nullptr);
    // The walk is as alive as before.
    window.tap("app.home.wallet");
    CHECK(window.walk.view().surfaces[0].layers.back().id == "app.wallet");

    writeFile(window.files.pack / "screens/app.json", good);
    window.await();
    CHECK_FALSE(window.shell.state().faultsOpen);
    CHECK(window.anchor("faults.close") == nullptr);
    CHECK(window.walk.view().surfaces[0].layers.back().id == "app.wallet");
  }

  TEST_CASE("a list of faults can be closed, by its button or by Escape, and copied as text") {
    OpenWindow window;
    window.files.edit("screens/app.json", "\"kind\": \"banner\"", "\"kind\": \"baner\"");
    window.await();
    CHECK(window.shell.run("faults.copy", 1));
    const std::string copied = ImGui::GetClipboardText();
    CHECK(copied.find("/screens/0/controls/0/kind") != std::string::npos);
    CHECK(copied.find("[unknown-word]") != std::string::npos);
    CHECK(window.shell.run("overlay.close", 1));
    window.rest();
    CHECK_FALSE(window.shell.state().faultsOpen);
    CHECK_FALSE(window.shell.run("faults.close", 1));
  }

  TEST_CASE("a scenario that is deleted gives way to the first one") {
    OpenWindow window;
    window.walk.openScenario("T02", 1);
    window.rest();
    fs::remove(window.files.pack / "help.json");      // it shows something in that scenario
    fs::remove(window.files.pack / "training.json");  // and this one has a ticket for it
    fs::remove(window.files.pack / "scenarios/T02.json");
    window.await();
    CHECK(window.walk.view().scenarioId == "T01");
    CHECK(window.walk.scenarios().size() == 1);
  }
}

}  // namespace cardwalk::ui
