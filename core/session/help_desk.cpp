#include "core/session/help_desk.h"

#include <algorithm>

#include "core/plan/planner.h"
#include "core/plan/way_to_screen.h"
#include "core/session/doubts.h"
#include "core/session/view_builder.h"

namespace cardwalk {

namespace {

std::vector<FactView> factsOf(const Pack& pack, const TextCatalogue& words,
                              const std::vector<std::string>& ids) {
  std::vector<FactView> out;
  for (const std::string& id : ids)
    if (const auto fact = pack.facts.find(id); fact != pack.facts.end())
      out.push_back({id, words.get(fact->second)});
  return out;
}

ClaimView claimView(const Pack& pack, const TextCatalogue& words, const Claim& claim) {
  return {claim.id, words.get(claim.title), words.get(claim.others), claim.certainty,
          factsOf(pack, words, claim.facts)};
}

HelpItem itemOf(const Pack& pack, const TextCatalogue& words, const HelpEntry& entry) {
  const auto say = [&](const TextKey& key) { return key.empty() ? std::string() : words.get(key); };
  HelpItem item{entry.id,
                entry.kind,
                say(entry.title),
                say(entry.text),
                say(entry.cause),
                say(entry.cure),
                factsOf(pack, words, entry.facts),
                {},
                {},
                entry.show};
  for (const std::int16_t index : entry.rules) {
    const Rule& rule = pack.rules[static_cast<std::size_t>(index)];
    for (const TextKey& value : rule.valueTexts)
      item.rules.push_back({words.get(rule.title), words.get(value)});
  }
  for (const Claim* claim : doubtsAbout(pack.claims, entry.facts))
    item.doubts.push_back(claimView(pack, words, *claim));
  return item;
}

/// Id and facts count too: somebody may look for TRB-2.
std::string searchText(const HelpItem& item) {
  std::string all = item.id + ' ' + item.title + ' ' + item.text + ' ' + item.cause + ' ' + item.cure;
  for (const FactView& fact : item.facts) all += ' ' + fact.id + ' ' + fact.text;
  return foldForSearch(all);
}

std::string searchText(const ClaimView& claim) {
  std::string all = claim.title + ' ' + claim.others;
  for (const FactView& fact : claim.facts) all += ' ' + fact.id + ' ' + fact.text;
  return foldForSearch(all);
}

bool hasAllWords(std::string_view text, std::string_view query) {
  const std::string wanted = foldForSearch(query);
  std::size_t at = 0;
  while (at < wanted.size()) {
    const std::size_t end = std::min(wanted.find(' ', at), wanted.size());
    if (text.find(std::string_view(wanted).substr(at, end - at)) == std::string_view::npos) return false;
    at = end + 1;
  }
  return true;
}

/// The control of that id on the topmost layer, the card in question first where it is repeated.
std::string focusOn(const SurfaceView& view, const std::string& id) {
  if (view.layers.empty()) return {};
  std::string found;
  for (const ControlView& control : view.layers.back().controls) {
    if (control.id != id && !control.id.starts_with(id + '/')) continue;
    if (control.hasCard && control.card.isTarget) return control.id;
    if (found.empty()) found = control.id;
  }
  return found;
}

}  // namespace

HelpDesk::HelpDesk(const Pack& pack, const std::string& language) : asOf_(comparedIn(pack)) {
  const TextCatalogue& words = pack.language(language);
  for (const HelpEntry& entry : pack.help) items_.push_back(itemOf(pack, words, entry));
  for (const Claim& claim : pack.claims) claims_.push_back(claimView(pack, words, claim));
  for (const HelpItem& item : items_) itemWords_.push_back(searchText(item));
  for (const ClaimView& claim : claims_) claimWords_.push_back(searchText(claim));
}

const HelpItem* HelpDesk::find(std::string_view id) const {
  const auto at =
      std::find_if(items_.begin(), items_.end(), [&](const HelpItem& item) { return item.id == id; });
  return at == items_.end() ? nullptr : &*at;
}

bool HelpDesk::matches(const HelpItem& item, std::string_view query) const {
  return hasAllWords(itemWords_[static_cast<std::size_t>(&item - items_.data())], query);
}

bool HelpDesk::matches(const ClaimView& claim, std::string_view query) const {
  return hasAllWords(claimWords_[static_cast<std::size_t>(&claim - claims_.data())], query);
}

std::optional<HelpPicture> pictureOf(const Pack& pack, const HelpShow& show, const std::string& language) {
  if (show.scenario < 0) return std::nullopt;
  const World world(pack, show.scenario);
  State state = startState(world);
  const auto way = wayToScreen(world, state, show.screen);
  if (!way) return std::nullopt;
  for (const Action& action : *way) {
    State next;
    if (!step(world, state, action, next)) return std::nullopt;
    state = next;
  }
  View view;
  describeWorld(Phrases(world, pack.language(language)), state, view);
  HelpPicture picture;
  picture.surface = pack.screens[static_cast<std::size_t>(show.screen)].surface;
  picture.view = std::move(view.surfaces[static_cast<std::size_t>(picture.surface)]);
  if (show.control >= 0)
    picture.focus = focusOn(picture.view, pack.controls[static_cast<std::size_t>(show.control)].id);
  return picture;
}

SituationPreview previewOf(const Pack& pack, const Answers& answers, const std::string& language) {
  SituationPreview out;
  out.id = situationId(pack.situations, answers);
  const std::unique_ptr<const Pack> extended = packWith(pack, out.id);
  out.finished = extended == nullptr;
  if (out.finished) return out;
  const World world(*extended, static_cast<int>(extended->scenarios.size()) - 1);
  const State state = startState(world);
  View view;
  describeWorld(Phrases(world, extended->language(language)), state, view);
  out.stores = std::move(view.stores);
  out.rules = std::move(view.rules);
  const Route route = Planner(world).route(state);
  out.actions = static_cast<int>(route.actions.size());
  out.handover = route.end == Route::End::handover;
  return out;
}

}  // namespace cardwalk
