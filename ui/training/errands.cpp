#include "ui/training/errands.h"

#include <algorithm>
#include <utility>

namespace cardwalk::ui {

Errands::~Errands() {
  retire();
  {
    // Either lane may have work for the other until both have none: a thread begun later would have nobody
    // who waits for it.
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return std::all_of(lines_.begin(), lines_.end(), idle); });
    over_ = true;
  }
  changed_.notify_all();
  for (Line& each : lines_)
    if (each.thread.joinable()) each.thread.join();
}

void Errands::post(Lane lane, Errand errand, bool must) {
  if (!besides_) {
    if (const Answer answer = errand()) answer();
    return;
  }
  Line& mine = line(lane);
  {
    const std::lock_guard lock(mutex_);
    if (over_ || (retired_ && !must)) return;
    mine.waiting.push_back({std::move(errand), must});
    // A window whose desk stays closed has no thread for it.
    if (!mine.thread.joinable()) mine.thread = std::thread([this, &mine] { work(mine); });
  }
  changed_.notify_all();
}

std::optional<Errands::Waiting> Errands::next(std::unique_lock<std::mutex>& lock, Line& mine) {
  for (;;) {
    while (!mine.waiting.empty()) {
      Waiting first = std::move(mine.waiting.front());
      mine.waiting.pop_front();
      if (!retired_ || first.must) return first;
    }
    changed_.notify_all();  // whoever waits for the end of the line
    if (over_) return std::nullopt;
    changed_.wait(lock);
  }
}

void Errands::work(Line& mine) {
  std::unique_lock lock(mutex_);
  while (std::optional<Waiting> first = next(lock, mine)) {
    mine.busy = true;
    lock.unlock();
    Answer answer = first->errand();
    first.reset();
    lock.lock();
    mine.busy = false;
    if (answer && !retired_) {
      answers_.push_back(std::move(answer));
      if (wake_) wake_();
    }
  }
}

bool Errands::take() {
  std::vector<Answer> come;
  {
    const std::lock_guard lock(mutex_);
    come.swap(answers_);
  }
  for (const Answer& answer : come) answer();
  return !come.empty();
}

void Errands::finish(Lane lane) {
  Line& mine = line(lane);
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return idle(mine); });
}

void Errands::retire() {
  {
    const std::lock_guard lock(mutex_);
    retired_ = true;
    answers_.clear();
    wake_ = nullptr;
  }
  changed_.notify_all();
  finish(Lane::disk);
}

bool Errands::retired() const {
  const std::lock_guard lock(mutex_);
  return retired_;
}

}  // namespace cardwalk::ui
