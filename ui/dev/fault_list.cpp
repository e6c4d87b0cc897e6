#include "ui/dev/fault_list.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace cardwalk::ui {
namespace {

constexpr float kWidth = 720, kNarrow = 380, kLeast = 150, kPad = 18, kGap = 12, kButton = 36;  // dp

/// The last two parts of a path tell files of a pack apart: screens/app.json.
std::string shortPath(const std::string& file) {
  const std::filesystem::path path(file);
  const std::string folder = path.parent_path().filename().string();
  return folder.empty() ? path.filename().string() : folder + "/" + path.filename().string();
}

std::string placeOf(const ContentError& fault) {
  return fault.pointer.empty() ? shortPath(fault.file) : shortPath(fault.file) + "  " + fault.pointer;
}

TextStyle placeStyle(const Panel& panel) { return {Weight::semibold, 13, panel.colours().text, 1.35f}; }
TextStyle wordStyle(const Panel& panel) { return {Weight::regular, 13.5f, panel.colours().text, 1.4f}; }
TextStyle idStyle(const Panel& panel) { return {Weight::medium, 12, panel.colours().textSoft, 1.4f}; }

float faultHeight(const Panel& panel, const ContentError& fault, float width) {
  return panel.measure(placeStyle(panel), placeOf(fault), width).y +
         panel.measure(wordStyle(panel), fault.message, width).y + panel.measure(idStyle(panel), fault.id).y;
}

float drawFault(const Panel& panel, const ContentError& fault, ImVec2 at, float width) {
  float y = at.y;
  y += panel.text({at.x, y}, placeStyle(panel), placeOf(fault), width);
  y += panel.text({at.x, y}, wordStyle(panel), fault.message, width);
  y += panel.text({at.x, y}, idStyle(panel), fault.id, width);
  return y - at.y;
}

std::string headline(const Panel& panel, std::size_t count) {
  return fill(panel.texts.get("ui.faults", static_cast<long>(count)), {{"count", std::to_string(count)}});
}

float areaOf(const Rect& rect) { return rect.empty() ? 0 : rect.width() * rect.height(); }

/// Measures of the panel at one width, in pixels.
struct FaultMeasures {
  TextStyle head, soft;
  float words = 0, headHeight = 0, height = 0;
};

FaultMeasures measureFaults(const Panel& panel, const FaultScene& scene, float width) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(kPad), gap = panel.dp(kGap);
  FaultMeasures out{{Weight::bold, 16, c.text, 1.35f}, {Weight::regular, 13, c.textSoft, 1.4f}};
  out.words = width - 2 * pad - panel.em(34) - panel.dp(2 * kButton + 12);
  out.headHeight = panel.measure(out.head, headline(panel, scene.faults.size()), out.words).y +
                   panel.measure(out.soft, panel.word("ui.faults.goesOn"), out.words).y + panel.dp(10);
  float content = 0;
  for (const ContentError& fault : scene.faults) content += faultHeight(panel, fault, width - 2 * pad) + gap;
  out.height = std::min(scene.room.height() * 0.5f, pad + out.headHeight + content + pad - gap);
  return out;
}

/// The first place that covers nothing of what has to stay free, else the one that covers least: wide at the
/// lower edge, then elsewhere, narrower, lower.
Rect placeFaults(const Panel& panel, const FaultScene& scene) {
  const float gap = panel.dp(kGap), grow = 1 + (panel.metrics.text - 1) * 0.4f;
  const Rect& room = scene.room;
  const float widest = room.width() - 2 * gap;
  Rect best;
  float least = -1;
  for (const float part : {1.0f, 0.6f, 0.0f}) {
    for (const float wish : {kWidth, kNarrow}) {
      const float width = std::min(panel.dp(wish) * grow, widest);
      const FaultMeasures fit = measureFaults(panel, scene, width);
      const float small = std::min(fit.height, fit.headHeight + panel.dp(kLeast - 60));
      const float height = std::max(small, fit.height * part);
      const float centre = room.centre().x - width / 2, left = room.min.x + gap,
                  right = room.max.x - gap - width;
      const float low = room.max.y - gap - height, high = room.min.y + gap;
      for (const float y : {low, high, (low + high) / 2})
        for (const float x : {centre, left, right}) {
          const ImVec2 at{std::round(x), std::round(y)};
          const Rect rect{at, {at.x + width, std::round(y + height)}};
          float covered = 1000 * areaOf(rect.cut(scene.next));
          for (const Rect& keep : scene.keepFree) covered += areaOf(rect.cut(keep));
          if (covered <= 0) return rect;
          if (least >= 0 && covered >= least) continue;
          least = covered;
          best = rect;
        }
    }
  }
  return best;
}

}  // namespace

std::string faultsAsText(const std::vector<ContentError>& faults) {
  std::string text;
  for (const ContentError& fault : faults)
    text += fault.file + (fault.pointer.empty() ? "" : " " + fault.pointer) + " [" + fault.id + "] " +
            fault.message + "\n";
  return text;
}

Rect drawFaults(const Panel& panel, const FaultScene& scene) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(kPad), gap = panel.dp(kGap);
  const Rect rect = placeFaults(panel, scene);
  const FaultMeasures fit = measureFaults(panel, scene, rect.width());
  const float mark = panel.em(34), button = panel.dp(kButton), inner = rect.width() - 2 * pad;

  ImGui::SetCursorScreenPos({rect.min.x - gap, rect.min.y - gap});
  ImGui::BeginChild(
      "faults", {rect.width() + 2 * gap, rect.height() + 2 * gap}, ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  panel.shadow(rect, 18);
  panel.box(rect, c.surfaceRaised, c.danger, 14, 1.5f);
  panel.icon({rect.min.x + pad + panel.em(10), rect.min.y + pad + panel.em(10)}, "alert", 22, c.danger);
  const float used = panel.text({rect.min.x + pad + mark, rect.min.y + pad}, fit.head,
                                headline(panel, scene.faults.size()), fit.words);
  panel.text({rect.min.x + pad + mark, rect.min.y + pad + used}, fit.soft, panel.word("ui.faults.goesOn"),
             fit.words);
  const float top = rect.min.y + pad - panel.dp(6);
  const float end = rect.max.x - pad + panel.dp(6);
  panel.button({{end - 2 * button - panel.dp(4), top}, {end - button - panel.dp(4), top + button}},
               {"faults.copy", "", "copy", "", ButtonLook::quiet});
  panel.button({{end - button, top}, {end, top + button}},
               {"faults.close", "", "close", "", ButtonLook::quiet});

  const Rect body{{rect.min.x, rect.min.y + pad + fit.headHeight}, {rect.max.x, rect.max.y - panel.dp(8)}};
  ImGui::SetCursorScreenPos(body.min);
  ImGui::BeginChild("list", {body.width(), std::max(1.0f, body.height())}, ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  float y = body.min.y - ImGui::GetScrollY();
  for (const ContentError& fault : scene.faults) {
    y += drawFault(panel, fault, {body.min.x + pad, y}, inner) + gap / 2;
    if (&fault != &scene.faults.back())
      panel.list()->AddRectFilled({body.min.x + pad, y}, {body.max.x - pad, y + std::max(1.0f, panel.dp(1))},
                                  c.edge);
    y += gap / 2;
  }
  ImGui::SetCursorScreenPos({body.min.x, y - 1});
  ImGui::Dummy({1, 1});
  ImGui::EndChild();
  ImGui::EndChild();
  return rect;
}

}  // namespace cardwalk::ui
