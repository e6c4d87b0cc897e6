#include "core/content/generation.h"

#include <algorithm>
#include <array>

#include "core/content/strict_json.h"
#include "core/content/words.h"

namespace cardwalk {

namespace {

JsonNode* member(JsonNode& object, std::string_view key) {
  for (auto& [name, value] : object.members)
    if (name == key) return &value;
  return nullptr;
}

std::string idOf(const JsonNode& node) {
  const JsonNode* id = node.find("id");
  return id != nullptr && id->isText() ? id->text : std::string();
}

/// The list of that name; an empty one where there is none, so that nobody has to ask.
std::vector<JsonNode>& itemsOf(JsonNode& object, std::string_view key) {
  JsonNode* list = member(object, key);
  if (list == nullptr) {
    object.members.emplace_back(key, JsonNode{});
    list = &object.members.back().second;
    list->kind = JsonNode::Kind::array;
  }
  return list->items;
}

/// Replaces the screen that cases lead to; how many did.
int redirect(JsonNode& cases, const std::string& from, const Spot& to, const JsonOrigin* origin) {
  int count = 0;
  for (JsonNode& each : cases.items) {
    JsonNode* effects = member(each, "do");
    if (effects == nullptr) continue;
    for (JsonNode& effect : effects->items) {
      JsonNode* go = member(effect, "go");
      if (go == nullptr || go->text != from) continue;
      go->text = to.text();
      go->origin = origin;
      ++count;
    }
  }
  return count;
}

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
    JsonNode* at = member(object, key);
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

void GenerationPatcher::changeControl(const Spot& change) {
  const std::optional<Found> found = control(change.at("change"));
  if (!found) return;
  drop(found->control(), change.at("drop"));
  set(found->control(), change.at("set"));
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

void GenerationPatcher::moveControl(const Spot& change) {
  const std::optional<Found> found = control(change.at("move"));
  if (!found) return;
  JsonNode* target = change.at("to").exists() ? screen(change.at("to")) : found->screen;
  if (target == nullptr) return;
  JsonNode moved = std::move(found->control());
  std::vector<JsonNode>& from = itemsOf(*found->screen, "controls");
  from.erase(from.begin() + static_cast<std::ptrdiff_t>(found->index));
  if (const Spot region = change.at("region"); region.exists()) {
    std::erase_if(moved.members, [](const auto& each) { return each.first == "region"; });
    moved.members.emplace_back("region", *region.node);
    moved.members.back().second.origin = originOf(region);
  }
  insert(*target, std::move(moved), change);
}

void GenerationPatcher::removeControl(const Spot& change) {
  const std::optional<Found> found = control(change.at("remove"));
  if (!found) return;
  std::vector<JsonNode>& controls = itemsOf(*found->screen, "controls");
  controls.erase(controls.begin() + static_cast<std::ptrdiff_t>(found->index));
}

void GenerationPatcher::addControl(const Spot& change) {
  JsonNode* target = screen(change.at("to"));
  if (target == nullptr) return;
  JsonNode added = *change.at("add").node;
  added.origin = originOf(change.at("add"));
  insert(*target, std::move(added), change);
}

void GenerationPatcher::retarget(const Spot& change) {
  const Spot name = change.at("retarget"), to = change.at("to");
  const std::string from = change.at("from").text(), id = name.text();
  const JsonOrigin* origin = originOf(to);
  int count = 0;
  constexpr std::string_view kBack = ".back";
  if (id.ends_with(kBack)) {
    const std::string owner = id.substr(0, id.size() - kBack.size());
    for (const PatchTrees::File& file : trees_.screens)
      for (JsonNode& each : itemsOf(*file.root, "screens"))
        if (idOf(each) == owner && ofThisDevice(each, name))
          if (JsonNode* back = member(each, "back")) count += redirect(*back, from, to, origin);
  } else {
    const std::optional<Found> found = control(name);
    if (!found) return;
    for (const std::string_view gesture : {"press", "hover", "type"})
      if (JsonNode* cases = member(found->control(), gesture)) count += redirect(*cases, from, to, origin);
  }
  if (count == 0)
    fail("bad-change", change.at("from"),
         "nothing in \"" + id + "\" leads to \"" + from + "\"; name where it leads");
}

void GenerationPatcher::changeScreen(const Spot& change) {
  JsonNode* found = screen(change.at("changeScreen"));
  if (found == nullptr) return;
  drop(*found, change.at("drop"));
  set(*found, change.at("set"));
}

void GenerationPatcher::addScreen(const Spot& change) {
  const Spot added = change.at("addScreen");
  if (trees_.screens.empty() || !ofThisDevice(*added.node, added.at("surface"))) return;
  JsonNode copy = *added.node;
  copy.origin = originOf(added);
  std::vector<JsonNode>& controls = itemsOf(copy, "controls");
  const Spot list = added.at("controls");
  for (std::size_t i = 0; i < list.size(); ++i) controls[i].origin = originOf(list.at(i));
  itemsOf(*trees_.screens.back().root, "screens").push_back(std::move(copy));
}

void GenerationPatcher::removeScreen(const Spot& change) {
  const Spot name = change.at("removeScreen");
  if (screen(name) == nullptr) return;
  for (const PatchTrees::File& file : trees_.screens)
    std::erase_if(itemsOf(*file.root, "screens"),
                  [&](const JsonNode& each) { return idOf(each) == name.text(); });
}

void GenerationPatcher::changeStep(const Spot& change) {
  changeEntry(change, "changeStep", trees_.guide, "steps");
}

void GenerationPatcher::changeHelp(const Spot& change) {
  changeEntry(change, "changeHelp", trees_.help, "entries");
}

void GenerationPatcher::changeEntry(const Spot& change, const char* what, const PatchTrees::File& file,
                                    const char* list) {
  if (file.root == nullptr) return;
  const Spot name = change.at(what);
  std::vector<std::string> known;
  for (JsonNode& each : itemsOf(*file.root, list)) {
    if (idOf(each) == name.text()) return set(each, change.at("set"));
    known.push_back(idOf(each));
  }
  reportUnknown(errors_, "unknown-step", name, "entry of that file", name.text(), known);
}

}  // namespace cardwalk
