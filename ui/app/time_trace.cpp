#include "ui/app/time_trace.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace cardwalk::ui {

int TimeTrace::thread() {
  const std::thread::id id = std::this_thread::get_id();
  const auto found =
      std::find_if(threads_.begin(), threads_.end(), [&](const Thread& each) { return each.id == id; });
  if (found != threads_.end()) return static_cast<int>(found - threads_.begin());
  threads_.push_back({id, nullptr});
  return static_cast<int>(threads_.size()) - 1;
}

void TimeTrace::nameThread(const char* name) {
  const std::lock_guard lock(mutex_);
  threads_[static_cast<std::size_t>(thread())].name = name;
}

const char* TimeTrace::keep(const std::string& name) {
  constexpr std::size_t kLongest = 80;  // a line of the file has room for it
  std::string safe = name.substr(0, kLongest);
  for (char& each : safe)
    if (each == '"' || each == '\\' || each < ' ' || each > '~') each = '?';
  const std::lock_guard lock(mutex_);
  return names_.insert(std::move(safe)).first->c_str();
}

void TimeTrace::add(const char* name, Clock::time_point from, Clock::time_point to) {
  const std::lock_guard lock(mutex_);
  const Event event{name, from, to, thread()};
  if (kept_.size() < kKept) {
    kept_.push_back(event);
  } else if (latest_.size() < kLatest) {
    latest_.push_back(event);
  } else {
    latest_[next_] = event;
    next_ = (next_ + 1) % kLatest;
  }
}

std::string TimeTrace::json() const {
  std::vector<Event> events;
  std::vector<Thread> threads;
  {
    const std::lock_guard lock(mutex_);
    events = kept_;
    events.insert(events.end(), latest_.begin(), latest_.end());
    threads = threads_;
  }
  // What lies within another span begins with it or later, and is shorter.
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    return a.from != b.from ? a.from < b.from : a.to > b.to;
  });
  const auto micros = [](Clock::duration time) {
    return std::chrono::duration<double, std::micro>(time).count();
  };
  std::string out =
      "{\"displayTimeUnit\":\"ms\",\"traceEvents\":[\n"
      "{\"ph\":\"M\",\"pid\":1,\"tid\":0,\"name\":\"process_name\",\"args\":{\"name\":\"cardwalk\"}}";
  char line[200];
  for (std::size_t i = 0; i < threads.size(); ++i) {
    if (threads[i].name == nullptr) continue;
    std::snprintf(
        line, sizeof line,
        ",\n{\"ph\":\"M\",\"pid\":1,\"tid\":%zu,\"name\":\"thread_name\",\"args\":{\"name\":\"%s\"}}", i,
        threads[i].name);
    out += line;
  }
  for (const Event& each : events) {
    std::snprintf(line, sizeof line,
                  ",\n{\"ph\":\"X\",\"pid\":1,\"tid\":%d,\"name\":\"%s\",\"ts\":%.3f,\"dur\":%.3f}",
                  each.thread, each.name, micros(each.from - begun_), micros(each.to - each.from));
    out += line;
  }
  return out + "\n]}\n";
}

}  // namespace cardwalk::ui
