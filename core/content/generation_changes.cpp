// The changes themselves, one function each.

#include <algorithm>

#include "core/content/generation.h"
#include "core/content/json_edit.h"

namespace cardwalk {

namespace {

/// Replaces the screen that cases lead to; how many did.
int redirect(JsonNode& cases, const std::string& from, const Spot& to, const JsonOrigin* origin) {
  int count = 0;
  for (JsonNode& each : cases.items) {
    JsonNode* effects = memberOf(each, "do");
    if (effects == nullptr) continue;
    for (JsonNode& effect : effects->items) {
      JsonNode* go = memberOf(effect, "go");
      if (go == nullptr || go->text != from) continue;
      go->text = to.text();
      go->origin = origin;
      ++count;
    }
  }
  return count;
}

}  // namespace

void GenerationPatcher::changeControl(const Spot& change) {
  const std::optional<Found> found = control(change.at("change"));
  if (!found) return;
  drop(found->control(), change.at("drop"));
  set(found->control(), change.at("set"));
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
          if (JsonNode* back = memberOf(each, "back")) count += redirect(*back, from, to, origin);
  } else {
    const std::optional<Found> found = control(name);
    if (!found) return;
    for (const std::string_view gesture : {"press", "hover", "type"})
      if (JsonNode* cases = memberOf(found->control(), gesture)) count += redirect(*cases, from, to, origin);
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
