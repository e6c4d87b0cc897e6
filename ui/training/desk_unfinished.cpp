// The ticket that somebody has not finished, kept beside the results.

#include <utility>

#include "ui/training/desk_records.h"

namespace cardwalk::ui {

namespace {

/// The attempt goes the way of every other one: the outbox, then the store.
void keepInstead(Errands& errands, const std::shared_ptr<StoreLink>& link, const KeptAttempt& attempt) {
  link->put(attempt);
  errands.post(
      Lane::store,
      [&errands, link]() -> Errands::Answer {
        if (!errands.retired() || link->state().connected) link->deliver();
        return {};
      },
      true);
}

}  // namespace

void DeskRecords::keepUnfinished(const Unfinished& unfinished, std::optional<KeptAttempt> otherwise) {
  if (!keepsUnfinished()) return;
  const std::uint64_t mine = ++*newest_;
  errands_->post(
      Lane::disk,
      [this, errands = errands_.get(), link = link_, folder = hooks_.unfinished, unfinished,
       disk = hooks_.disk, otherwise = std::move(otherwise), mine, newest = newest_]() -> Errands::Answer {
        // Of a quick hand's presses only the last one has to be written.
        if (*newest != mine) return {};
        const bool saved = saveUnfinished(*disk, folder, unfinished).saved;
        std::optional<UnfinishedErasure> erasure;
        if (!saved && otherwise) {
          // An earlier state would be offered although the attempt is over.
          erasure = eraseUnfinished(*disk, folder, unfinished.person);
          keepInstead(*errands, link, *otherwise);
        }
        return [this, saved, erasure, person = unfinished.person] {
          unsaved_ = !saved;
          if (erasure) noteErasure(person, *erasure);
        };
      },
      true);
}

void DeskRecords::noteErasure(const std::string& person, const UnfinishedErasure& erasure) {
  if (erasure.left.empty())
    undeleted_.erase(person);
  else
    undeleted_[person] = erasure.left.front().string();
}

void DeskRecords::dropUnfinished(const std::string& person) {
  if (!keepsUnfinished()) return;
  ++*newest_;
  errands_->post(
      Lane::disk,
      [this, disk = hooks_.disk, folder = hooks_.unfinished, person]() -> Errands::Answer {
        return [this, person, erasure = eraseUnfinished(*disk, folder, person)] {
          noteErasure(person, erasure);
        };
      },
      true);
}

void DeskRecords::readUnfinished(const std::string& person,
                                 std::function<void(std::optional<Unfinished>)> then) {
  if (!keepsUnfinished() || person.empty()) return then(std::nullopt);
  errands_->post(
      Lane::disk,
      [disk = hooks_.disk, folder = hooks_.unfinished, person, then = std::move(then)]() -> Errands::Answer {
        return [then, found = loadUnfinished(*disk, folder, person)] { then(found); };
      });
}

}  // namespace cardwalk::ui
