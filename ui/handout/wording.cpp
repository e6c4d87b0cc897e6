#include "ui/handout/wording.h"

#include <algorithm>

#include "core/content/words.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {
namespace {

/// What it is called for somebody who cannot see it; a card by its digits.
std::string nameOf(const ControlView& control) {
  if (control.hasCard && control.label.find(control.card.last4) == std::string::npos)
    return control.label.empty() ? control.card.last4 : control.label + " · " + control.card.last4;
  return control.label;
}

const ControlView* inList(const std::vector<ControlView>& controls, std::string_view id) {
  const auto found =
      std::find_if(controls.begin(), controls.end(), [&](const ControlView& each) { return each.id == id; });
  return found == controls.end() ? nullptr : &*found;
}

/// The key whose text this is, of those that the control may show; empty where the words were put together.
TextKey keyOf(const Control& control, const TextCatalogue& words, std::string_view part,
              const std::string& shown) {
  if (part == "detail") return control.detail;
  if (part == "value") return control.value;
  if (part == "badge") return control.badge;
  if (part != "label") return control.disabledWhy;
  for (const TextKey& each : control.label.byValue)
    if (!each.empty() && words.get(each) == shown) return each;
  return control.label.text;
}

void addWords(const ControlView& view, const Pack& pack, const TextCatalogue& words,
              std::vector<ShownWords>& out) {
  const int index = pack.controlIndex(std::string_view(view.id).substr(0, view.id.find('/')));
  const auto add = [&](const char* part, const std::string& text) {
    if (text.empty()) return;
    TextKey key;
    if (index >= 0) key = keyOf(pack.controls[static_cast<std::size_t>(index)], words, part, text);
    out.push_back({view.id, part, std::move(key), text});
  };
  add("label", view.label);
  add("detail", view.detail);
  add("value", view.value);
  add("badge", view.badge);
  if (!view.enabled) add("why", view.why);
}

}  // namespace

std::string_view wordOf(SurfaceChoice choice) {
  return kSurfaceChoiceWords[static_cast<std::size_t>(choice)];
}
std::string_view wordOf(Crop crop) { return kCropWords[static_cast<std::size_t>(crop)]; }
std::string_view wordOf(ThemeId theme) { return themeWords()[static_cast<std::size_t>(theme)]; }

std::string_view deviceKey(Surface surface) {
  switch (surface) {
    case Surface::app:
      return "handout.device.app";
    case Surface::website:
      return "handout.device.website";
    case Surface::desk:
      break;
  }
  return "handout.device.desk";
}

const ControlView* controlIn(const View& view, std::string_view id, std::string* screen) {
  for (const SurfaceView& surface : view.surfaces)
    for (const ScreenView& layer : surface.layers)
      if (const ControlView* found = inList(layer.controls, id)) {
        if (screen != nullptr) *screen = layer.title;
        return found;
      }
  return inList(view.desk, id);
}

std::string altFor(const View& view, const TextCatalogue& words, const std::string& place) {
  const Target& target = view.coach.target;
  if (target.control.empty())
    return fill(words.get("handout.alt.lists"), {{"text", storesLine(view, words)}});
  std::string screen;
  const ControlView* control = controlIn(view, target.control, &screen);
  const std::string where =
      screen.empty() ? words.get(deviceKey(target.surface))
                     : fill(words.get("handout.alt.screen"),
                            {{"device", words.get(deviceKey(target.surface))}, {"screen", screen}});
  if (control == nullptr || place.empty()) return where + ".";
  const std::string kind(controlKindWords()[static_cast<std::size_t>(control->kind)]);
  const std::string name = nameOf(*control);
  return fill(words.get(name.empty() ? "handout.alt.unnamed" : "handout.alt.target"),
              {{"where", where},
               {"place", words.get(place)},
               {"kind", words.get("handout.kind." + kind)},
               {"label", name}});
}

std::string storesLine(const View& view, const TextCatalogue& words) {
  if (view.storesPlaces.empty()) return view.storesTitle;
  return fill(words.get("handout.before"), {{"text", view.storesTitle}}) + " " + view.storesPlaces;
}

std::vector<ShownWords> shownIn(const View& view, const Pack& pack, const Anchors& anchors,
                                const Rect& part) {
  std::vector<ShownWords> out;
  const TextCatalogue& words = pack.language(view.language);
  std::vector<std::string_view> seen;
  for (const Anchor& anchor : anchors.all()) {
    if (anchor.shown().cut(part).empty() || std::find(seen.begin(), seen.end(), anchor.id) != seen.end())
      continue;
    seen.emplace_back(anchor.id);
    if (const ControlView* control = controlIn(view, anchor.id)) addWords(*control, pack, words, out);
  }
  return out;
}

std::vector<std::string> writtenIn(const TextReport& texts, const Rect& part) {
  std::vector<std::string> out;
  for (const DrawnText& each : texts.texts)
    if (!each.text.empty() && !each.rect.cut(each.clip).cut(part).empty()) out.push_back(each.text);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace cardwalk::ui
