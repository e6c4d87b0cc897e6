#include "ui/dev/gallery_labels.h"

#include <string>

#include "core/content/words.h"

namespace cardwalk::ui {
namespace {

std::string_view word(Provenance provenance) {
  return provenanceWords()[static_cast<std::size_t>(provenance)];
}

/// What was seen is good, what a machine or we made up is to be checked.
Tone toneOf(Provenance provenance) {
  if (provenance == Provenance::proposed || provenance == Provenance::machine) return Tone::warning;
  return Tone::good;
}

std::string othersOf(const LabelOrigin::InLanguage& wording) {
  std::string text;
  for (const Wording& each : wording.others)
    text += (text.empty() ? "" : ", ") + each.text + " (" + std::string(word(each.provenance)) + ")";
  return text;
}

}  // namespace

ScreenView labelsOf(const Pack& pack, const TextCatalogue& texts) {
  ScreenView out;
  out.id = "gallery.labels";
  for (const LabelOrigin& label : pack.labels) {
    if (label.texts.empty()) continue;  // replaced in this generation
    // A language that nobody wrote, such as the pseudo-locale, has no record.
    const auto* wording = label.in(texts.language);
    ControlView row;
    row.id = "gallery.label/" + label.id;
    row.kind = ControlKind::row;
    row.label = texts.get(label.texts.front());
    row.detail = wording == nullptr ? label.id : label.id + "  ·  " + othersOf(*wording);
    if (wording != nullptr && wording->others.empty()) row.detail = label.id;
    if (wording != nullptr) row.badge = word(wording->provenance), row.tone = toneOf(wording->provenance);
    out.controls.push_back(std::move(row));
  }
  return out;
}

}  // namespace cardwalk::ui
