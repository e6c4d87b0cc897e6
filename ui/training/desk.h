// The training desk: who works on which ticket, and how far. Everything behind its pages.
//
// What is in it: the pages and what leads from one to the next, the attempt in hand, the debrief with its way
// back in time, a test over several tickets. What it DOES NOT do: draw (the pages beside it do), grade
// (core/session), or decide what a press means elsewhere: presses come in as words, `command("ticket/S05")`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/attempt.h"
#include "core/session/score.h"
#include "ui/training/desk_records.h"
#include "ui/training/supervisor.h"

namespace cardwalk::ui {

enum class DeskPage : std::uint8_t { start, inbox, diagnose, reasons, work, closing, debrief, supervisor };

/// What was asked for when the desk was started.
struct DeskWish {
  bool open = false;  ///< the window begins with the desk
  TrainingMode mode = TrainingMode::practice;
  std::string ticket;                 ///< id, drawn or plain; empty: the inbox
  std::optional<std::uint64_t> seed;  ///< of everything that is drawn
  int tickets = 0;                    ///< of a test; 0: no test
  std::vector<std::string> topics;    ///< of a test; empty: all
  std::string person, team;
  bool surprises = false;
};

/// What is typed and chosen on the first page.
struct DeskForm {
  std::string name, team, pin;
  TrainingMode mode = TrainingMode::practice;
  bool surprises = false;
  int tickets = 5;
  std::vector<std::string> topics;
  bool pinAsked = false;  ///< the name has a PIN, and it was missing or wrong
  bool pinWrong = false;
};

/// A ticket as the inbox shows it.
struct InboxRow {
  std::string id;  ///< as it would be drawn
  std::string title, customer;
  std::vector<std::string> topics;  ///< in words
  int level = 1;
  int best = -1;  ///< points of the best attempt that counts; -1: none
  bool passed = false;
  bool current = false;  ///< the next one of a test
};

/// A test over several tickets; explanations come when all are done.
struct TestRun {
  std::string id;
  std::vector<std::string> tickets;
  std::vector<KeptAttempt> done;
  bool over() const { return done.size() >= tickets.size(); }
};

/// A moment of an attempt, looked at again.
struct Moment {
  int entry = 0;  ///< what is shown lies before this entry of the log
  std::optional<Attempt> attempt;
};

class TrainingDesk {
 public:
  /// `pack` must outlive it.
  TrainingDesk(const Pack& pack, DeskHooks hooks, const DeskWish& wish, const std::string& language,
               Millis now);
  /// A ticket in hand is kept as unfinished.
  /// A ticket in hand is kept as given up.
  ~TrainingDesk();
  TrainingDesk(const TrainingDesk&) = delete;
  TrainingDesk& operator=(const TrainingDesk&) = delete;

  bool offered() const { return pack_->training != nullptr && !pack_->training->empty(); }
  bool open() const { return open_; }
  DeskPage page() const { return page_; }
  /// On the pages of a ticket in hand.
  bool working() const { return attempt_ && page_ != DeskPage::debrief && page_ != DeskPage::inbox; }
  bool examines() const { return working() && attempt_->record().mode == TrainingMode::test; }

  const Pack& pack() const { return *pack_; }
  const std::string& language() const { return language_; }
  /// Texts that name the cards of the ticket on the page.
  const TextCatalogue& texts() const;
  const Attempt* attempt() const { return attempt_ ? &*attempt_ : nullptr; }
  Attempt* attempt() { return attempt_ ? &*attempt_ : nullptr; }
  const std::vector<std::string>& chosen() const { return chosen_; }  ///< diagnoses
  const std::vector<std::string>& said() const { return said_; }      ///< statements of the closing
  const std::optional<Claimed>& claimed() const { return claimed_; }
  bool asksToLeave() const { return asksToLeave_; }

  const std::vector<InboxRow>& inbox() const { return inbox_; }
  const TestRun* test() const { return test_ ? &*test_ : nullptr; }
  const Debrief& debrief() const { return debrief_; }
  const KeptAttempt& reviewed() const { return reviewed_; }
  const Moment& moment() const { return moment_; }
  bool fromSupervisor() const { return fromSupervisor_; }

  DeskForm& form() { return form_; }
  const DeskForm& form() const { return form_; }
  DeskRecords& records() { return records_; }
  const DeskRecords& records() const { return records_; }
  Supervisor& supervisor() { return supervisor_; }
  const Supervisor& supervisor() const { return supervisor_; }
  /// Changes whenever another page, or another ticket on it, is shown.
  std::uint64_t serial() const { return serial_; }

  /// "open", "ticket/S05", "choose/D-CLEAN" and so on. False if that cannot be done now.
  bool command(std::string_view words, Millis now);
  void apply(const std::vector<NamedAction>& actions, Millis now);
  void step(Millis now);  ///< guide: the program does it; practice: the next help
  Wake tick(Millis now);
  void setLanguage(const std::string& tag);
  /// The pack has changed: whatever is open goes back to the inbox.
  void adopt(const Pack& pack);

 private:
  void keepUnfinished();
  bool leaveCommand(Millis now);
  bool supervisorCommand(std::string_view name, const std::string& argument);
  bool startCommand(std::string_view name, const std::string& argument, Millis now);
  bool ticketCommand(std::string_view name, const std::string& argument, Millis now);
  bool closingCommand(std::string_view name, const std::string& argument, Millis now);
  bool debriefCommand(std::string_view name, const std::string& argument, Millis now);
  bool inboxCommand(std::string_view name, const std::string& argument, Millis now);

  ReportWords reportWords() const;
  void show(DeskPage page);
  void begin(Millis now);
  void openInbox();
  void openTicket(const std::string& id, TrainingMode mode, Millis now);
  void take(std::optional<Attempt> attempt, const std::string& branchOf);
  void showPhase();
  void finish();
  KeptAttempt graded() const;
  void review(KeptAttempt kept);
  void lookAt(int entry);
  void goOnFrom(Millis now);
  std::string nextTicket() const;
  std::string drawn(const std::string& ticket) const;

  const Pack* pack_;
  std::string language_;
  DeskRecords records_;
  Supervisor supervisor_;
  DeskForm form_;
  bool open_ = false, asksToLeave_ = false, fromSupervisor_ = false;
  DeskPage page_ = DeskPage::start;
  std::uint64_t serial_ = 0;
  std::optional<std::uint64_t> seed_;
  std::string wantedTicket_;  ///< asked for at the start, until somebody has said who they are
  std::optional<Attempt> attempt_;
  std::int64_t startedAt_ = 0;
  std::string branchOf_;
  std::vector<std::string> chosen_, said_;
  std::optional<Claimed> claimed_;
  std::vector<InboxRow> inbox_;
  std::optional<TestRun> test_;
  KeptAttempt reviewed_;
  Debrief debrief_;
  Moment moment_;
};

}  // namespace cardwalk::ui
