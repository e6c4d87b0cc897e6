#include "core/session/attempt_impl.h"

#include <algorithm>

#include "core/session/attempt_view.h"
#include "core/session/ticket.h"
#include "core/sim/text_match.h"

namespace cardwalk {

namespace {

/// Stands in the log for what looked like a card number: it is refused in the same way.
constexpr const char* kCardNumberMark = "0000000000000";

Mode sessionMode(TrainingMode mode) { return mode == TrainingMode::watch ? Mode::watch : Mode::guide; }

std::vector<std::string> onlyOnce(std::vector<std::string> ids) {
  std::vector<std::string> out;
  for (std::string& id : ids)
    if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(std::move(id));
  return out;
}

}  // namespace

Attempt::Impl::Impl(std::unique_ptr<const Pack> drawn, int scenario, const TrainingTicket& theTicket,
                    AttemptRecord about, std::uint64_t seed, const std::string& language)
    : pack(std::move(drawn)),
      ticket(&theTicket),
      record(std::move(about)),
      world(*pack, scenario),
      talk(world),
      surprises(world, *pack->training, seed, record.surprises),
      session(*pack, scenario, sessionMode(record.mode), seed, 0),
      plan(session.route()) {
  session.setLanguage(language);
  describe();
}

std::unique_ptr<Attempt::Impl> Attempt::Impl::make(const Pack& pack, AttemptRecord about,
                                                   const std::string& language) {
  const std::optional<DrawnId> id = parseDrawnId(about.ticket);
  auto drawn = id ? packWithTicket(pack, about.ticket) : nullptr;
  if (drawn == nullptr) return nullptr;
  const TrainingTicket* ticket = ticketOf(*drawn, about.ticket);
  if (ticket == nullptr) return nullptr;
  const int scenario = static_cast<int>(drawn->scenarios.size()) - 1;
  return std::make_unique<Impl>(std::move(drawn), scenario, *ticket, std::move(about), id->seed, language);
}

/// Times never go back, whatever the clock does.
Millis Attempt::Impl::since(Millis now) const {
  return std::max(record.log.empty() ? Millis{0} : record.log.back().at, now - started);
}

AttemptEntry& Attempt::Impl::note(EntryKind kind, Millis at, Trace trace) {
  AttemptEntry entry;
  entry.at = at;
  entry.kind = kind;
  record.log.push_back(std::move(entry));
  traces.push_back(std::move(trace));
  return record.log.back();
}

Trace Attempt::Impl::before() const {
  Trace trace;
  trace.before = trace.after = session.state();
  trace.leftBefore = trace.leftAfter = session.distance();
  trace.wayBefore = trace.wayAfter = talk.length(session.route());
  return trace;
}

void Attempt::Impl::ending(Trace& trace) const {
  trace.after = session.state();
  trace.leftAfter = session.distance();
  trace.wayAfter = talk.length(session.route());
}

void Attempt::Impl::doInModel(const NamedAction& action, Trace& trace, Millis at) {
  Outcome outcome = cardwalk::apply(world, session.state(), action);
  trace.refusal = std::move(outcome.rejection);
  trace.events = std::move(outcome.events);
  session.apply({action}, at);
  ending(trace);
}

const Statement* Attempt::Impl::statement(std::string_view id) const {
  for (const Statement& each : ticket->statements)
    if (each.id == id) return &each;
  return nullptr;
}

const Statement* Attempt::Impl::statementOf(const NamedAction& action) const {
  for (const Statement& each : ticket->statements)
    if (each.control >= 0 && pack->controls[static_cast<std::size_t>(each.control)].id == action.control)
      return &each;
  return nullptr;
}

bool Attempt::Impl::isTold(std::string_view id) const {
  return std::any_of(record.log.begin(), record.log.end(), [&](const AttemptEntry& entry) {
    return entry.kind == EntryKind::tell && entry.ids.front() == id;
  });
}

std::vector<std::string> Attempt::Impl::knownStatements(const std::vector<std::string>& ids) const {
  std::vector<std::string> out;
  for (const std::string& id : onlyOnce(ids))
    if (statement(id) != nullptr) out.push_back(id);
  return out;
}

void Attempt::Impl::diagnose(const std::vector<std::string>& diagnoses, Millis at) {
  if (phase != Phase::diagnose) return;
  std::vector<std::string> known;
  for (const std::string& id : onlyOnce(diagnoses))
    for (const DiagnosisOption& option : ticket->options)
      if (pack->training->diagnoses[static_cast<std::size_t>(option.diagnosis)].id == id) known.push_back(id);
  if (known.empty()) return;
  note(EntryKind::diagnose, at, before()).ids = std::move(known);
  phase = Phase::act;
}

void Attempt::Impl::act(const NamedAction& named, Millis at) {
  if (phase != Phase::act) return;
  const std::optional<Action> action = resolve(world, session.state(), named);
  const Outcome outcome = cardwalk::apply(world, session.state(), named);
  if (const Statement* said = action ? statementOf(named) : nullptr; said != nullptr && !isTold(said->id))
    return tell(said->id, at);
  if (action && outcome.accepted && swallow(*action, outcome, at)) return;
  Trace trace = before();
  trace.action = action;
  const std::size_t known = session.log().size();
  doInModel(named, trace, at);
  if (session.log().size() == known) return;  // a control that no screen has is nobody's action
  const bool accepted = session.log().back().accepted;
  NamedAction kept = session.log().back().action;
  if (!accepted && trace.refusal && trace.refusal->id == "card-number") kept.text = kCardNumberMark;
  AttemptEntry& entry = note(EntryKind::action, at, trace);
  entry.action = std::move(kept);
  entry.accepted = accepted;
  const bool astray = isDetour(world, talk, entry, trace);
  // A step further is another step: help starts again from nothing.
  if (accepted && !astray && trace.wayAfter < trace.wayBefore) help = HelpLevel::none;
  if ((!accepted || astray) && help == HelpLevel::none) raise(HelpLevel::tryAgain, false, at);
  if (accepted) happen(at);
}

bool Attempt::Impl::swallow(const Action& action, const Outcome& outcome, Millis at) {
  const bool changes = outcome.state != session.state() && action.gesture != Gesture::hover;
  const bool atDesk =
      pack->screens[static_cast<std::size_t>(pack->controls[static_cast<std::size_t>(action.control)].screen)]
          .surface == Surface::desk;
  if (!changes || atDesk || session.distance() <= 0) return false;
  const Surprise* surprise = surprises.swallows(session.state(), action.control);
  if (surprise == nullptr) return false;
  Trace trace = before();
  trace.action = action;
  trace.surprise = surprise;
  note(EntryKind::action, at, trace).action = nameOf(world, action);
  trace.action.reset();
  note(EntryKind::surprise, at, trace).ids = {surprise->id};
  shownSurprise = surprise;
  return true;
}

void Attempt::Impl::happen(Millis at) {
  if (session.distance() <= 0) return;
  const Surprise* surprise = surprises.follows(session.state());
  Trace trace = before();
  if (surprise == nullptr || !session.happen(surprise->effects, at)) return;
  ending(trace);
  trace.surprise = surprise;
  note(EntryKind::surprise, at, trace).ids = {surprise->id};
  shownSurprise = surprise;
}

void Attempt::Impl::raise(HelpLevel to, bool asked, Millis at) {
  if (record.mode != TrainingMode::practice) return;
  help = to;
  Trace trace = before();
  trace.asked = asked;
  note(EntryKind::help, at, trace).level = to;
}

void Attempt::Impl::tell(const std::string& id, Millis at) {
  const Statement* said = statement(id);
  if (phase != Phase::act || said == nullptr || isTold(id) || !(said->before || said->control >= 0)) return;
  Trace trace = before();
  if (said->control >= 0) {
    const NamedAction action{Surface::desk, pack->controls[static_cast<std::size_t>(said->control)].id,
                             Gesture::click, ""};
    if (resolve(world, session.state(), action)) doInModel(action, trace, at);
  }
  note(EntryKind::tell, at, trace).ids = {id};
  help = HelpLevel::none;
}

void Attempt::Impl::ask(Millis at) {
  if (phase != Phase::act || record.mode != TrainingMode::practice || session.route().actions.empty()) return;
  const auto next = static_cast<HelpLevel>(static_cast<int>(help) + 1);
  raise(next, true, at);
  if (next != HelpLevel::doneForYou) return;
  help = HelpLevel::none;
  act(nameOf(world, session.route().actions.front()), at);
}

void Attempt::Impl::close(Claimed claimed, const std::vector<std::string>& statements, Millis at) {
  if (phase != Phase::close) return;
  Trace trace = before();
  const NamedAction action{Surface::desk, std::string(kCloseControl), Gesture::click, ""};
  if (resolve(world, session.state(), action)) doInModel(action, trace, at);
  AttemptEntry& entry = note(EntryKind::close, at, trace);
  entry.claimed = claimed;
  entry.ids = knownStatements(statements);
  phase = Phase::over;
}

void Attempt::Impl::leave(Millis at) {
  if (phase == Phase::over) return;
  note(EntryKind::left, at, before());
  phase = Phase::over;
}

void Attempt::Impl::describe() {
  view = session.view();
  Shown shown{record.mode, phase, help, false, pack->language(view.language).get("training.refused")};
  for (std::size_t i = traces.size(); i-- > 0 && record.log[i].kind != EntryKind::surprise;) {
    if (record.log[i].kind == EntryKind::help) continue;
    // A code that was taken but did not fit came to nothing either.
    const AttemptEntry& entry = record.log[i];
    shown.refused = traces[i].refusal || (entry.action.gesture == Gesture::type && entry.accepted);
    break;
  }
  withhold(view, shown);
  view.canUndo = record.mode == TrainingMode::watch && phase != Phase::over && !record.log.empty();
  view.revision.number = ++revision;
}

}  // namespace cardwalk
