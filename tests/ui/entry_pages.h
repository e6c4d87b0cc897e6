// Everything that can stand between a person and their tickets, page by page: warnings, PINs, an unfinished
// ticket.
//
// What is in it: bringing a desk to each of these pages by its own commands. What it DOES NOT do: look at
// them.
#pragma once

#include <string>

#include "core/records/pin.h"
#include "core/records/unfinished.h"
#include "tests/support/trainee.h"
#include "tests/ui/seat.h"

namespace cardwalk::ui {

/// A test of which one ticket is done and one in hand, or a single ticket in hand.
inline Unfinished unfinishedWork(const Pack& pack, const std::string& person, bool test) {
  support::Trainee trainee(pack, "S02~1f");
  trainee.diagnose();
  Unfinished out;
  out.person = person;
  out.record = trainee.record();
  out.startedAt = 1798000000000;
  out.used = 754000;
  if (test) {
    out.tickets = {"S01~2", "S02~1f", "S03~1"};
    out.done.resize(1);
    out.done.front().id = "4d1b2c3a-0000-4000-8000-000000000002";
    out.record.reset();
  }
  return out;
}

/// `window` is a Driver or an OffscreenWindow begun with seat.nobody(); `each` gets the name of the page
/// shown.
template <class Window, class Each>
void throughEntryPages(Window& window, Seat& seat, const Pack& pack, const Each& each) {
  const auto go = [&](const std::string& command) {
    window.shell().run("train/" + command, window.now());
    window.settle();
  };
  TrainingDesk& desk = window.desk();
  const auto folder = unfinishedFolder(seat.folder / "outbox");
  const auto enter = [&](PinEntry& entry, const char* old, const char* pin, const char* again) {
    entry.old = old;
    entry.pin = pin;
    entry.again = again;
    go("enter");
  };
  desk.form().name = "Mara Kowalski";
  seat.stores.setPin("Mara Kowalski", *hashPin("4711"));
  for (int i = 0; i < 6; ++i) {
    desk.form().pin = "0000";
    go("begin");
    if (i == 0) each("wrong PIN");
  }
  each("wait for the PIN");
  seat.stores.fail(ResultsFault::locked);
  desk.form().name = "Olga";
  go("begin");
  each("nobody can be asked");
  go("guest");
  each("inbox of a guest");
  go("start");
  seat.stores.fail(std::nullopt);
  desk.form().pin = "4711";
  go("begin");
  each("first PIN");
  enter(desk.form().gate, "", "4711", "4712");
  each("first PIN, not the same");
  enter(desk.form().gate, "", "4711", "4711");
  go("pin");
  enter(desk.form().gate, "1234", "9999", "9999");
  each("another PIN");
  enter(desk.form().gate, "4711", "9999", "9999");
  each("inbox with a notice");
  go("start");
  go("supervisor");
  each("supervisor's first PIN");
  enter(desk.supervisor().gate, "", "2468", "2468");
  go("pin");
  each("supervisor's other PIN");
  go("start");
  go("start");
  const auto ops = realFileOps();
  for (const bool test : {false, true}) {
    REQUIRE(saveUnfinished(*ops, folder, unfinishedWork(pack, "Nora", test)).saved);
    desk.form().name = "Nora";
    go("begin");
    REQUIRE(desk.page() == DeskPage::resume);
    each(test ? "unfinished test" : "unfinished ticket");
    go("start");
  }
}

}  // namespace cardwalk::ui
