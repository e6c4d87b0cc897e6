// How the devices answer: pressing, pointing, dragging, typing and the keyboard, each through ImGui's input
// queue.

#include <doctest/doctest.h>

#include "ui/phone/phone.h"
#include "ui/platform/null_platform.h"
#include "ui/theme/fonts.h"
#include "ui/website/website.h"

namespace cardwalk::ui {
namespace {

ControlView control(std::string id, ControlKind kind, std::string label) {
  ControlView out;
  out.id = std::move(id), out.kind = kind, out.label = std::move(label), out.pressable = true;
  return out;
}

ScreenView screen(std::string id, std::vector<ControlView> controls, Frame frame = Frame::page) {
  ScreenView out;
  out.id = std::move(id), out.title = "Title", out.frame = frame, out.host = "shop.example";
  out.controls = std::move(controls);
  return out;
}

std::vector<ControlView> rows(int count) {
  std::vector<ControlView> out;
  for (int i = 0; i < count; ++i) out.push_back(control("row/" + std::to_string(i), ControlKind::row, "Row"));
  return out;
}

/// One device that fills a window, on a clock of its own.
class Bench {
 public:
  Bench(Surface surface, std::vector<ScreenView> layers) : surface_(surface), platform_(700, 800) {
    view.layers = std::move(layers);
    theme_.palette = paletteOf(theme_.id);
    theme_.fonts = loadFonts(*ImGui::GetIO().Fonts).fonts;
    theme_.reducedMotion = true;
    settle();
  }

  void frame() {
    platform_.pass(1.0 / 60);
    anchors.clear();
    platform_.beginFrame(1.0 / 60);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(platform_.framebufferSize());
    ImGui::Begin("bench", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoSavedSettings);
    double wakeAt = 1e9;
    DrawContext context{theme_, {1, 1}, surface_, anchors, actions, memory};
    context.now = platform_.now();
    context.wakeAt = &wakeAt;
    context.interactive = interactive;
    if (surface_ == Surface::app)
      drawPhone(context, view, {{10, 10}, {370, 790}});
    else
      drawWebsite(context, view, {{10, 10}, {690, 790}});
    ImGui::End();
    ImGui::Render();
  }
  void settle() {
    for (int i = 0; i < 4; ++i) frame();
  }
  void move(ImVec2 at) {
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    frame();
  }
  void button(bool down) {
    ImGui::GetIO().AddMouseButtonEvent(0, down);
    frame();
  }
  void click(ImVec2 at) {
    move(at);
    button(true);
    button(false);
    frame();
  }
  void key(ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    frame();
    ImGui::GetIO().AddKeyEvent(key, false);
    settle();
  }
  ImVec2 centre(const std::string& id) const {
    const Anchor* anchor = anchors.find(id);
    REQUIRE(anchor != nullptr);
    return anchor->shown().centre();
  }

  SurfaceView view;
  Anchors anchors;
  std::vector<NamedAction> actions;
  DrawMemory memory;
  bool interactive = true;

 private:
  ImGuiOwner owner_;
  Surface surface_;
  NullPlatform platform_;
  Theme theme_;
};

ScreenView withBack(ScreenView out) {
  ControlView back = control(out.id + ".back", ControlKind::button, "Cancel");
  back.isBack = true, back.region = Region::footer;
  out.controls.push_back(std::move(back));
  return out;
}

}  // namespace

TEST_CASE("a press counts on release, and not when the pointer has left") {
  Bench bench(Surface::app, {screen("page", rows(3))});
  const ImVec2 at = bench.centre("row/1");
  bench.move(at);
  bench.button(true);
  CHECK(bench.actions.empty());
  bench.button(false);
  REQUIRE(bench.actions.size() == 1);
  CHECK(bench.actions[0] == NamedAction{Surface::app, "row/1", Gesture::tap, ""});
  bench.actions.clear();
  bench.move(at);
  bench.button(true);
  bench.move({at.x, at.y + 4});
  bench.move({600, at.y});
  bench.button(false);
  CHECK(bench.actions.empty());
}

TEST_CASE("a control that is not possible now can be pressed, so that it can explain itself") {
  auto controls = rows(1);
  controls[0].enabled = false;
  controls[0].why = "Because.";
  Bench bench(Surface::website, {screen("page", controls)});
  bench.click(bench.centre("row/0"));
  REQUIRE(bench.actions.size() == 1);
  CHECK(bench.actions[0].gesture == Gesture::click);
  CHECK_FALSE(bench.anchors.find("row/0")->enabled);
}

TEST_CASE("dragging the page scrolls it and presses nothing") {
  Bench bench(Surface::app, {screen("page", rows(30))});
  const float before = bench.anchors.find("row/20")->rect.min.y;
  const ImVec2 at = bench.centre("row/5");
  bench.move(at);
  bench.button(true);
  for (int i = 1; i <= 10; ++i) bench.move({at.x, at.y - static_cast<float>(i) * 15});
  bench.button(false);
  bench.settle();
  CHECK(bench.actions.empty());
  CHECK(bench.anchors.find("row/20")->rect.min.y < before - 100);
}

TEST_CASE("the wheel scrolls to the end and no further, and a wish to see a control is met") {
  Bench bench(Surface::app, {screen("page", rows(30))});
  CHECK(bench.anchors.find("row/29")->shown().empty());
  bench.move(bench.centre("row/3"));
  ImGui::GetIO().AddMouseWheelEvent(0, -500);
  bench.settle();
  CHECK(bench.anchors.find("row/29")->fullyShown());
  scrollToShow(bench.memory, "row/0");
  bench.settle();
  CHECK(bench.anchors.find("row/0")->fullyShown());
  CHECK(bench.memory.showWanted.empty());
}

TEST_CASE("pointing at a line is told once, and again only after leaving it") {
  auto controls = rows(1);
  ControlView line = control("line", ControlKind::cardRow, "•••• 4417");
  line.hoverable = true, line.pressable = false, line.hasCard = true;
  controls.push_back(line);
  Bench bench(Surface::website, {screen("page", controls)});
  const ImVec2 at = bench.centre("line");
  bench.move(at);
  bench.move({at.x + 3, at.y});
  bench.move({at.x + 6, at.y});
  REQUIRE(bench.actions.size() == 1);
  CHECK(bench.actions[0].gesture == Gesture::hover);
  bench.move(bench.centre("row/0"));
  bench.move(at);
  CHECK(bench.actions.size() == 2);
}

TEST_CASE("the keyboard reaches, points at and presses what the pointer can") {
  auto controls = rows(2);
  ControlView line = control("line", ControlKind::cardRow, "•••• 4417");
  line.hoverable = true, line.pressable = false, line.hasCard = true;
  controls.push_back(line);
  Bench bench(Surface::website, {screen("page", controls)});
  bench.key(ImGuiKey_Tab);
  bench.key(ImGuiKey_Tab);
  CHECK(bench.anchors.find("row/1")->focused);
  bench.key(ImGuiKey_Enter);
  REQUIRE(bench.actions.size() == 1);
  CHECK(bench.actions[0] == NamedAction{Surface::website, "row/1", Gesture::click, ""});
  bench.key(ImGuiKey_Tab);
  CHECK(bench.anchors.find("line")->focused);
  REQUIRE(bench.actions.size() == 2);
  CHECK(bench.actions[1].gesture == Gesture::hover);
}

TEST_CASE("tabbing to a control below the fold scrolls to it") {
  Bench bench(Surface::app, {screen("page", rows(20))});
  for (int i = 0; i < 18; ++i) bench.key(ImGuiKey_Tab);
  bench.settle();
  CHECK(bench.anchors.find("row/17")->focused);
  CHECK(bench.anchors.find("row/17")->fullyShown());
}

TEST_CASE("Enter in a field reports what was typed and forgets it") {
  ControlView field = control("field", ControlKind::field, "Card number");
  field.typable = true, field.pressable = false;
  Bench bench(Surface::app, {screen("page", {field})});
  bench.click(bench.centre("field"));
  ImGui::GetIO().AddInputCharactersUTF8("4111 1111 1111 1111");
  bench.settle();
  CHECK(bench.memory.typed["field"] == "4111 1111 1111 1111");
  bench.key(ImGuiKey_Enter);
  REQUIRE(bench.actions.size() == 1);
  CHECK(bench.actions[0] == NamedAction{Surface::app, "field", Gesture::type, "4111 1111 1111 1111"});
  CHECK(bench.memory.typed["field"].empty());
}

TEST_CASE("a field's own button sends as Enter does, and leaving the screen forgets the rest") {
  ControlView field = control("field", ControlKind::field, "Write a message");
  field.typable = true, field.pressable = false, field.icon = "send", field.region = Region::footer;
  Bench bench(Surface::app, {screen("page", {field})});
  bench.click(bench.centre("field"));
  ImGui::GetIO().AddInputCharactersUTF8("Card Management");
  bench.settle();
  const Rect box = bench.anchors.find("field")->rect;
  bench.click({box.max.x - 20, box.centre().y});
  REQUIRE(bench.actions.size() == 1);
  CHECK(bench.actions[0].text == "Card Management");
  bench.click(bench.centre("field"));
  ImGui::GetIO().AddInputCharactersUTF8("half a word");
  bench.settle();
  bench.view.layers = {screen("other", rows(1))};
  bench.settle();
  CHECK(bench.memory.typed.empty());
}

TEST_CASE("below a question nothing answers, and a press beside it goes back") {
  for (const Surface surface : {Surface::app, Surface::website}) {
    for (const Frame frame : {Frame::dialog, Frame::sheet, Frame::window, Frame::menu}) {
      CAPTURE(static_cast<int>(frame));
      ScreenView over = withBack(screen("over", {control("item", ControlKind::menuItem, "Item")}, frame));
      over.anchor = "row/0";
      Bench bench(surface, {screen("page", rows(20)), over});
      CHECK_FALSE(bench.anchors.find("row/0")->topLayer);
      bench.click(bench.centre("item"));
      REQUIRE(bench.actions.size() == 1);
      CHECK(bench.actions[0].control == "item");
      bench.click({60, 160});
      REQUIRE(bench.actions.size() == 2);
      CHECK(bench.actions[1] == NamedAction{surface, "over.back", Gesture::back, ""});
      bench.click(bench.centre("over.back"));
      REQUIRE(bench.actions.size() == 3);
      CHECK(bench.actions[2].gesture == Gesture::back);
    }
  }
}

TEST_CASE("a row and what is attached to it answer apart") {
  ControlView line = control("line", ControlKind::cardRow, "•••• 4417");
  line.hoverable = true, line.pressable = false, line.hasCard = true, line.revealed = true;
  ControlView remove = control("remove", ControlKind::button, "Remove");
  remove.attach = 0, remove.tone = Tone::danger;
  ControlView more = control("more", ControlKind::iconButton, "More");
  more.attach = 0, more.icon = "more";
  Bench bench(Surface::website, {screen("page", {line, remove, more})});
  const Rect row = bench.anchors.find("line")->rect;
  for (const char* id : {"remove", "more"}) {
    const Rect rect = bench.anchors.find(id)->rect;
    CHECK(rect.min.y >= row.min.y);
    CHECK(rect.max.y <= row.max.y);
    bench.actions.clear();
    bench.click(rect.centre());
    REQUIRE(bench.actions.size() == 1);
    CHECK(bench.actions[0].control == id);
  }
  CHECK(bench.anchors.find("remove")->rect.max.x <= bench.anchors.find("more")->rect.min.x);
}

TEST_CASE("while the program acts, the devices only show") {
  Bench bench(Surface::app, {screen("page", rows(3))});
  bench.interactive = false;
  bench.click(bench.centre("row/1"));
  CHECK(bench.actions.empty());
}

}  // namespace cardwalk::ui
