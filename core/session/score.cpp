#include "core/session/score.h"

#include <algorithm>
#include <cmath>

#include "core/session/verdict.h"
#include "core/session/verdict_score.h"

namespace cardwalk {

namespace {

/// The share of what is right; each wrong choice takes one back.
int diagnosisPoints(const Attempt& attempt, const Verdict& verdict, int most) {
  const auto& options = attempt.ticket().options;
  const auto right =
      std::count_if(options.begin(), options.end(), [](const DiagnosisOption& each) { return each.right; });
  if (right == 0) return 0;
  const int good = std::max(0, verdict.rightDiagnoses - verdict.wrongDiagnoses);
  return static_cast<int>(std::lround(static_cast<double>(most) * good / static_cast<double>(right)));
}

/// What the person did on the devices; talk at the desk costs nothing.
bool isCounted(const DeskTalk& talk, const AttemptEntry& entry, const Trace& trace) {
  return entry.kind == EntryKind::action && !(trace.action && talk.isTalk(trace.action->control));
}

void countActions(const Attempt& attempt, Score& score) {
  const World world(attempt.pack(), attempt.session().scenario());
  const DeskTalk talk(world);
  score.optimum = std::max(0, talk.length(attempt.plan()));
  const auto& log = attempt.record().log;
  const auto& traces = attempt.traces();
  for (std::size_t i = 0; i < log.size(); ++i) {
    if (isCounted(talk, log[i], traces[i])) ++score.actions;
    if (log[i].kind == EntryKind::help && traces[i].asked) ++score.hints;
    if (log[i].kind != EntryKind::surprise) continue;
    // A swallowed action has to be done again; anything else costs what the way has grown by.
    const int grown = traces[i].wayAfter - traces[i].wayBefore;
    score.optimum += traces[i].surprise->swallows ? 1 : std::max(0, grown);
    score.recovered = false;
  }
}

void collectFacts(const Attempt& attempt, Score& score) {
  score.facts = attempt.pack().scenarios[static_cast<std::size_t>(attempt.session().scenario())].facts;
  const auto has = [](const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  for (const Mistake& mistake : score.mistakes)
    for (const std::string& fact : mistake.facts)
      if (has(score.facts, fact) && !has(score.missedFacts, fact)) score.missedFacts.push_back(fact);
}

}  // namespace

Score scoreOf(const Attempt& attempt, std::size_t whole, const std::string& version, const Rubric& rubric) {
  Score score;
  const AttemptRecord& record = attempt.record();
  Verdict verdict = judge(attempt);
  score.valid = static_cast<std::size_t>(attempt.replayed()) == whole;
  score.otherVersion = record.packVersion != version;
  score.diagnosis = diagnosisPoints(attempt, verdict, rubric.diagnosis);
  score.endState = verdict.endHolds ? rubric.endState : 0;
  score.noDamage = verdict.harmed ? 0 : rubric.noDamage;
  score.told = verdict.toldAll ? rubric.told : 0;
  score.fatals = std::move(verdict.fatals);
  score.mistakes = std::move(verdict.mistakes);
  countActions(attempt, score);
  score.recovered = score.recovered || verdict.endHolds;
  score.duration = record.log.empty() ? 0 : record.log.back().at;
  collectFacts(attempt, score);
  const State& end = endState(attempt);
  const int target = attempt.pack().scenarios[static_cast<std::size_t>(attempt.session().scenario())].target;
  for (std::size_t store = 0; store < kStores; ++store)
    score.cardLeft[store] = end.has(static_cast<Store>(store), target);
  // Only who closes the ticket can have solved it.
  const bool closed = !record.log.empty() && record.log.back().kind == EntryKind::close;
  score.passed = score.valid && closed && score.fatals.empty() && score.total() >= rubric.pass;
  return score;
}

std::int64_t wholeSeconds(Millis duration) { return std::max<std::int64_t>(0, duration) / 1000; }

std::string clockText(Millis duration) {
  const std::int64_t seconds = wholeSeconds(duration);
  const std::string rest = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

Score score(const Pack& pack, const AttemptRecord& record, const Rubric& rubric) {
  const std::optional<Attempt> attempt = Attempt::replay(pack, record, "", 0);
  if (!attempt) {
    Score none;
    none.otherVersion = record.packVersion != pack.version;
    return none;
  }
  return scoreOf(*attempt, record.log.size(), pack.version, rubric);
}

}  // namespace cardwalk
