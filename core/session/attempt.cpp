#include "core/session/attempt.h"

#include <cmath>

#include "core/session/attempt_impl.h"
#include "core/session/session_impl.h"
#include "core/session/ticket.h"

namespace cardwalk {

namespace {

Millis paceOf(const View& view) {
  return static_cast<Millis>(std::lround(static_cast<double>(kWatchPace) / view.speed));
}

}  // namespace

Attempt::Attempt(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Attempt::~Attempt() = default;
Attempt::Attempt(Attempt&&) noexcept = default;
Attempt& Attempt::operator=(Attempt&&) noexcept = default;

std::optional<Attempt> Attempt::start(const Pack& pack, const std::string& ticket, TrainingMode mode,
                                      bool surprises, const std::string& language, Millis now) {
  auto impl = Impl::make(pack, {pack.id, pack.version, ticket, mode, surprises, {}}, language);
  if (impl == nullptr) return std::nullopt;
  impl->started = now;
  if (mode == TrainingMode::watch) impl->nextAt = now + kWatchLead;
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
  if (impl_->nextAt) impl_->nextAt = now + paceOf(impl_->view);
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
  if (now < *me.nextAt) return {me.nextAt};
  me.shownSurprise = nullptr;
  me.nextAt.reset();
  if (me.work(me.since(now))) me.nextAt = now + paceOf(me.view);
  if (me.phase == Phase::over) setPlaying(false, now);
  me.describe();
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

void Attempt::setLanguage(const std::string& tag) {
  impl_->session.setLanguage(tag);
  impl_->describe();
}

}  // namespace cardwalk
