#include "ui/cli/diff_pictures.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <set>
#include <system_error>
#include <vector>

#include "core/records/page_parts.h"
#include "ui/cli/diff_words.h"
#include "ui/dev/gallery_screens.h"
#include "ui/phone/phone.h"
#include "ui/platform/egl_offscreen.h"
#include "ui/platform/png.h"
#include "ui/theme/draw.h"
#include "ui/theme/fonts.h"
#include "ui/website/website.h"

namespace cardwalk::ui {
namespace {

constexpr int kWidth = 1280, kHeight = 800;
constexpr int kSettleFrames = 5;  // layout, scroll positions, what they uncovered
constexpr float kTop = 92, kFoot = 22, kGap = 20;

/// A screen that changed, as it is in each of the two packs; an empty view where there is none.
struct Pair {
  std::string screen;
  Surface surface = Surface::app;
  std::array<std::string, 2> titles;
  std::array<SurfaceView, 2> views;
  std::array<std::set<std::string>, 2> marked;  ///< ids of the changed controls
  std::vector<std::string> lines;               ///< what changed, for the index
  bool onRoute = false;
};

std::string baseOf(const std::string& control) { return control.substr(0, control.find('/')); }

Pair& pairOf(std::vector<Pair>& pairs, const std::string& screen, Surface surface) {
  const auto found =
      std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.screen == screen; });
  if (found != pairs.end()) return *found;
  pairs.push_back({});
  pairs.back().screen = screen;
  pairs.back().surface = surface;
  return pairs.back();
}

std::vector<Pair> pairsOf(const DiffPictures& wish) {
  std::vector<Pair> pairs;
  for (const ScreenChange& change : wish.diff.screens) {
    if (change.surface == Surface::desk) continue;
    pairOf(pairs, change.screen, change.surface)
        .lines.push_back(changeLine(change.kind, change.before, change.after, wish.texts));
  }
  for (const ControlChange& change : wish.diff.controls) {
    if (change.surface == Surface::desk) continue;
    const std::array<std::string, 2> screens{change.screenBefore, change.screenAfter};
    for (std::size_t side = 0; side < 2; ++side) {
      if (screens[side].empty()) continue;
      Pair& pair = pairOf(pairs, screens[side], change.surface);
      pair.marked[side].insert(change.control);
      pair.onRoute = pair.onRoute || change.onRoute;
      const std::string line = changeLine(change.kind, change.before, change.after, wish.texts);
      if (std::find(pair.lines.begin(), pair.lines.end(), line) == pair.lines.end())
        pair.lines.push_back(line);
    }
  }
  const std::array<const Pack*, 2> packs{&wish.before, &wish.after};
  for (std::size_t side = 0; side < 2; ++side) {
    const TextCatalogue& words = packs[side]->language(wish.diff.language);
    const std::vector<GalleryScreen> shown = screensOf(*packs[side], words);
    for (Pair& pair : pairs)
      for (const GalleryScreen& each : shown) {
        if (each.view.layers.empty() || each.view.layers.back().id != pair.screen) continue;
        pair.views[side] = each.view;
        pair.titles[side] = each.view.layers.back().title;
      }
  }
  std::stable_partition(pairs.begin(), pairs.end(), [](const Pair& pair) { return pair.onRoute; });
  return pairs;
}

/// A phone is narrower than its half of the picture.
Rect shapeOf(Surface surface, Rect room) {
  constexpr float kPhoneShape = 352.0f / 744.0f;  // width to height
  if (surface != Surface::app) return room;
  const float width = std::min(room.width(), room.height() * kPhoneShape), middle = room.centre().x;
  room.min.x = middle - width / 2;
  room.max.x = middle + width / 2;
  return room;
}

/// Draws pairs off-screen.
class Easel {
 public:
  Easel(Platform& platform, const Theme& theme) : platform_(platform), theme_(theme) {}

  Image picture(const Pair& pair, const DiffPictures& wish) {
    memories_ = {};
    for (int i = 0; i < kSettleFrames; ++i) frame(pair, wish, i);
    return platform_.readPixels();
  }

 private:
  void frame(const Pair& pair, const DiffPictures& wish, int number) {
    platform_.beginFrame(1);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({kWidth, kHeight});
    ImGui::Begin("diff", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground);
    const std::array<std::string, 2> names{wish.texts.say("cli.diff.before") + " · " + wish.beforeName,
                                           wish.texts.say("cli.diff.after") + " · " + wish.afterName};
    const std::string notThere = wish.texts.say("cli.diff.notThere");
    for (std::size_t side = 0; side < 2; ++side) drawSide(pair, side, names[side], notThere, number);
    ImGui::End();
    ImGui::Render();
    platform_.present(theme_.palette.ground);
  }

  void drawSide(const Pair& pair, std::size_t side, const std::string& heading, const std::string& notThere,
                int number) {
    const float half = kWidth / 2.0f, left = half * static_cast<float>(side);
    const Rect room = shapeOf(pair.surface, {{left + kGap, kTop}, {left + half - kGap, kHeight - kFoot}});
    const draw::Canvas canvas(ImGui::GetWindowDrawList(), theme_, {1, 1});
    const Palette& c = theme_.palette;
    canvas.line({{left, 18}, {left + half, 42}}, {Weight::medium, 15, c.textSoft}, heading,
                draw::Align::centre);
    const SurfaceView& view = pair.views[side];
    const std::string title = view.layers.empty() ? notThere : pair.titles[side];
    canvas.line({{left, 42}, {left + half, 76}},
                {Weight::bold, 22, view.layers.empty() ? c.textSoft : c.text}, title, draw::Align::centre);
    if (view.layers.empty()) {
      canvas.outline(room, c.edgeStrong, 36, 1.5f);
      return;
    }
    drawDevice(pair, side, room, number);
  }

  void drawDevice(const Pair& pair, std::size_t side, const Rect& room, int number) {
    const SurfaceView& view = pair.views[side];
    const bool phone = pair.surface == Surface::app;
    anchors_.clear();
    actions_.clear();
    DrawMemory& memory = memories_[side];
    if (number == 1) showFirst(memory, view, pair.marked[side]);
    ImGui::PushID(static_cast<int>(side));
    DrawContext context{theme_, {phone ? 1.0f : 0.86f, 1}, pair.surface, anchors_, actions_, memory};
    context.interactive = false;
    context.clip = room;
    context.now = number;
    if (phone)
      drawPhone(context, view, room);
    else
      drawWebsite(context, view, room);
    ImGui::PopID();
    const draw::Canvas canvas(ImGui::GetForegroundDrawList(), theme_, {1, 1});
    for (const Anchor& anchor : anchors_.all()) {
      if (!anchor.topLayer || !pair.marked[side].contains(baseOf(anchor.id))) continue;
      const Rect shown = draw::inset(anchor.shown(), -3);
      if (anchor.shown().empty()) continue;
      canvas.outline(shown, side == 0 ? theme_.palette.danger : theme_.palette.good, 9, 3);
    }
  }

  /// A changed control far down the page is brought into sight.
  static void showFirst(DrawMemory& memory, const SurfaceView& view, const std::set<std::string>& marked) {
    for (const ControlView& control : view.layers.back().controls)
      if (marked.contains(baseOf(control.id)) && control.region == Region::body) {
        scrollToShow(memory, control.id);
        return;
      }
  }

  Platform& platform_;
  const Theme& theme_;
  std::array<DrawMemory, 2> memories_;
  Anchors anchors_;
  std::vector<NamedAction> actions_;
};

/// Why the file that was written last could not be.
std::string reasonNow() { return std::generic_category().message(errno == 0 ? EIO : errno); }

std::string writeIndex(const DiffPictures& wish, const std::vector<Pair>& pairs) {
  const std::filesystem::path file = wish.out / "index.html";
  std::ofstream out(file, std::ios::binary);
  out << "<!doctype html>\n<html lang=\"" << wish.diff.language << "\"><meta charset=\"utf-8\"><title>"
      << escaped(wish.beforeName + " → " + wish.afterName)
      << "</title>\n<style>body{font:16px/1.5 sans-serif;max-width:1280px;margin:2em auto;padding:0 1em}"
         "img{max-width:100%;border:1px solid #ccc;border-radius:8px}</style>\n<h1>"
      << escaped(wish.beforeName + " → " + wish.afterName) << "</h1>\n";
  for (const Pair& pair : pairs) {
    out << "<h2 id=\"" << escaped(pair.screen) << "\">" << escaped(pair.screen) << "</h2>\n<ul>\n";
    for (const std::string& line : pair.lines) out << "<li>" << escaped(line) << "</li>\n";
    const std::string alt = wish.texts.say("cli.diff.picture", {{"screen", pair.screen}});
    out << "</ul>\n<img src=\"" << escaped(pair.screen) << ".png\" alt=\"" << escaped(alt) << "\">\n";
  }
  out << "</html>\n";
  out.close();
  return out ? ""
             : wish.texts.say("cli.file.cannotWrite", {{"word", file.string()}, {"reason", reasonNow()}});
}

}  // namespace

std::string writeDiffPictures(const DiffPictures& wish) {
  std::error_code error;
  std::filesystem::create_directories(wish.out, error);
  if (!std::filesystem::is_directory(wish.out, error))
    return wish.texts.say("cli.file.cannotMake", {{"word", wish.out.string()}});
  const std::vector<Pair> pairs = pairsOf(wish);
  const ImGuiOwner owner;
  PlatformResult opened = openOffscreen(kWidth, kHeight, 1);
  if (!opened.platform) return wish.texts.say("cli.error.noPicture", {{"reason", opened.error}});
  Theme theme;
  theme.id = wish.theme;
  theme.palette = paletteOf(wish.theme);
  theme.fonts = loadFonts(*ImGui::GetIO().Fonts).fonts;
  theme.reducedMotion = true;
  Easel easel(*opened.platform, theme);
  for (const Pair& pair : pairs) {
    const std::filesystem::path file = wish.out / (pair.screen + ".png");
    if (!writePng(file, easel.picture(pair, wish)).empty())
      return wish.texts.say("cli.file.cannotWrite", {{"word", file.string()}, {"reason", reasonNow()}});
  }
  return writeIndex(wish, pairs);
}

}  // namespace cardwalk::ui
