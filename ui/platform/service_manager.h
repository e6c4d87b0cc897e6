// Telling systemd how the program fares: ready, alive, what it does.
//
// What is in it: sd_notify of libsystemd, opened when a service manager listens, so that nobody else loads
// it. What it DOES NOT do: decide when to say what, or use a thread: a hanging program has to fall silent.
#pragma once

#include <string>

namespace cardwalk::ui {

class ServiceManager {
 public:
  /// As the environment says (NOTIFY_SOCKET, WATCHDOG_USEC); without it nobody listens.
  ServiceManager();

  /// Somebody listens and can be told.
  bool listens() const { return notify_ != nullptr; }
  /// Why nobody can be told though somebody listens; usually empty.
  const std::string& fault() const { return fault_; }
  /// How long it may stay silent before it is killed, seconds; 0: as long as it likes.
  double patience() const { return patience_; }
  /// A state such as "READY=1"; several in lines.
  void tell(const std::string& state) const;

 private:
  using Notify = int (*)(int, const char*);
  Notify notify_ = nullptr;
  double patience_ = 0;
  std::string fault_;
};

}  // namespace cardwalk::ui
