// A place to train at: a window's desk over a store that a test can break, with a folder and a clock of its
// own.
//
// What is in it: Seat, and waiting until everything that was asked for has been answered. What it DOES NOT
// do: sleep; time is what the test says.
#pragma once

#include <array>
#include <memory>

#include "core/records/pin_tries.h"
#include "core/records/unfinished.h"
#include "tests/support/temp_folder.h"
#include "tests/support/unreliable_store.h"
#include "tests/ui/trainee_at_desk.h"

namespace cardwalk::ui {

inline DeskWish ticketWish(const std::string& ticket, TrainingMode mode = TrainingMode::practice) {
  DeskWish wish;
  wish.open = true;
  wish.ticket = ticket;
  wish.mode = mode;
  return wish;
}

struct Seat {
  support::TempFolder folder;
  support::UnreliableStores stores;
  std::shared_ptr<FileOps> disk;     ///< empty: that of this machine
  std::shared_ptr<Errands> errands;  ///< set: the desk works beside the frames
  std::int64_t now = 1798000000000;
  std::uint8_t drawn = 0;

  DriverSetup setup(const DeskWish& wish) {
    DriverSetup out = deskSetup(wish);
    out.deskHooks.open = [this] { return stores.open(); };
    out.deskHooks.outbox = folder / "outbox";
    out.deskHooks.unfinished = unfinishedFolder(folder / "outbox");
    out.deskHooks.pinTries = pinTriesFile(folder / "outbox");
    out.deskHooks.disk = disk;
    out.deskHooks.wallClock = [this] { return now; };
    out.deskHooks.random = [this] {
      std::array<std::uint8_t, 16> bytes;
      bytes.fill(++drawn);
      return bytes;
    };
    out.deskHooks.errands = errands;
    return out;
  }
  /// The same with nobody's name on it.
  DriverSetup nobody() {
    DeskWish wish;
    wish.open = true;
    DriverSetup out = setup(wish);
    out.desk->person.clear();
    return out;
  }
  int waiting() const { return Outbox(folder / "outbox").waiting(); }

  /// Until nothing that was asked for is without an answer.
  void answersCome(Driver& driver) {
    for (int round = 0; round < 6 && errands; ++round) {
      errands->finish(Lane::disk);
      errands->finish(Lane::store);
      driver.desk().tick(static_cast<Millis>(driver.now() * 1000));
    }
    driver.settle();
  }
};

}  // namespace cardwalk::ui
