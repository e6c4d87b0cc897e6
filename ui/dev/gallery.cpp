#include "ui/dev/gallery.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/content/words.h"
#include "ui/controls/parts.h"
#include "ui/controls/scroll.h"
#include "ui/phone/phone.h"
#include "ui/website/website.h"

namespace cardwalk::ui {
namespace {

constexpr float kList = 232, kAnswer = 36, kPad = 24, kColumn = 380;
constexpr draw::Type kTitle{Weight::bold, 22, 0, 1.3f};
constexpr draw::Type kCaption{Weight::medium, 12, 0, 1.4f};

std::string inWords(const NamedAction& action) {
  return std::string(gestureWords()[static_cast<std::size_t>(action.gesture)]) + "  " + action.control;
}

Region regionOf(const Sample& sample) { return sample.controls.front().region; }

}  // namespace

Gallery::Gallery(const Pack& pack, std::string_view language)
    : screens_(screensOf(pack, pack.language(language))) {
  for (int i = 0; i < kControlKinds; ++i) {
    const auto kind = static_cast<ControlKind>(i);
    kinds_.push_back({kind, samplesOf(kind)});
  }
  labels_ = labelsOf(pack, pack.language(language));
  list_.id = "gallery";
  for (int i = 0; i < count(); ++i) {
    ControlView entry;
    entry.id = "gallery.page/" + std::to_string(i);
    entry.kind = ControlKind::menuItem;
    entry.label = title(i);
    entry.icon = iconOf(i);
    entry.pressable = true;
    list_.controls.push_back(std::move(entry));
  }
}

std::string Gallery::title(int page) const {
  const auto at = static_cast<std::size_t>(page);
  if (at < kinds_.size()) return std::string(kindName(kinds_[at].kind));
  return at - kinds_.size() < screens_.size() ? screens_[at - kinds_.size()].title
                                              : "labels, and where they come from";
}

const char* Gallery::iconOf(int page) const {
  const auto at = static_cast<std::size_t>(page);
  if (at < kinds_.size()) return "grid";
  if (at - kinds_.size() >= screens_.size()) return "ticket";
  return screens_[at - kinds_.size()].surface == Surface::app ? "phone" : "screen";
}

void Gallery::show(int page) {
  page_ = std::clamp(page, 0, count() - 1);
  answer_.clear();
  memory_.typed.clear();
}

DrawContext Gallery::contextFor(const GalleryScene& scene, Surface surface) {
  DrawContext context{scene.theme, scene.metrics, surface, scene.anchors, actions_, memory_};
  context.now = scene.now;
  context.clip = scene.area;
  context.wakeAt = scene.wakeAt;
  return context;
}

Rect Gallery::pageRoom(const Metrics& metrics, const Rect& area) {
  const float list = std::min(metrics.dp(kList) * (1 + (metrics.text - 1) * 0.6f), area.width() * 0.4f);
  return {{area.min.x + list, area.min.y}, area.max};
}

void Gallery::draw(const GalleryScene& scene) {
  GalleryScene right = scene;
  right.area = pageRoom(scene.metrics, scene.area);
  drawList(scene, {scene.area.min, {right.area.min.x, scene.area.max.y}});
  drawPage(right);
}

void Gallery::drawList(const GalleryScene& scene, const Rect& area) {
  DrawContext context = contextFor(scene, Surface::desk);
  const draw::Canvas canvas = canvasOf(context);
  canvas.fill(area, scene.theme.palette.surface);
  for (int i = 0; i < count(); ++i) list_.controls[static_cast<std::size_t>(i)].checked = i == page_;
  context.clip = area;
  ImGui::PushClipRect(area.min, area.max, true);
  layOut(context, list_, Region::body, area.width(), {.margin = 6, .plainRows = true}, memory_.body);
  const ScrollArea scroll{list_.id, area, memory_.body.height + canvas.dp(16), false};
  bringIntoView(context, list_, memory_.body, scroll, canvas.dp(8));
  const float offset = scrolled(context, scroll);
  drawLayout(context, list_, memory_.body, {area.min.x, area.min.y + canvas.dp(8) - offset});
  drawScrollMark(context, scroll, offset);
  ImGui::PopClipRect();
  for (const NamedAction& action : std::exchange(actions_, {})) {
    if (action.surface == Surface::desk) show(std::stoi(action.control.substr(action.control.find('/') + 1)));
  }
}

void Gallery::drawPage(const GalleryScene& scene) {
  const auto at = static_cast<std::size_t>(page_);
  GalleryScene inner = scene;
  const float foot = scene.metrics.dp(kAnswer) * scene.metrics.text;
  inner.area.max.y -= foot;
  if (at < kinds_.size())
    drawKind(inner, kinds_[at]);
  else if (at - kinds_.size() < screens_.size())
    drawScreen(inner, screens_[at - kinds_.size()]);
  else
    drawLabels(inner);
  for (const NamedAction& action : actions_) answer_ = inWords(action);
  actions_.clear();
  const draw::Canvas canvas(ImGui::GetWindowDrawList(), scene.theme, scene.metrics);
  draw::Type type = kCaption;
  type.colour = scene.theme.palette.textSoft;
  canvas.line({{scene.area.min.x + canvas.dp(kPad), inner.area.max.y}, {scene.area.max.x, scene.area.max.y}},
              type, answer_.empty() ? title(page_) : answer_);
}

float Gallery::drawColumn(DrawContext& context, const KindPage& page, const Rect& column, float offset,
                          bool measureOnly) {
  const draw::Canvas canvas = canvasOf(context);
  draw::Type caption = kCaption;
  caption.colour = context.theme.palette.textSoft;
  const float top = column.min.y - offset;
  float y = top;
  ScreenView screen;
  for (const Sample& sample : page.samples) {
    screen.id = page.samples.front().controls.front().id;
    screen.controls = sample.controls;
    const float used = canvas.measure(caption, sample.caption, column.width()).y;
    if (!measureOnly) canvas.text({column.min.x, y}, caption, sample.caption, column.width());
    y += used + canvas.dp(6);
    layOut(context, screen, regionOf(sample), column.width(), {.margin = 0}, memory_.body);
    context.pose = sample.pose;
    if (!measureOnly) drawLayout(context, screen, memory_.body, {column.min.x, y});
    y += memory_.body.height + canvas.dp(kPad);
  }
  context.pose = Pose::live;
  return y - top;
}

void Gallery::drawKind(const GalleryScene& scene, const KindPage& page) {
  DrawContext context = contextFor(scene, Surface::app);
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = scene.theme.palette;
  const float pad = canvas.dp(kPad);
  const float width = std::min(canvas.dp(kColumn), (scene.area.width() - 3 * pad) / 2);
  draw::Type title = kTitle;
  title.colour = c.text;
  const float head = pad + canvas.lineHeight(title) + canvas.dp(12);
  // Left: the shop's colours and the chosen text size; right: the other site's, and twice that size at most.
  DrawContext larger = context;
  larger.metrics.text = std::min(2.0f, scene.metrics.text * 2);
  context.brand = c.shop, context.brandSoft = c.shopSoft;
  larger.brand = c.wallet, larger.brandSoft = c.walletSoft;
  const Rect left{{scene.area.min.x + pad, scene.area.min.y + head},
                  {scene.area.min.x + pad + width, scene.area.max.y}};
  const Rect right = draw::moved(left, {width + pad, 0});
  const float content =
      std::max(drawColumn(context, page, left, 0, true), drawColumn(larger, page, right, 0, true));
  const std::string key = "gallery." + std::string(kindName(page.kind));
  const ScrollArea scroll{key, scene.area, content + head + pad, false};
  const float offset = scrolled(context, scroll);
  ImGui::PushClipRect(scene.area.min, scene.area.max, true);
  canvas.text({left.min.x, scene.area.min.y + pad - offset}, title, kindName(page.kind));
  ImGui::PushID("left");
  drawColumn(context, page, left, offset, false);
  ImGui::PopID();
  ImGui::PushID("right");
  drawColumn(larger, page, right, offset, false);
  ImGui::PopID();
  ImGui::PopClipRect();
  drawScrollMark(context, scroll, offset);
}

void Gallery::drawLabels(const GalleryScene& scene) {
  DrawContext context = contextFor(scene, Surface::app);
  const draw::Canvas canvas = canvasOf(context);
  const float pad = canvas.dp(kPad), width = std::min(canvas.dp(2 * kColumn), scene.area.width() - 2 * pad);
  layOut(context, labels_, Region::body, width, {.margin = 0}, memory_.body);
  const ScrollArea scroll{labels_.id, scene.area, memory_.body.height + 2 * pad, false};
  const float offset = scrolled(context, scroll);
  ImGui::PushClipRect(scene.area.min, scene.area.max, true);
  drawLayout(context, labels_, memory_.body, {scene.area.min.x + pad, scene.area.min.y + pad - offset});
  ImGui::PopClipRect();
  drawScrollMark(context, scroll, offset);
}

void Gallery::drawScreen(const GalleryScene& scene, const GalleryScreen& screen) {
  DrawContext context = contextFor(scene, screen.surface);
  const Rect room = draw::inset(scene.area, scene.metrics.dp(kPad));
  if (screen.surface == Surface::app) {
    const float width = std::min(room.width(), room.height() * 0.48f);
    const float left = room.centre().x - width / 2;
    drawPhone(context, screen.view, {{left, room.min.y}, {left + width, room.max.y}});
  } else {
    drawWebsite(context, screen.view, room);
  }
}

}  // namespace cardwalk::ui
