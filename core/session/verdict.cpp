#include "core/session/verdict.h"

#include <algorithm>
#include <map>

#include "core/session/coach.h"
#include "core/session/harm.h"

namespace cardwalk {

namespace {

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool shareFact(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& fact) { return contains(b, fact); });
}

const Rejection* rejectionOf(const Pack& pack, const std::optional<Refusal>& refusal) {
  if (!refusal) return nullptr;
  const auto found = std::find_if(pack.rejections.begin(), pack.rejections.end(),
                                  [&](const Rejection& each) { return each.id == refusal->id; });
  return found == pack.rejections.end() ? nullptr : &*found;
}

class Judge {
 public:
  explicit Judge(const Attempt& attempt)
      : attempt_(attempt),
        pack_(attempt.pack()),
        ticket_(attempt.ticket()),
        world_(attempt.pack(), attempt.session().scenario()),
        talk_(world_),
        allowed_(allowedBy(world_, attempt.plan())) {}

  Verdict all() {
    const auto& log = attempt_.record().log;
    for (std::size_t i = 0; i < log.size(); ++i) look(static_cast<int>(i), log[i], attempt_.traces()[i]);
    lookForUntold();
    out_.endHolds = endHolds();
    lookForUnreached();
    std::stable_sort(out_.mistakes.begin(), out_.mistakes.end(), [](const Mistake& a, const Mistake& b) {
      return static_cast<unsigned>(a.entry) < static_cast<unsigned>(b.entry);
    });
    return std::move(out_);
  }

 private:
  void look(int at, const AttemptEntry& entry, const Trace& trace);
  void lookAtDiagnosis(int at, const AttemptEntry& entry);
  void lookAtAction(int at, const AttemptEntry& entry, const Trace& trace);
  void lookAtDeed(int at, const AttemptEntry& entry, const Trace& trace);
  void lookAtSaid(int at, const std::string& id);
  void lookAtClosing(int at, const AttemptEntry& entry, const Trace& trace);
  void lookForUntold();
  void lookForUnreached();
  bool endHolds() const;
  int deedOf(const Statement& statement) const;
  bool cardIsLeft(const State& state) const;
  const GuideStep* stepInHand(const AttemptEntry& entry, const Trace& trace) const;
  void declareFatal(Fatal fatal);
  /// Once for each subject of its kind; without a subject once for each step.
  void add(Mistake mistake);

  const Attempt& attempt_;
  const Pack& pack_;
  const TrainingTicket& ticket_;
  World world_;
  DeskTalk talk_;
  Allowed allowed_;
  Verdict out_;
  struct Deed {
    int entry;
    const std::vector<std::string>* facts;
  };
  std::vector<Deed> deeds_;
  int cardsChangedAt_ = -1;
  std::map<std::string, int, std::less<>> toldAt_;
  std::vector<std::string> saidInClosing_;
};

void Judge::add(Mistake mistake) {
  for (const Mistake& each : out_.mistakes)
    if (each.kind == mistake.kind && each.subject == mistake.subject &&
        (!mistake.subject.empty() || each.step == mistake.step))
      return;
  out_.mistakes.push_back(std::move(mistake));
}

void Judge::declareFatal(Fatal fatal) {
  if (std::find(out_.fatals.begin(), out_.fatals.end(), fatal) == out_.fatals.end())
    out_.fatals.push_back(fatal);
}

bool Judge::cardIsLeft(const State& state) const {
  for (const Store store : {Store::app, Store::website, Store::checkout})
    if (state.has(store, world_.scenario->target)) return true;
  return false;
}

const GuideStep* Judge::stepInHand(const AttemptEntry& entry, const Trace& trace) const {
  Surface surface = entry.action.surface;
  if (entry.kind == EntryKind::help) surface = static_cast<Surface>(trace.before.active);
  const int step = surface == Surface::desk ? -1 : firstOpenStep(world_, trace.before, surface);
  return step < 0 ? nullptr : &pack_.guide[static_cast<std::size_t>(step)];
}

void Judge::look(int at, const AttemptEntry& entry, const Trace& trace) {
  switch (entry.kind) {
    case EntryKind::diagnose:
      return lookAtDiagnosis(at, entry);
    case EntryKind::action:
      return lookAtAction(at, entry, trace);
    case EntryKind::tell:
      toldAt_.emplace(entry.ids.front(), at);
      return lookAtSaid(at, entry.ids.front());
    case EntryKind::help: {
      if (!trace.asked || entry.level < HelpLevel::instruction) return;
      const GuideStep* step = stepInHand(entry, trace);
      return add({MistakeKind::helped, at, step == nullptr ? "" : step->id, "", "",
                  step == nullptr ? std::vector<std::string>() : step->facts});
    }
    case EntryKind::close:
      return lookAtClosing(at, entry, trace);
    case EntryKind::surprise:
    case EntryKind::left:
      return;
  }
}

void Judge::lookAtDiagnosis(int at, const AttemptEntry& entry) {
  for (const DiagnosisOption& option : ticket_.options) {
    const std::string& id = pack_.training->diagnoses[static_cast<std::size_t>(option.diagnosis)].id;
    const bool chosen = contains(entry.ids, id);
    if (chosen) ++(option.right ? out_.rightDiagnoses : out_.wrongDiagnoses);
    if (chosen != option.right) add({MistakeKind::diagnosis, at, "", id, option.reason, {}});
  }
}

void Judge::lookAtAction(int at, const AttemptEntry& entry, const Trace& trace) {
  if (trace.surprise != nullptr) return;
  const GuideStep* step = stepInHand(entry, trace);
  const std::string stepId = step == nullptr ? "" : step->id;
  if (!entry.accepted) {
    const Rejection* reason = rejectionOf(pack_, trace.refusal);
    if (entry.action.control == kCloseControl && cardIsLeft(trace.before)) {
      declareFatal(Fatal::falselyDeclared);
      add({MistakeKind::claim, at, stepId, trace.refusal->id, trace.refusal->text,
           reason == nullptr ? std::vector<std::string>() : reason->facts});
    } else if (reason != nullptr && reason != pack_.answer(Answer::nothing)) {
      add({MistakeKind::refused, at, stepId, reason->id, reason->text, reason->facts});
    } else if (trace.refusal && trace.refusal->id == "card-number") {
      add({MistakeKind::refused, at, stepId, trace.refusal->id, trace.refusal->text, {}});
    }
    return;
  }
  lookAtDeed(at, entry, trace);
  if (const auto harm = harmOf(world_, trace, allowed_)) {
    out_.harmed = true;
    for (const Fatal fatal : harm->fatals) declareFatal(fatal);
    const Rejection* reason = harm->reason;
    add({MistakeKind::harm, at, stepId, harm->subject, reason == nullptr ? "" : reason->text,
         reason == nullptr ? std::vector<std::string>() : reason->facts});
  } else if (const Rejection* remark = remarkOn(world_, trace)) {
    add({MistakeKind::refused, at, stepId, remark->id, remark->text, remark->facts});
  } else if (isDetour(world_, talk_, entry, trace)) {
    for (const Mistake& each : out_.mistakes)
      if (each.kind == MistakeKind::detour && each.step == stepId) return;
    add({MistakeKind::detour, at, stepId, entry.action.control, "",
         step == nullptr ? std::vector<std::string>() : step->facts});
  }
}

/// A deed is what a statement has to come before: cards, default cards, orders, or the case handed over.
void Judge::lookAtDeed(int at, const AttemptEntry&, const Trace& trace) {
  if (!trace.action || talk_.isTalk(trace.action->control)) return;
  const Case* chosen = caseFor(world_, trace.before, *trace.action);
  const bool setsShared =
      chosen != nullptr &&
      std::any_of(chosen->effects.begin(), chosen->effects.end(), [&](const Effect& effect) {
        return effect.op == EffectOp::set &&
               pack_.vars[static_cast<std::size_t>(effect.a)].surface == Surface::desk;
      });
  if (!setsShared && !changedForGood(trace.before, trace.after)) return;
  deeds_.push_back({at, &pack_.controls[static_cast<std::size_t>(trace.action->control)].facts});
  if (cardsChangedAt_ < 0 && trace.before.saved != trace.after.saved) cardsChangedAt_ = at;
}

/// The first deed that the statement is about, as their facts tell; otherwise the first change of a card
/// list. -1 if nothing of the kind was done, or if the model lets it be said only in the course of the work.
int Judge::deedOf(const Statement& statement) const {
  if (statement.control >= 0 && !isVisible(world_, startState(world_), statement.control, -1)) return -1;
  for (const Deed& deed : deeds_)
    if (shareFact(statement.facts, *deed.facts)) return deed.entry;
  return cardsChangedAt_;
}

void Judge::lookAtSaid(int at, const std::string& id) {
  for (const Statement& each : ticket_.statements) {
    if (each.id != id || each.kind != StatementKind::wrong) continue;
    out_.toldAll = false;
    add({MistakeKind::wronglyTold, at, "", id, each.reason, each.facts});
  }
}

void Judge::lookAtClosing(int at, const AttemptEntry& entry, const Trace& trace) {
  saidInClosing_ = entry.ids;
  for (const std::string& id : entry.ids) lookAtSaid(at, id);
  const bool right = ticket_.claims[static_cast<std::size_t>(entry.claimed)];
  const bool untrue = entry.claimed == Claimed::done && cardIsLeft(trace.before);
  if (untrue) declareFatal(Fatal::falselyDeclared);
  if (right && !untrue) return;
  if (!right) out_.toldAll = false;
  // What the model itself answers to the closing tells best what was overlooked.
  const Rejection* reason = rejectionOf(pack_, trace.refusal);
  constexpr std::array<const char*, kClaims> kNames{"done", "handed-over", "nothing-to-do"};
  add({MistakeKind::claim, at, "",
       reason == nullptr ? kNames[static_cast<std::size_t>(entry.claimed)] : reason->id,
       reason == nullptr ? "" : reason->text,
       reason == nullptr ? std::vector<std::string>() : reason->facts});
}

void Judge::lookForUntold() {
  for (const Statement& each : ticket_.statements) {
    if (each.kind != StatementKind::needed) continue;
    const auto told = toldAt_.find(each.id);
    const int deed = deedOf(each);
    const bool early = told != toldAt_.end() && (deed < 0 || told->second < deed);
    const bool inTime = each.before ? early : told != toldAt_.end() || contains(saidInClosing_, each.id);
    if (inTime) continue;
    out_.toldAll = false;
    const bool late = told != toldAt_.end() || contains(saidInClosing_, each.id);
    add({MistakeKind::untold, late ? deed : -1, "", each.id, each.reason, each.facts});
  }
}

/// The moment at which the ticket was let go before its end. What was claimed wrongly, or is lost for good,
/// tells it already.
void Judge::lookForUnreached() {
  const auto& log = attempt_.record().log;
  if (out_.endHolds || log.empty()) return;
  if (log.back().kind != EntryKind::close && log.back().kind != EntryKind::left) return;
  for (const Mistake& each : out_.mistakes)
    if (each.kind == MistakeKind::claim && !each.text.empty()) return;
  const auto& way = attempt_.session().route().actions;
  const auto next =
      std::find_if(way.begin(), way.end(), [&](const Action& each) { return !talk_.isTalk(each.control); });
  if (next == way.end() && out_.harmed) return;
  Mistake mistake{MistakeKind::unreached, static_cast<int>(log.size()) - 1, "", "", "", {}};
  if (next != way.end()) {
    const Control& control = pack_.controls[static_cast<std::size_t>(next->control)];
    mistake.subject = control.id;
    mistake.facts = control.facts;
  }
  if (const Rejection* reason = rejectionOf(pack_, attempt_.traces().back().refusal)) {
    mistake.subject = reason->id;
    mistake.text = reason->text;
    mistake.facts = reason->facts;
  }
  add(std::move(mistake));
}

bool Judge::endHolds() const {
  const State& end = endState(attempt_);
  if (talk_.holdsApart(end, world_.scenario->goal)) return true;
  return ticket_.claims[static_cast<std::size_t>(Claimed::handedOver)] &&
         world_.scenario->handover != kAlways && talk_.holdsApart(end, world_.scenario->handover);
}

}  // namespace

const State& endState(const Attempt& attempt) { return attempt.session().state(); }

Verdict judge(const Attempt& attempt) { return Judge(attempt).all(); }

}  // namespace cardwalk
