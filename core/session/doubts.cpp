#include "core/session/doubts.h"

namespace cardwalk {

namespace {

/// The facts that the words of this moment rest on.
std::vector<std::string> factsNow(const Session& session) {
  const Pack& pack = session.pack();
  const View& view = session.view();
  std::vector<std::string> facts = view.coach.facts;
  const int sync = pack.ruleIndex("syncMode");
  // That one side is clean and the other is not rests on the rule that the two lists are separate.
  if (!view.trap.empty() && sync >= 0) {
    const std::vector<std::string>& of = pack.rules[static_cast<std::size_t>(sync)].facts;
    facts.insert(facts.end(), of.begin(), of.end());
  }
  return facts;
}

RuleSource sourceOf(const Pack& pack, const Rule& rule) {
  RuleSource source{!rule.facts.empty(), {}};
  const std::vector<const Claim*> doubts = doubtsAbout(pack.claims, rule.facts);
  if (!doubts.empty()) source.certainty = doubts.front()->certainty;
  return source;
}

}  // namespace

std::string comparedIn(const Pack& pack) {
  const std::size_t dash = pack.asOf.find('-');
  return dash == std::string::npos ? pack.asOf : pack.asOf.substr(dash + 1) + '/' + pack.asOf.substr(0, dash);
}

Doubts doubtsNow(const Session& session) {
  const Pack& pack = session.pack();
  Doubts out;
  out.asOf = comparedIn(pack);
  if (out.asOf.empty()) return out;
  const TextCatalogue& words = pack.language(session.view().language);
  for (const Claim* claim : doubtsAbout(pack.claims, factsNow(session)))
    out.here.push_back({claim->id, words.get(claim->title), words.get(claim->others), claim->certainty, {}});
  for (const std::int16_t rule : session.world().scenario->shownRules)
    out.rules.push_back(sourceOf(pack, pack.rules[static_cast<std::size_t>(rule)]));
  return out;
}

}  // namespace cardwalk
