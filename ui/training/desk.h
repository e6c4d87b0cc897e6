// The training desk: who works on which ticket, and how far. Everything behind its pages.
//
// What is in it: the pages and what leads from one to the next, the attempt in hand, the debrief with its way
// back in time, a test over several tickets. What it DOES NOT do: draw (the pages beside it do), grade
// (core/session), or decide what a press means elsewhere: presses come in as words, `command("ticket/S05")`.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/attempt.h"
#include "core/session/score.h"
#include "ui/app/deeds.h"
#include "ui/training/desk_records.h"
#include "ui/training/pin_entry.h"
#include "ui/training/supervisor.h"

namespace cardwalk::ui {

enum class DeskPage : std::uint8_t {
  start,
  inbox,
  diagnose,
  reasons,
  work,
  closing,
  debrief,
  supervisor,
  pin,    ///< somebody chooses or changes theirs
  resume  ///< an unfinished ticket is offered
};

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
  bool focusPin = false;  ///< its field takes the keyboard when it is next drawn
  bool pinWaits = false;  ///< too many wrong ones; see DeskPins::wait()
  bool asking = false;    ///< the store is being asked whether the name has a PIN
  bool unasked = false;   ///< and did not answer: nobody is let in under that name
  PinEntry gate;          ///< of the page on which a PIN is chosen
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
  bool read = true;      ///< whether it is known yet how often it was tried
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

/// What is shown of an attempt afterwards.
struct Reviewed {
  Debrief debrief;
  Moment moment;
};

class TrainingDesk {
 public:
  /// `pack` must outlive it.
  TrainingDesk(const Pack& pack, DeskHooks hooks, const DeskWish& wish, const std::string& language,
               Millis now);
  /// A ticket in hand is kept to go on with; where nothing can be kept of it, as given up.
  ~TrainingDesk();
  TrainingDesk(const TrainingDesk&) = delete;
  TrainingDesk& operator=(const TrainingDesk&) = delete;

  bool offered() const { return pack_->training != nullptr && !pack_->training->empty(); }
  /// From now on plans are made by that worker, beside the frames; nobody else may use it.
  void planBeside(std::shared_ptr<Worker> worker) { deeds_.use(std::move(worker)); }
  /// Does what has been worked out, and nothing by itself, also while the desk is not open.
  bool goOn() { return deeds_.goOn(); }

  bool open() const { return open_; }
  DeskPage page() const { return page_; }
  /// On the pages of a ticket in hand.
  bool working() const { return attempt_ && page_ >= DeskPage::diagnose && page_ <= DeskPage::closing; }
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
  /// Works without a name: nothing is kept.
  bool guest() const { return guest_; }
  /// The ticket that is offered to go on with, on its page.
  const std::optional<Unfinished>& offer() const { return offer_; }
  /// Text key of something to be told on this page; empty: nothing.
  std::string_view notice() const { return notice_; }
  /// Text key of what endangers the ticket or the test in hand; empty: nothing.
  std::string_view warning() const;

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
  /// guide: the program does it; practice: the next help; watch: the program's next step, then it pauses.
  void step(Millis now);
  void stepBack(Millis now);  ///< watch
  /// The program works the ticket in hand.
  bool watches() const { return working() && attempt_->record().mode == TrainingMode::watch; }
  Wake tick(Millis now);
  void setLanguage(const std::string& tag);
  /// The pack has changed. A ticket in hand goes on at its place where its log still leads there; otherwise
  /// it does not count, and the inbox says so.
  void adopt(const Pack& pack);

 private:
  bool obey(std::string_view words, Millis now);
  bool dispatch(std::string_view name, const std::string& argument, Millis now);
  /// Does something to the attempt in hand once what it leads to is planned.
  void oncePlanned(std::function<std::vector<PlanQuestion>(const Attempt&)> questions,
                   std::function<void()> act);
  void oncePlannedForWork(std::function<void()> act);
  Wake tickAttempt(Millis now);
  struct Claim {
    std::string person, pin;
    bool vouched = false;  ///< let in while the store cannot be asked
  };
  bool signInCommand(bool vouched = false);
  void signIn(PinAnswer answer, const Claim& claim);
  void signedIn();
  void forgetQuestion();
  bool pinCommand(std::string_view name);
  bool resumeCommand(std::string_view name, Millis now);
  void openPin();
  /// The same attempt under that pack, with as much time used; nothing if its log leads elsewhere now.
  static std::optional<Attempt> carried(const Pack& pack, AttemptRecord record, const std::string& language,
                                        std::int64_t used, Millis now);
  bool keepsState() const;
  Unfinished state() const;
  void keepState();
  void keepUnfinished();
  void noteWork();
  void goOnWith(const Unfinished& unfinished, Millis now);
  void takeUp(const Unfinished& unfinished, std::optional<Attempt> attempt, Millis now);
  void giveUp(const Unfinished& unfinished, Millis now);
  void readInbox();
  void showBest();
  bool leaveCommand(Millis now);
  bool supervisorCommand(std::string_view name, const std::string& argument);
  void lockSupervisor();
  bool startCommand(std::string_view name, const std::string& argument, Millis now);
  bool ticketCommand(std::string_view name, const std::string& argument, Millis now);
  bool closingCommand(std::string_view name, const std::string& argument, Millis now);
  bool debriefCommand(std::string_view name, const std::string& argument, Millis now);
  bool inboxCommand(std::string_view name, const std::string& argument, Millis now);

  ReportWords reportWords() const;
  void show(DeskPage page);
  void begin(Millis now);
  /// `then`: what belongs to it; done when it is there.
  void openInbox(std::function<void()> then = {});
  void showInbox(std::vector<InboxRow> rows);
  void openTicket(const std::string& id, TrainingMode mode, Millis now);
  void take(std::optional<Attempt> attempt, const std::string& branchOf);
  void showPhase();
  void advance(Millis now);
  void tell(const std::string& statement, Millis now);
  void answerRightly();
  void finish();
  KeptAttempt ungraded(AttemptRecord record) const;
  void finished(KeptAttempt kept, std::optional<Reviewed> reviewed);
  void review(KeptAttempt kept, bool bySupervisor);
  void showDebrief(KeptAttempt kept, Reviewed reviewed, bool bySupervisor);
  void lookAt(int entry);
  /// "next", "back" or a number; `now` for anything else.
  static int momentNamed(std::string_view words, int now);
  bool movesMoment(std::string_view argument);
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
  std::string attemptId_;  ///< drawn when the ticket is taken: however often it is kept, it counts once
  std::int64_t startedAt_ = 0;
  Millis now_ = 0;      ///< the latest time that came in
  Millis begunAt_ = 0;  ///< when the ticket in hand would have been begun without any pause
  std::string branchOf_;
  std::string notedWork_;  ///< ticket that the store was told of last; empty: none
  std::vector<std::string> chosen_, said_;
  std::optional<Claimed> claimed_;
  std::vector<InboxRow> inbox_;
  std::optional<TestRun> test_;
  KeptAttempt reviewed_;
  Debrief debrief_;
  Moment moment_;
  int wantedMoment_ = 0;  ///< that the slider was moved to last
  bool moving_ = false;   ///< another one than moment_ is on its way
  bool guest_ = false, pinFromStart_ = false;
  std::uint64_t question_ = 0;  ///< number of the last one about a PIN; answers to earlier ones come too late
  std::optional<Unfinished> offer_;
  std::string_view notice_;
  Deeds deeds_;  ///< goes first: what is being worked out reads the attempt
};

}  // namespace cardwalk::ui
