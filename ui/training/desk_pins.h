// Who has a PIN, and whether one is right: for each person at the desk, and for the supervisor.
//
// What is in it: asking, trying and choosing; wrong tries of each name with a delay that grows and outlasts
// the program. What it DOES NOT do: let anybody in whose PIN could not be asked for; what was known before is
// remembered for that case. Waits for nothing: answers come to `then`, in a later frame or at once
// (errands.h).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/records/pin_tries.h"
#include "ui/training/errands.h"
#include "ui/training/store_link.h"

namespace cardwalk::ui {

enum class PinAnswer : std::uint8_t {
  right,
  wrong,
  wait,      ///< too many wrong tries
  tooShort,  ///< the new one
  lost,      ///< the store cannot be asked
  missing,   ///< there is none yet: it has to be chosen
  differs    ///< the new one was not typed the same twice
};

class DeskPins {
 public:
  using Then = std::function<void(PinAnswer)>;

  struct Setup {
    std::shared_ptr<StoreLink> link;
    std::function<std::int64_t()> clock;  ///< milliseconds since 1970
    std::function<void()> asked;          ///< called whenever the store has been asked, before `then`
    std::filesystem::path triesFile;      ///< of wrong tries; empty: they last as long as the window
    std::shared_ptr<FileOps> disk;
  };
  DeskPins(Errands& errands, Setup setup);

  /// right, where the name needs none; wrong, where it does. The supervisor's name is empty.
  void ask(const std::string& person, Then then);
  /// An empty PIN is right where there is none, and wrong otherwise without counting as a try.
  void check(const std::string& person, const std::string& pin, Then then);
  /// The first one, or another one in place of `old`.
  void choose(const std::string& person, const std::string& old, const std::string& pin, Then then);
  /// Milliseconds until the next try counts; 0: now.
  std::int64_t wait(const std::string& person) const;
  /// The disk did not take wrong tries; it is asked again with the next answer.
  bool unsaved() const;

 private:
  struct Asked {
    PinAnswer answer = PinAnswer::lost;
    PinHash hash;
  };
  void settle(const std::string& person, bool tried, const Asked& asked, const Then& then);
  struct Noted {
    PinTries tries;
    std::uint64_t change = 0;  ///< number of the last one
    bool unsaved = false;
  };
  bool mustWait(const std::string& person);
  void note(const std::string& person, int more);

  Errands& errands_;
  const Setup setup_;
  std::map<std::string, Noted> noted_;
  std::uint64_t changes_ = 0;
  std::map<std::string, PinHash> known_;
};

}  // namespace cardwalk::ui
