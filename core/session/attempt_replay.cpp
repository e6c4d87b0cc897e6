// An attempt again from its record, as far as one likes, and going on from there; and the program's own work.

#include <algorithm>

#include "core/session/attempt_impl.h"

namespace cardwalk {

void Attempt::Impl::feed(const AttemptEntry& entry) {
  switch (entry.kind) {
    case EntryKind::diagnose:
      return diagnose(entry.ids, entry.at);
    case EntryKind::action:
      return act(entry.action, entry.at);
    case EntryKind::tell:
      if (!entry.ids.empty()) tell(entry.ids.front(), entry.at);
      return;
    case EntryKind::help:
      return ask(entry.at);
    case EntryKind::close:
      if (phase == Phase::act) phase = Phase::close;
      return close(entry.claimed, entry.ids, entry.at);
    case EntryKind::left:
      return leave(entry.at);
    case EntryKind::surprise:
      return;  // nobody's doing: it has followed by itself, or it does not happen any more
  }
}

std::optional<Attempt> Attempt::replay(const Pack& pack, const AttemptRecord& record,
                                       const std::string& language, Millis now, int entries) {
  AttemptRecord about = record;
  about.log.clear();
  auto impl = record.pack == pack.id ? Impl::make(pack, std::move(about), language) : nullptr;
  if (impl == nullptr) return std::nullopt;
  const std::size_t all = record.log.size();
  const std::size_t wanted = entries < 0 ? all : std::min(all, static_cast<std::size_t>(entries));
  const auto& done = impl->record.log;
  std::size_t at = 0;
  for (; at < wanted; ++at) {
    if (at == done.size()) impl->feed(record.log[at]);
    if (at >= done.size() || done[at] != record.log[at]) break;
  }
  // What the pack takes otherwise than it did is not half done: the attempt stands before it.
  if (at < wanted && done.size() > at) return replay(pack, record, language, now, static_cast<int>(at));
  impl->replayed = static_cast<int>(at);
  impl->goOn(now);
  impl->describe();
  return Attempt(std::move(impl));
}

std::optional<Attempt> Attempt::branch(const Pack& pack, const AttemptRecord& record, int entries,
                                       const std::string& language, Millis now) {
  const std::optional<Attempt> earlier = replay(pack, record, language, now, entries);
  if (!earlier) return std::nullopt;
  AttemptRecord about = record;
  about.log.clear();
  about.packVersion = pack.version;
  about.mode = TrainingMode::practice;
  auto impl = Impl::make(pack, std::move(about), language);
  if (impl == nullptr) return std::nullopt;
  const auto& log = earlier->record().log;
  for (std::size_t i = 0; i < log.size(); ++i) {
    if (log[i].kind == EntryKind::close || log[i].kind == EntryKind::left) break;
    const bool byItself =
        log[i].kind == EntryKind::surprise || (log[i].kind == EntryKind::help && !earlier->traces()[i].asked);
    if (!byItself) impl->feed(log[i]);
    // What was done for the person comes with the help that was asked for.
    if (log[i].kind == EntryKind::help && log[i].level == HelpLevel::doneForYou) ++i;
  }
  impl->replayed = static_cast<int>(impl->record.log.size());
  impl->shownSurprise = nullptr;
  impl->goOn(now);
  impl->describe();
  return Attempt(std::move(impl));
}

bool Attempt::Impl::work(Millis at) {
  switch (phase) {
    case Phase::diagnose:
      workOnDiagnosis(at);
      return phase != Phase::diagnose;
    case Phase::act:
      workOnAccount(at);
      return true;
    case Phase::close:
      workOnClosing(at);
      return false;
    case Phase::over:
      break;
  }
  return false;
}

bool Attempt::Impl::workOn(Millis at) {
  shownSurprise = nullptr;
  const bool goesOn = work(at);
  describe();
  return goesOn;
}

void Attempt::Impl::workOnDiagnosis(Millis at) {
  std::vector<std::string> ids;
  for (const DiagnosisOption& option : ticket->options)
    if (option.right) ids.push_back(pack->training->diagnoses[static_cast<std::size_t>(option.diagnosis)].id);
  diagnose(ids, at);
}

/// What has a control of its own is told where the planned way comes by it, or else at the end.
void Attempt::Impl::workOnAccount(Millis at) {
  const bool done = session.route().actions.empty();
  for (const Statement& each : ticket->statements) {
    if (each.kind != StatementKind::needed || !each.before || isTold(each.id)) continue;
    if (each.control < 0 || done) return tell(each.id, at);
  }
  if (done)
    phase = Phase::close;
  else
    act(nameOf(world, session.route().actions.front()), at);
}

void Attempt::Impl::workOnClosing(Millis at) {
  std::vector<std::string> ids;
  for (const Statement& each : ticket->statements)
    if (each.kind == StatementKind::needed && !each.before) ids.push_back(each.id);
  const auto right = std::find(ticket->claims.begin(), ticket->claims.end(), true);
  close(static_cast<Claimed>(right - ticket->claims.begin()), ids, at);
}

}  // namespace cardwalk
