#include "core/content/generation.h"

#include <algorithm>
#include <array>

#include "core/content/json_edit.h"
#include "core/content/strict_json.h"
#include "core/content/words.h"

namespace cardwalk {

namespace {

/// A word of a space-separated list.
bool has(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

/// What a change can be, which words may stand beside it, and which fields it sets.
struct GenerationPatcher::Verb {
  std::string_view word, with, fields;
  void (GenerationPatcher::*run)(const Spot&);
};

const std::array<GenerationPatcher::Verb, 10> GenerationPatcher::kVerbs{{
    {"change", "set drop",
     "kind region tone label detail value badge badgeWhen icon visible enabled checked disabled "
     "disabledRejection press hover type accepts say because where different facts",
     &GenerationPatcher::changeControl},
    {"move", "to region before after", "", &GenerationPatcher::moveControl},
    {"remove", "", "", &GenerationPatcher::removeControl},
    {"add", "to before after", "", &GenerationPatcher::addControl},
    {"retarget", "from to", "", &GenerationPatcher::retarget},
    {"changeScreen", "set drop", "code frame over anchor keeps title host path enter back",
     &GenerationPatcher::changeScreen},
    {"addScreen", "", "", &GenerationPatcher::addScreen},
    {"removeScreen", "", "", &GenerationPatcher::removeScreen},
    {"changeStep", "set", "title why different done facts", &GenerationPatcher::changeStep},
    {"changeHelp", "set", "show", &GenerationPatcher::changeHelp},
}};

JsonNode& GenerationPatcher::Found::control() const { return itemsOf(*screen, "controls")[index]; }

GenerationPatcher::GenerationPatcher(PatchTrees trees, std::vector<ContentError>& errors)
    : trees_(std::move(trees)), errors_(errors) {
  stamp();
}

void GenerationPatcher::fail(const char* id, const Spot& spot, std::string message) {
  errors_.push_back({id, spot.file, spot.pointer, std::move(message)});
}

const JsonOrigin* GenerationPatcher::originOf(const Spot& spot) {
  origins_.push_back({spot.file, spot.pointer});
  return &origins_.back();
}

/// Screens and controls remember where they stand, because changes shift the lists they stand in.
void GenerationPatcher::stamp() {
  for (const PatchTrees::File& file : trees_.screens) {
    std::vector<JsonNode>& screens = itemsOf(*file.root, "screens");
    for (std::size_t i = 0; i < screens.size(); ++i) {
      const std::string pointer = "/screens/" + std::to_string(i);
      screens[i].origin = originOf({nullptr, file.path, pointer});
      std::vector<JsonNode>& controls = itemsOf(screens[i], "controls");
      for (std::size_t k = 0; k < controls.size(); ++k)
        controls[k].origin = originOf({nullptr, file.path, pointer + "/controls/" + std::to_string(k)});
    }
  }
}

void GenerationPatcher::apply(const Spot& changes, Surface surface) {
  surface_ = surface;
  for (std::size_t i = 0; i < changes.size(); ++i) applyOne(changes.at(i));
}

void GenerationPatcher::applyOne(const Spot& change) {
  if (!change.node->isObject()) return;  // the schema has said so
  const Verb* chosen = nullptr;
  std::vector<std::string> words;
  for (const Verb& verb : kVerbs) {
    words.emplace_back(verb.word);
    if (!change.at(verb.word).exists()) continue;
    if (chosen != nullptr)
      return fail("bad-change", change.at(verb.word),
                  "stands beside \"" + std::string(chosen->word) + "\"; make two changes of it");
    chosen = &verb;
  }
  if (chosen == nullptr) {
    const std::string first = change.node->members.empty() ? "" : change.node->members.front().first;
    return reportUnknown(errors_, "unknown-word", change, "change", first, words);
  }
  for (const auto& [key, value] : change.node->members)
    if (key != chosen->word && !has(chosen->with, key))
      fail("bad-change", change.at(key),
           "does not go with \"" + std::string(chosen->word) + "\"; leave it out");
  const Spot values = change.at("set");
  if (values.exists() && values.node->isObject())
    for (const auto& [key, value] : values.node->members)
      if (!has(chosen->fields, key))
        fail("bad-change", values.at(key), "is no field that \"" + std::string(chosen->word) + "\" can set");
  (this->*chosen->run)(change);
}

void GenerationPatcher::set(JsonNode& object, const Spot& values) {
  if (!values.exists()) return;
  for (const auto& [key, value] : values.node->members) {
    JsonNode* at = memberOf(object, key);
    if (at == nullptr) {
      object.members.emplace_back(key, JsonNode{});
      at = &object.members.back().second;
    }
    *at = value;
    at->origin = originOf(values.at(key));
  }
}

void GenerationPatcher::drop(JsonNode& object, const Spot& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string name = names.at(i).text();
    const auto gone =
        std::erase_if(object.members, [&](const auto& each) { return each.first == name && name != "id"; });
    if (gone == 0)
      fail("bad-change", names.at(i), "there is no \"" + name + "\" to leave out; remove this word");
  }
}

bool GenerationPatcher::ofThisDevice(const JsonNode& screen, const Spot& name) {
  const JsonNode* surface = screen.find("surface");
  if (surface != nullptr && surface->text == surfaceWords()[static_cast<std::size_t>(surface_)]) return true;
  fail("wrong-surface", name, "this belongs to the other device; write the change under its name");
  return false;
}

JsonNode* GenerationPatcher::screen(const Spot& name) {
  std::vector<std::string> known;
  for (const PatchTrees::File& file : trees_.screens) {
    for (JsonNode& each : itemsOf(*file.root, "screens")) {
      if (idOf(each) == name.text()) return ofThisDevice(each, name) ? &each : nullptr;
      known.push_back(idOf(each));
    }
  }
  reportUnknown(errors_, "unknown-screen", name, "screen", name.text(), known);
  return nullptr;
}

std::optional<GenerationPatcher::Found> GenerationPatcher::control(const Spot& name) {
  std::vector<std::string> known;
  for (const PatchTrees::File& file : trees_.screens) {
    for (JsonNode& each : itemsOf(*file.root, "screens")) {
      const std::vector<JsonNode>& controls = itemsOf(each, "controls");
      for (std::size_t i = 0; i < controls.size(); ++i) {
        known.push_back(idOf(controls[i]));
        if (known.back() != name.text()) continue;
        if (!ofThisDevice(each, name)) return std::nullopt;
        return Found{&each, i};
      }
    }
  }
  reportUnknown(errors_, "unknown-control", name, "control", name.text(), known);
  return std::nullopt;
}

/// At "before" or "after" a control of that screen, otherwise at its end.
void GenerationPatcher::insert(JsonNode& screen, JsonNode control, const Spot& change) {
  std::vector<JsonNode>& controls = itemsOf(screen, "controls");
  std::size_t at = controls.size();
  for (const std::string_view word : {"before", "after"}) {
    const Spot neighbour = change.at(word);
    if (!neighbour.exists()) continue;
    const auto found = std::find_if(controls.begin(), controls.end(),
                                    [&](const JsonNode& each) { return idOf(each) == neighbour.text(); });
    if (found == controls.end()) {
      std::vector<std::string> known;
      for (const JsonNode& each : controls) known.push_back(idOf(each));
      reportUnknown(errors_, "unknown-control", neighbour, "control of this screen", neighbour.text(), known);
      continue;
    }
    at = static_cast<std::size_t>(found - controls.begin()) + (word == "after" ? 1 : 0);
  }
  controls.insert(controls.begin() + static_cast<std::ptrdiff_t>(at), std::move(control));
}

}  // namespace cardwalk
