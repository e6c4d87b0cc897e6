// How a walk is opened: which pack, what earlier progress it goes on from, and all of it beside the frames
// where that is possible.

#include <utility>

#include "core/content/words.h"
#include "core/session/carry_over.h"
#include "core/session/made_scenario.h"
#include "ui/app/let_go.h"
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
  const auto last = std::make_shared<std::unique_ptr<Walk>>(std::exchange(walk_, std::move(next)));
  pack_ = walk_->pack;
  const auto gone = [this, last] { letGo(deeds_, std::move(*last)); };
  // It goes once everything that was pressed on it has had its turn: until then no other one has its address.
  if (deeds_.idle())
    gone();
  else
    deeds_.performLast(gone);
}

PackNews SessionConductor::Shop::pack() const {
  if (choice == present->generation) return {present, {}};
  for (const std::string& id : choice)
    if (present->generationIndex(id) < 0) return {};
  return read ? read(choice) : PackNews{};
}

SessionConductor::Shop SessionConductor::shopOf(GenerationChoice choice) const {
  for (std::size_t side = 0; side < kDevices; ++side)
    if (choice[side].empty()) choice[side] = pack().generation[side];
  return {std::move(choice), pack_, hooks_.pack};
}

bool SessionConductor::open(const std::string& scenario, std::optional<Shop> shop, std::optional<Mode> mode,
                            Millis now) {
  Opening opening = lookUp(scenario, std::move(shop), mode, now);
  make(opening);
  return take(opening);
}

SessionConductor::Opening SessionConductor::lookUp(const std::string& scenario, std::optional<Shop> shop,
                                                   std::optional<Mode> mode, Millis now) {
  Opening opening{scenario, language_, nullptr, std::move(shop), mode, {}, seed_, now, {}, false, {}};
  if (hooks_.load) opening.earlier = hooks_.load(scenario);
  if (opening.shop) return opening;
  opening.pack = pack_;
  // What was done on an older app is gone on with on an older app.
  const std::optional<Progress>& earlier = opening.earlier;
  if (earlier && !keepGeneration_ && keptElsewhere(*earlier, this->pack()))
    opening.shop = shopOf(earlier->generation);
  return opening;
}

void SessionConductor::make(Opening& opening) {
  if (opening.shop) {
    PackNews news = opening.shop->pack();
    if (opening.shop->wasRead(news)) opening.faults = std::move(news.errors);
    if (news.pack) opening.pack = std::move(news.pack);
  }
  if (!opening.pack) return;
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
  if (opening.faults) faults_ = std::move(opening.faults);
  if (!opening.walk) return false;
  take(std::move(opening.walk));
  asks_ = opening.asks;
  return true;
}

void SessionConductor::openScenario(const std::string& id, Millis now) {
  const auto opening = std::make_shared<Opening>();
  deeds_.perform({[this, opening, id, now] {
                    *opening = lookUp(id, std::nullopt, view().mode, now);
                    return [opening] { make(*opening); };
                  },
                  [this, opening] { take(*opening); }});
}

void SessionConductor::openScenarioIn(const std::vector<std::string>& shop, const std::string& id,
                                      Millis now) {
  const auto opening = std::make_shared<Opening>();
  const auto ahead = [this, opening, shop, id, now] {
    *opening = lookUp(id, shopOf(choiceWith(shop)), view().mode, now);
    return [opening] { make(*opening); };
  };
  const auto act = [this, opening, id, named = !shop.empty()] {
    const bool opened = take(*opening);
    if (opened) {
      keepGeneration_ = keepGeneration_ || named;
      asks_ = false;  // who says what the shop looks like expects the nearest place
      listChoices();
    }
    arrivals_.push_back({Arrival::Of::scenario, opened, id});
  };
  deeds_.perform({ahead, act});
}

SessionConductor::Moving SessionConductor::movingNow(Millis now) const {
  return {nullptr, view().scenarioId, language_, view().mode, walk_->session.seed(), now, {}, {}};
}

void SessionConductor::move(Moving& moving, const Session& from) {
  moving.walk = begin(moving.pack, moving.scenario, moving.mode, moving.seed, moving.language, moving.now);
  if (moving.walk) moving.walk->session.continueFrom(from, moving.now);
}

void SessionConductor::adopt(PackPtr pack, Millis now) {
  const auto moving = std::make_shared<Moving>();
  const auto ahead = [this, moving, pack = std::move(pack), now]() -> Worker::Work {
    *moving = movingNow(now);
    moving->pack = pack;
    // It may have been read while the year was being changed.
    const bool other = pack->generation != this->pack().generation && hooks_.pack;
    return [moving, other, years = this->pack().generation, read = hooks_.pack, from = &walk_->session] {
      if (other) {
        PackNews news = read(years);
        moving->faults = std::move(news.errors);
        if (!news.pack) return;  // faulty in this year: the last good one goes on
        moving->pack = std::move(news.pack);
      }
      move(*moving, *from);
      if (!moving->walk)
        moving->walk = begin(moving->pack, moving->pack->scenarios.front().id, moving->mode, moving->seed,
                             moving->language, moving->now);
    };
  };
  const auto act = [this, moving] {
    if (moving->faults) faults_ = std::move(moving->faults);
    const bool adopted = moving->walk != nullptr;
    if (adopted) {
      take(std::move(moving->walk));
      listChoices();
    }
    arrivals_.push_back({Arrival::Of::pack, adopted, {}});
  };
  deeds_.perform({ahead, act});
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
  return shop.empty() ? pack_ : shopOf(choiceWith(shop)).pack().pack;
}

}  // namespace cardwalk::ui
