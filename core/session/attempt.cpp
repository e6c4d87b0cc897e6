#include "core/session/attempt.h"

#include "core/session/attempt_impl.h"
#include "core/session/session_impl.h"
#include "core/session/ticket.h"

namespace cardwalk {

Attempt::Attempt(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Attempt::~Attempt() = default;
Attempt::Attempt(Attempt&&) noexcept = default;
Attempt& Attempt::operator=(Attempt&&) noexcept = default;

std::optional<Attempt> Attempt::start(const Pack& pack, const std::string& ticket, TrainingMode mode,
                                      bool surprises, const std::string& language, Millis now) {
  auto impl = Impl::make(pack, {pack.id, pack.version, ticket, mode, surprises, {}}, language);
  if (impl == nullptr) return std::nullopt;
  impl->started = now;
  if (mode == TrainingMode::watch) impl->nextAt = now + impl->pause();
  return Attempt(std::move(impl));
}

Phase Attempt::phase() const { return impl_->phase; }
const AttemptRecord& Attempt::record() const { return impl_->record; }
int Attempt::replayed() const { return impl_->replayed; }
const Pack& Attempt::pack() const { return *impl_->pack; }
const TrainingTicket& Attempt::ticket() const { return *impl_->ticket; }
const Session& Attempt::session() const { return impl_->session; }
const Route& Attempt::plan() const { return impl_->plan; }
const std::vector<Trace>& Attempt::traces() const { return impl_->traces; }
const View& Attempt::view() const { return impl_->view; }
HelpLevel Attempt::helpLevel() const { return impl_->help; }
const Surprise* Attempt::surprise() const { return impl_->shownSurprise; }

void Attempt::dismissSurprise() {
  impl_->shownSurprise = nullptr;
  impl_->describe();
}

void Attempt::diagnose(std::vector<std::string> diagnoses, Millis now) {
  impl_->diagnose(diagnoses, impl_->since(now));
  impl_->describe();
}

void Attempt::apply(const std::vector<NamedAction>& actions, Millis now) {
  if (actions.empty()) return;
  for (const NamedAction& action : actions) impl_->act(action, impl_->since(now));
  // Somebody acts: the program waits a full pace before it goes on.
  if (impl_->nextAt) impl_->nextAt = now + impl_->pause();
  impl_->describe();
}

void Attempt::tell(const std::string& statement, Millis now) {
  impl_->tell(statement, impl_->since(now));
  impl_->describe();
}

void Attempt::askForHelp(Millis now) {
  impl_->ask(impl_->since(now));
  impl_->describe();
}

void Attempt::toClosing(Millis) {
  if (impl_->phase != Phase::act) return;
  impl_->phase = Phase::close;
  impl_->describe();
}

void Attempt::back() {
  if (impl_->phase != Phase::close) return;
  impl_->phase = Phase::act;
  impl_->describe();
}

void Attempt::close(Claimed claimed, std::vector<std::string> statements, Millis now) {
  impl_->close(claimed, statements, impl_->since(now));
  impl_->describe();
}

void Attempt::leave(Millis now) {
  impl_->leave(impl_->since(now));
  impl_->describe();
}

Wake Attempt::tick(Millis now) {
  Impl& me = *impl_;
  if (!me.nextAt) return {};
  if (!isDue(now)) return {me.nextAt};
  me.nextAt.reset();
  const bool goesOn = me.workOn(me.since(now));
  if (goesOn) me.nextAt = now + me.pause();
  if (me.phase == Phase::over) setPlaying(false, now);
  return {me.nextAt};
}

void Attempt::setPlaying(bool playing, Millis now) {
  Impl& me = *impl_;
  if (me.record.mode != TrainingMode::watch) return;
  const bool goesOn = playing && me.phase != Phase::over;
  me.session.setPlaying(goesOn, me.since(now));
  me.nextAt.reset();
  if (goesOn) me.nextAt = now + kWatchLead;
  me.describe();
}

void Attempt::setSpeed(double speed, Millis now) {
  Impl& me = *impl_;
  if (me.record.mode != TrainingMode::watch) return;
  me.session.setSpeed(speed, me.since(now));
  if (me.nextAt) me.nextAt = now + me.pause();
  me.describe();
}

void Attempt::step(Millis now) {
  if (impl_->record.mode != TrainingMode::watch) return;
  setPlaying(false, now);
  impl_->workOn(impl_->since(now));
}

std::optional<Attempt> Attempt::beforeLastStep(const Pack& pack, Millis now) const {
  const Impl& me = *impl_;
  if (me.record.mode != TrainingMode::watch || me.phase == Phase::over || me.phase == Phase::close)
    return std::nullopt;
  std::size_t entries = me.record.log.size();
  if (entries == 0) return std::nullopt;
  // What happened by itself goes together with what it followed.
  while (--entries > 0 && me.record.log[entries].kind == EntryKind::surprise) {
  }
  return replay(pack, me.record, me.view.language, now, static_cast<int>(entries));
}

void Attempt::stepBack(std::optional<Attempt> earlier, Millis now) {
  Impl& me = *impl_;
  if (me.record.mode != TrainingMode::watch || me.phase == Phase::over) return;
  setPlaying(false, now);
  if (me.phase == Phase::close) return back();
  if (!earlier) return;
  earlier->impl_->revision = me.revision + 1;
  earlier->setPlaying(false, now);
  earlier->setSpeed(me.view.speed, now);
  impl_ = std::move(earlier->impl_);
}

void Attempt::setLanguage(const std::string& tag) {
  impl_->session.setLanguage(tag);
  impl_->describe();
}

}  // namespace cardwalk
