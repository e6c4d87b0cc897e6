// What the desk asks the results store: rows, sums, one attempt, a certificate.

#include <utility>

#include "ui/training/desk_records.h"

namespace cardwalk::ui {

void DeskRecords::readRowsOf(const std::string& person, std::function<void()> then) {
  if (!keeps() || person.empty()) return then();
  ++reading_;
  errands_->post(Lane::store, [this, link = link_, person, then = std::move(then)]() -> Errands::Answer {
    std::optional<std::vector<AttemptRow>> rows;
    AttemptFilter filter;
    filter.person = person;
    if (ResultStore* store = link->ready()) {
      rows = store->rows(filter);
      if (!link->answered()) rows.reset();
    }
    return [this, person, then, rows = std::move(rows)]() mutable {
      --reading_;
      learn();
      if (rows) {
        rowsPerson_ = person;
        rows_ = std::move(*rows);
      }
      then();
    };
  });
}

void DeskRecords::read(const AttemptFilter& filter, int limit,
                       std::function<void(std::optional<ReadResults>)> then) {
  errands_->post(Lane::store,
                 [this, link = link_, filter, limit, since = wallClock() - kLongestWork,
                  then = std::move(then)]() -> Errands::Answer {
                   std::optional<ReadResults> out;
                   if (ResultStore* store = link->ready()) {
                     AttemptFilter few = filter;
                     few.limit = limit;
                     out.emplace();
                     out->sums = store->sums(filter);
                     bool good = link->answered();
                     if (good) out->kept = store->count(filter);
                     good = good && link->answered();
                     if (good) out->rows = store->rows(few);
                     good = good && link->answered();
                     if (good) out->people = store->people();
                     good = good && link->answered();
                     if (good) out->atWork = store->atWork(since);
                     if (!good || !link->answered()) out.reset();
                   }
                   return [this, then, out = std::move(out)] {
                     learn();
                     then(out);
                   };
                 });
}

void DeskRecords::readAttempt(const std::string& id, std::function<void(std::optional<KeptAttempt>)> then) {
  if (auto mine = attempt(id)) return then(std::move(mine));
  errands_->post(Lane::store, [this, link = link_, id, then = std::move(then)]() -> Errands::Answer {
    std::optional<KeptAttempt> found;
    if (ResultStore* store = link->ready()) {
      found = store->attempt(id);
      link->answered();
    }
    return [this, then, found = std::move(found)] {
      learn();
      then(found);
    };
  });
}

void DeskRecords::certify(const std::vector<AttemptRow>& rows,
                          std::function<std::string(const Certificate&)> paper,
                          std::function<void(std::string)> then) {
  if (!hooks_.write) return then({});
  errands_->post(
      Lane::store,
      [this, link = link_, rows, paper = std::move(paper), then = std::move(then)]() -> Errands::Answer {
        std::optional<Certificate> earned;
        ResultStore* store = link->ready();
        for (const AttemptRow& row : rows) {
          if (store == nullptr || earned) break;
          if (row.mode != TrainingMode::test || !row.passed) continue;
          const auto answer = certificateOf(*store, row.test.empty() ? row.id : row.test);
          if (const auto* found = std::get_if<Certificate>(&answer)) earned = *found;
        }
        return [this, paper, then, earned = std::move(earned)] {
          if (!earned) return then({});
          // The words belong to the window, which writes the page; the disk gets its bytes.
          errands_->post(
              Lane::disk,
              [write = hooks_.write, name = "certificate-" + earned->number + ".html", page = paper(*earned),
               then]() -> Errands::Answer { return [then, where = write(name, page)] { then(where); }; });
        };
      });
}

}  // namespace cardwalk::ui
