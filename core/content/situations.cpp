#include "core/content/situations.h"

#include <algorithm>
#include <array>

#include "core/content/pack.h"

namespace cardwalk {

namespace {

using Kind = SituationChange::Kind;

const SituationAnswer& chosen(const Situations& situations, const Answers& answers, std::size_t question) {
  return situations.questions[question].answers[static_cast<std::size_t>(answers[question])];
}

bool isFinished(const Situations& situations, const Answers& answers) {
  for (std::size_t q = 0; q < situations.questions.size(); ++q)
    if (isAsked(situations, answers, q) && chosen(situations, answers, q).finished) return true;
  return false;
}

std::vector<SituationChange> changesOf(const Situations& situations, const Answers& answers) {
  std::vector<SituationChange> out;
  for (std::size_t q = 0; q < situations.questions.size(); ++q) {
    if (!isAsked(situations, answers, q)) continue;
    const auto& changes = chosen(situations, answers, q).changes;
    out.insert(out.end(), changes.begin(), changes.end());
  }
  return out;
}

bool listHolds(const StartStore& store, int card) {
  return std::find(store.cards.begin(), store.cards.end(), card) != store.cards.end();
}

void changeList(Scenario& scenario, const SituationChange& change) {
  StartStore& store = scenario.stores[static_cast<std::size_t>(change.a)];
  if (change.kind == Kind::take) std::erase(store.cards, static_cast<int>(change.b));
  if (change.kind == Kind::put && !listHolds(store, change.b)) store.cards.push_back(change.b);
}

/// A list with cards has exactly one default, an empty one has none (invariant 4).
void settleDefaults(Scenario& scenario, const std::vector<SituationChange>& changes) {
  for (std::size_t side = 0; side < kDevices; ++side) {
    StartStore& store = scenario.stores[side];
    for (const SituationChange& change : changes)
      if (change.kind == Kind::standard && static_cast<std::size_t>(change.a) == side &&
          listHolds(store, change.b))
        store.standard = change.b;
    if (!listHolds(store, store.standard)) store.standard = store.cards.empty() ? -1 : store.cards.front();
  }
}

/// The orders and stages of the base are a store to take from; only what an answer names is there.
template <typename List>
void keepNamed(List& list, Kind kind, const std::vector<SituationChange>& changes) {
  List kept;
  for (std::size_t i = 0; i < list.size(); ++i)
    if (std::any_of(changes.begin(), changes.end(), [&](const SituationChange& change) {
          return change.kind == kind && static_cast<std::size_t>(change.a) == i;
        }))
      kept.push_back(list[i]);
  list = std::move(kept);
}

}  // namespace

void changeRule(const Pack& pack, Scenario& scenario, const SituationChange& change) {
  scenario.rules[static_cast<std::size_t>(change.a)] = static_cast<std::uint8_t>(change.b);
  auto& shown = scenario.shownRules;
  if (pack.rules[static_cast<std::size_t>(change.a)].card &&
      std::find(shown.begin(), shown.end(), change.a) == shown.end())
    shown.push_back(change.a);
}

Answers firstAnswers(const Situations& situations) { return Answers(situations.questions.size(), 0); }

bool isAsked(const Situations& situations, const Answers& answers, std::size_t question) {
  for (std::size_t q = 0; q < question; ++q)
    if (chosen(situations, answers, q).finished && isAsked(situations, answers, q)) return false;
  const auto& unless = situations.questions[question].unless;
  return std::none_of(unless.begin(), unless.end(), [&](const AnswerRef& given) {
    const auto q = static_cast<std::size_t>(given.question);
    return answers[q] == given.answer && isAsked(situations, answers, q);
  });
}

std::string situationId(const Situations& situations, const Answers& answers) {
  std::string id(kSituationMark);
  for (std::size_t q = 0; q < situations.questions.size(); ++q) {
    if (!isAsked(situations, answers, q)) continue;
    if (id.size() > kSituationMark.size()) id += ';';
    id += situations.questions[q].id + '=' + chosen(situations, answers, q).id;
  }
  return id;
}

std::optional<Answers> situationAnswers(const Situations& situations, std::string_view id) {
  if (situations.empty() || !id.starts_with(kSituationMark)) return std::nullopt;
  Answers answers = firstAnswers(situations);
  for (std::size_t q = 0; q < situations.questions.size(); ++q) {
    const SituationQuestion& question = situations.questions[q];
    for (std::size_t a = 0; a < question.answers.size(); ++a) {
      const std::string given = question.id + '=' + question.answers[a].id;
      for (std::size_t at = id.find(given); at != std::string_view::npos; at = id.find(given, at + 1)) {
        const std::size_t end = at + given.size();
        const bool whole = (id[at - 1] == ':' || id[at - 1] == ';') && (end == id.size() || id[end] == ';');
        if (whole) answers[q] = static_cast<std::int16_t>(a);
      }
    }
  }
  // Whatever cannot be given, or stands in another order, does not come back the same.
  if (situationId(situations, answers) != id) return std::nullopt;
  return answers;
}

std::vector<Answers> allAnswers(const Situations& situations) {
  std::vector<Answers> all{firstAnswers(situations)};
  for (std::size_t q = 0; q < situations.questions.size(); ++q) {
    std::vector<Answers> next;
    for (const Answers& each : all) {
      const std::size_t choices = isAsked(situations, each, q) ? situations.questions[q].answers.size() : 1;
      for (std::size_t a = 0; a < choices; ++a) {
        next.push_back(each);
        next.back()[q] = static_cast<std::int16_t>(a);
      }
    }
    all = std::move(next);
  }
  return all;
}

std::optional<Scenario> situationScenario(const Pack& pack, const Answers& answers) {
  const Situations& situations = pack.situations;
  if (situations.empty() || isFinished(situations, answers)) return std::nullopt;
  Scenario scenario = *situations.base;
  scenario.id = situationId(situations, answers);
  const std::vector<SituationChange> changes = changesOf(situations, answers);
  for (const SituationChange& change : changes) {
    if (change.kind == Kind::take || change.kind == Kind::put) changeList(scenario, change);
    if (change.kind == Kind::rule) changeRule(pack, scenario, change);
  }
  settleDefaults(scenario, changes);
  keepNamed(scenario.orders, Kind::order, changes);
  keepNamed(scenario.stages, Kind::stage, changes);
  return scenario;
}

bool knowsScenario(const Pack& pack, std::string_view id) {
  if (pack.scenarioIndex(id) >= 0) return true;
  const std::optional<Answers> answers = situationAnswers(pack.situations, id);
  return answers && !isFinished(pack.situations, *answers);
}

std::unique_ptr<const Pack> packWith(const Pack& pack, std::string_view id) {
  const std::optional<Answers> answers = situationAnswers(pack.situations, id);
  if (!answers) return nullptr;
  std::optional<Scenario> scenario = situationScenario(pack, *answers);
  if (!scenario) return nullptr;
  auto extended = std::make_unique<Pack>(pack);
  extended->scenarios.push_back(std::move(*scenario));
  return extended;
}

}  // namespace cardwalk
