// Somebody edits a pack while the shop of another year, a walk built from answers, or the gallery is shown.

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "core/content/situations.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "ui/app/gallery_window.h"
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

/// A shipped pack in a folder of its own, on a clock of the test's own.
struct EditedPack {
  support::TempFolder temp;
  fs::path folder;
  double clock = 1;

  explicit EditedPack(const char* name) : folder(temp / "packs" / fs::path(name)) {
    fs::create_directories(temp / "packs");
    fs::copy(support::shippedPackFolder().parent_path() / name, folder, fs::copy_options::recursive);
  }
  LoadResult read(const GenerationChoice& choice) const {
    return loadPack(folder, support::shippedSchemas(), choice);
  }
  ReloadSource source() const {
    return {{folder}, [this](const GenerationChoice& choice) { return read(choice); }};
  }
  ProgressHooks hooks() const {
    ProgressHooks out;
    out.pack = [this](const GenerationChoice& choice) { return newsOf(read(choice)); };
    return out;
  }
  void edit(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = readFile(folder / file);
    REQUIRE(text.find(from) != std::string::npos);
    writeFile(folder / file, text.replace(text.find(from), from.size(), to));
  }
  /// What the thread beside the window does, here and now.
  void look(PackReloader& reloader) {
    for (int i = 0; i < 20; ++i)
      if (reloader.look(clock += 0.1)) return;
    FAIL("the change was not seen");
  }
};

/// Somebody's hand is always at the window, so that every turn draws.
struct BusyPlatform final : Platform {
  NullPlatform screen{1280, 800};
  void waitEvents(double seconds) override { screen.waitEvents(seconds); }
  void wake() override {}
  bool takeInput() override { return true; }
  bool closing() const override { return false; }
  void beginFrame(double seconds) override { screen.beginFrame(seconds); }
  void present(ImU32 ground) override { screen.present(ground); }
  ImVec2 framebufferSize() const override { return screen.framebufferSize(); }
  float contentScale() const override { return 1; }
  Image readPixels() override { return {}; }
  double now() const override { return screen.now(); }
};

struct YearWindow {
  EditedPack files{"aliexpress"};
  ImGuiOwner owner;
  NullPlatform platform{1280, 800};
  LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  Settings settings;
  Keeper keeper{""};
  Pack pack = *files.read({}).pack;
  SessionConductor walk{pack, {"S01", Mode::guide, "", 1}, files.hooks(), 0};
  Shell shell{walk, settings, fonts.fonts};
  WindowLoop loop{platform, shell, walk, keeper, settings};
  PackReloader reloader{watchFolders(files.source().folders), files.source()};

  YearWindow() {
    settings.reducedMotion = true;
    loop.follow(reloader);
    turn();
  }
  void turn() {
    for (int i = 0; i < 4; ++i) loop.turn(0.1);
  }
  const std::string& word(const char* key) const { return walk.texts().get(key); }
};

std::string bytesOf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '"' ? std::string("\\\"") : std::string(1, c);
  return out;
}

}  // namespace

TEST_SUITE("reload") {
  TEST_CASE("an edit is shown in the year that was chosen, and the other years offer it too") {
    YearWindow window;
    CHECK(window.shell.run("top.generation/app=V1", 1));
    window.turn();
    const GenerationChoice older{"V1", "V2"};
    REQUIRE(window.walk.pack().generation == older);
    for (int i = 0; i < 3; ++i) window.walk.step(2 + i);
    const State before = window.walk.session().state();

    const std::string name = bytesOf(window.word("generation.V3.years"));
    window.files.edit("text/en.json", "\"" + name + "\"", "\"only yesterday\"");
    window.files.look(window.reloader);
    window.turn();
    CHECK(window.walk.pack().generation == older);
    CHECK(window.walk.session().pack().generation == older);
    CHECK(window.walk.session().state() == before);
    CHECK(window.word("generation.V3.years") == "only yesterday");

    CHECK(window.shell.run("top.generation/app=V3", 3));
    window.turn();
    CHECK(window.walk.pack().generation == GenerationChoice{"V3", "V2"});
    CHECK(window.word("generation.V3.years") == "only yesterday");
    CHECK(window.shell.run("top.generation/app=V2", 4));
    CHECK(window.word("generation.V3.years") == "only yesterday");
  }

  TEST_CASE("a mistake in the file of the year that is shown is listed, and the last good one goes on") {
    YearWindow window;
    CHECK(window.shell.run("top.generation/app=V1", 1));
    window.turn();
    const std::string good = readFile(window.files.folder / "generations/V1.json");
    window.files.edit("generations/V1.json", "\"addScreen\"", "\"addScren\"");
    window.files.look(window.reloader);
    window.turn();
    CHECK(window.shell.state().faultsOpen);
    CHECK(window.walk.pack().generation == GenerationChoice{"V1", "V2"});
    writeFile(window.files.folder / "generations/V1.json", good);
    window.files.look(window.reloader);
    window.turn();
    CHECK_FALSE(window.shell.state().faultsOpen);
    CHECK(window.walk.pack().generation == GenerationChoice{"V1", "V2"});
  }

  TEST_CASE("a year whose file has a mistake is not entered: the mistake is listed until it is put right") {
    YearWindow window;
    for (int i = 0; i < 3; ++i) window.walk.step(i);
    const State before = window.walk.session().state();
    const std::string good = readFile(window.files.folder / "generations/V1.json");
    window.files.edit("generations/V1.json", "\"addScreen\"", "\"addScren\"");
    CHECK(window.shell.run("top.generation", 1));
    window.turn();
    CHECK(window.shell.run("top.generation/app=V1", 2));
    window.turn();
    REQUIRE(window.shell.state().faultsOpen);
    CHECK(window.shell.state().faults.front().file.ends_with("generations/V1.json"));
    CHECK(window.shell.anchors().find("faults.close") != nullptr);
    CHECK(window.shell.state().overlay == Overlay::none);
    CHECK(window.walk.pack().generation == GenerationChoice{"V2", "V2"});
    CHECK(window.walk.session().state() == before);

    CHECK(window.shell.run("faults.close", 3));
    window.turn();
    CHECK(window.shell.run("top.generation/app=V1", 4));
    window.turn();
    CHECK(window.shell.state().faultsOpen);
    writeFile(window.files.folder / "generations/V1.json", good);
    CHECK(window.shell.run("top.generation/app=V1", 5));
    window.turn();
    CHECK_FALSE(window.shell.state().faultsOpen);
    CHECK(window.walk.pack().generation == GenerationChoice{"V1", "V2"});
  }

  TEST_CASE("an edit with a mistake in the new year, read while the year was being changed, is listed") {
    YearWindow window;
    window.files.edit("text/en.json", "\"" + bytesOf(window.word("generation.V3.years")) + "\"",
                      "\"only yesterday\"");
    window.files.look(window.reloader);  // still in the year of before, in which all is well
    CHECK(window.shell.run("top.generation/app=V1", 3));
    window.files.edit("generations/V1.json", "\"addScreen\"", "\"addScren\"");
    window.turn();
    CHECK(window.shell.state().faultsOpen);
    CHECK(window.walk.pack().generation == GenerationChoice{"V1", "V2"});
  }

  TEST_CASE("an edit that was read while the year was being changed is shown in the new year") {
    YearWindow window;
    window.files.edit("text/en.json", "\"" + bytesOf(window.word("generation.V3.years")) + "\"",
                      "\"only yesterday\"");
    window.files.look(window.reloader);  // still in the year of before
    CHECK(window.shell.run("top.generation/app=V1", 3));
    window.turn();
    CHECK(window.walk.pack().generation == GenerationChoice{"V1", "V2"});
    CHECK(window.word("generation.V3.years") == "only yesterday");
  }

  TEST_CASE("a walk built from answers goes on under a changed pack, and so does the open help") {
    const Pack pack = support::shippedPack();
    const std::string id = situationId(pack.situations, firstAnswers(pack.situations));
    Settings settings;
    settings.reducedMotion = true;
    ImGuiOwner owner;
    NullPlatform platform(1440, 900);
    const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
    SessionConductor walk(pack, {id, Mode::guide, "", 1}, {}, 0);
    Shell shell(walk, settings, fonts.fonts);
    REQUIRE(walk.view().scenarioId == id);
    walk.step(1);
    const State before = walk.session().state();
    CHECK(shell.run("top.help", 0));
    const auto frames = [&] {
      for (int i = 0; i < 4; ++i) {
        platform.beginFrame(0.1);
        shell.frame(i, 1);
        ImGui::Render();
        platform.present(0);
      }
    };
    frames();
    for (int edits = 0; edits < 3; ++edits) {
      walk.adopt(std::make_shared<const Pack>(support::shippedPack()), 2);
      shell.forgetPack();
      frames();
    }
    CHECK(walk.view().scenarioId == id);
    CHECK(walk.session().state() == before);
    CHECK(shell.state().overlay == Overlay::help);
  }

  TEST_CASE("the open gallery shows an edit on the same page, and lists a mistake over the last good pack") {
    EditedPack files("teapot");
    ImGuiOwner owner;
    BusyPlatform platform;
    const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
    const Pack pack = *files.read({}).pack;
    GalleryWindow window(platform, pack, {}, fonts.fonts);
    PackReloader reloader(watchFolders(files.source().folders), files.source());
    window.follow(reloader);
    const auto turn = [&] {
      for (int i = 0; i < 4; ++i) window.turn(0.1);
    };
    const int page = kControlKinds;  // the first screen
    window.gallery().show(page);
    turn();
    REQUIRE(window.anchors().find("app.home.banner") != nullptr);

    const std::string good = readFile(files.folder / "screens/app.json");
    files.edit("screens/app.json", "\"app.home.banner\"", "\"app.home.poster\"");
    files.look(reloader);
    turn();
    CHECK(window.gallery().page() == page);
    CHECK(window.anchors().find("app.home.poster") != nullptr);
    CHECK(window.anchors().find("app.home.banner") == nullptr);
    CHECK(window.faults().empty());

    files.edit("screens/app.json", "\"kind\": \"banner\"", "\"kind\": \"baner\"");
    files.look(reloader);
    turn();
    REQUIRE_FALSE(window.faults().empty());
    CHECK(window.faults().front().pointer == "/screens/0/controls/0/kind");
    CHECK(window.anchors().find("faults.close") != nullptr);
    CHECK(window.anchors().find("app.home.poster") != nullptr);
    const Rect copy = window.anchors().find("faults.copy")->rect;
    CHECK(copy.min.x > window.anchors().find("gallery.page/0")->rect.max.x);  // the list stays in reach
    ImGui::GetIO().AddMousePosEvent(copy.centre().x, copy.centre().y);
    turn();
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    turn();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    turn();
    CHECK(std::string(ImGui::GetClipboardText()).find("/screens/0/controls/0/kind") != std::string::npos);

    writeFile(files.folder / "screens/app.json", good);
    files.look(reloader);
    turn();
    CHECK(window.faults().empty());
    CHECK(window.anchors().find("faults.close") == nullptr);
    CHECK(window.anchors().find("app.home.banner") != nullptr);
  }
}

}  // namespace cardwalk::ui
