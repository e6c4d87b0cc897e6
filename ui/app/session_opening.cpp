// How a walk is opened: which pack, what earlier progress it goes on from, and all of it beside the frames
// where that is possible.

#include <utility>

#include "core/content/words.h"
#include "core/session/carry_over.h"
#include "core/session/made_scenario.h"
#include "ui/app/session_conductor.h"

namespace cardwalk::ui {

std::unique_ptr<SessionConductor::Walk> SessionConductor::begin(PackPtr pack, const std::string& scenario,
                                                                Mode mode, std::uint64_t seed,
                                                                const std::string& language, Millis now) {
  int index = pack->scenarioIndex(scenario);
  std::unique_ptr<const Pack> extended;
  if (index < 0) {
    extended = packWithMade(*pack, scenario);
    if (!extended) return nullptr;
    index = static_cast<int>(extended->scenarios.size()) - 1;
  }
  Session session(extended ? *extended : *pack, index, mode, seed, now);
  session.setLanguage(language);
  return std::make_unique<Walk>(Walk{std::move(pack), std::move(extended), std::move(session)});
}

void SessionConductor::take(std::unique_ptr<Walk> next) {
  const std::shared_ptr<const Walk> last = std::exchange(walk_, std::move(next));
  pack_ = walk_->pack;
  // It goes once everything that was pressed on it has had its turn: until then no other one has its address.
  if (!deeds_.idle()) inTurn([last] {});
}

bool SessionConductor::open(const std::string& scenario, PackPtr pack, std::optional<Mode> mode, Millis now) {
  Opening opening = lookUp(scenario, std::move(pack), mode, now);
  make(opening);
  return take(opening);
}

SessionConductor::Opening SessionConductor::lookUp(const std::string& scenario, PackPtr pack,
                                                   std::optional<Mode> mode, Millis now) {
  Opening opening{scenario, language_, std::move(pack), mode, {}, seed_, now, {}, false};
  if (hooks_.load) opening.earlier = hooks_.load(scenario);
  // What was done on an older app is gone on with on an older app.
  const std::optional<Progress>& earlier = opening.earlier;
  if (!opening.pack && earlier && !keepGeneration_ && keptElsewhere(*earlier, this->pack()))
    opening.pack = wanted(earlier->generation);
  if (!opening.pack) opening.pack = pack_;
  return opening;
}

void SessionConductor::make(Opening& opening) {
  const std::optional<Progress>& earlier = opening.earlier;
  const Mode kept = earlier ? earlier->mode : Mode::guide;
  opening.walk = begin(opening.pack, opening.scenario, opening.mode.value_or(kept),
                       earlier ? earlier->seed : opening.seed, opening.language, opening.now);
  if (!opening.walk || !earlier) return;
  Session& session = opening.walk->session;
  const CarriedOver carried = carryOver(session.pack(), session.scenario(), earlier->log, earlier->reached);
  session.resume(carried.log, opening.now);
  opening.asks = !carried.exact;
  // Who comes back looks around first; the program does not act before it is asked to.
  if (!opening.mode) session.setPlaying(false, opening.now);
}

bool SessionConductor::take(Opening& opening) {
  if (!opening.walk) return false;
  take(std::move(opening.walk));
  asks_ = opening.asks;
  return true;
}

bool SessionConductor::goOnUnder(const PackPtr& pack, Millis now) {
  auto next = begin(pack, view().scenarioId, view().mode, walk_->session.seed(), language_, now);
  if (!next) return false;
  next->session.continueFrom(walk_->session, now);
  take(std::move(next));
  listChoices();
  return true;
}

PackNews SessionConductor::inGeneration(GenerationChoice choice) const {
  for (std::size_t side = 0; side < kDevices; ++side)
    if (choice[side].empty()) choice[side] = pack().generation[side];
  if (choice == pack().generation) return {pack_, {}};
  for (const std::string& id : choice)
    if (pack().generationIndex(id) < 0) return {};
  return hooks_.pack ? hooks_.pack(choice) : PackNews{};
}

SessionConductor::PackPtr SessionConductor::wanted(const GenerationChoice& choice) {
  PackNews news = inGeneration(choice);
  // Only what was read says anything: staying in the present one puts nothing right in it.
  const bool read = !news.errors.empty() || (news.pack && news.pack != pack_);
  if (read) faults_ = std::move(news.errors);
  return std::move(news.pack);
}

GenerationChoice SessionConductor::choiceWith(const std::vector<std::string>& shop) const {
  GenerationChoice choice = pack().generation;
  for (const std::string& each : shop) {
    const std::size_t equals = each.find('=');
    const int side = wordIndex(surfaceWords().first(kDevices), each.substr(0, equals));
    if (side >= 0 && equals != std::string::npos)
      choice[static_cast<std::size_t>(side)] = each.substr(equals + 1);
  }
  return choice;
}

SessionConductor::PackPtr SessionConductor::packIn(const std::vector<std::string>& shop) const {
  return inGeneration(choiceWith(shop)).pack;
}

}  // namespace cardwalk::ui
