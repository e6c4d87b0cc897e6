// What a press at the desk means.

#include <algorithm>
#include <array>
#include <charconv>

#include "core/session/ticket.h"
#include "ui/training/desk.h"

namespace cardwalk::ui {
namespace {

constexpr std::array<std::string_view, kTrainingModes> kModeWords{"watch", "guide", "practice", "test"};
constexpr std::array<std::string_view, kClaims> kClaimWords{"done", "handedOver", "nothingToDo"};

template <std::size_t Count>
std::optional<int> indexIn(const std::array<std::string_view, Count>& words, std::string_view word) {
  const auto at = std::find(words.begin(), words.end(), word);
  if (at == words.end()) return std::nullopt;
  return static_cast<int>(at - words.begin());
}

int numberIn(const std::string& text, int otherwise) {
  int out = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

/// How the program goes on with the ticket in hand, on whichever of its pages.
bool paceCommand(TrainingDesk& desk, std::string_view name, const std::string& argument, Millis now) {
  Attempt* attempt = desk.attempt();
  if (attempt == nullptr) return false;
  if (name != "speed") {
    attempt->setPlaying(name == "play", now);
    return true;
  }
  const int thousandths = numberIn(argument, 0);
  if (thousandths <= 0) return false;
  attempt->setSpeed(thousandths / 1000.0, now);
  return true;
}

void toggle(std::vector<std::string>& list, const std::string& id) {
  const auto at = std::find(list.begin(), list.end(), id);
  if (at == list.end())
    list.push_back(id);
  else
    list.erase(at);
}

}  // namespace

bool TrainingDesk::command(std::string_view words, Millis now) {
  if (!offered()) return false;
  constexpr std::string_view kMoment = "moment/";
  if (words.starts_with(kMoment) && movesMoment(words.substr(kMoment.size()))) return true;
  if (deeds_.idle()) return obey(words, now);
  // It was meant for the page on which it was pressed.
  deeds_.perform({{}, [this, words = std::string(words), on = page_, now] {
                    if (page_ == on || words == "open") obey(words, now);
                  }});
  return true;
}

bool TrainingDesk::obey(std::string_view words, Millis now) {
  const std::size_t slash = words.find('/');
  const std::string_view name = words.substr(0, slash);
  const std::string argument(slash == std::string_view::npos ? "" : words.substr(slash + 1));
  now_ = now;
  const bool done = dispatch(name, argument, now);
  if (done && working()) keepState();
  noteWork();
  return done;
}

bool TrainingDesk::dispatch(std::string_view name, const std::string& argument, Millis now) {
  if (name == "open") {
    open_ = true;
    forgetQuestion();
    records_.connect();
    show(DeskPage::start);
    return true;
  }
  if (!open_) return false;
  if (name == "leave") return leaveCommand(now);
  if (name == "stay") {
    asksToLeave_ = false;
    return true;
  }
  if (name == "play" || name == "pause" || name == "speed") return paceCommand(*this, name, argument, now);
  if (asksToLeave_) return false;
  switch (page_) {
    case DeskPage::start:
      return startCommand(name, argument, now);
    case DeskPage::inbox:
      return inboxCommand(name, argument, now);
    case DeskPage::debrief:
      return debriefCommand(name, argument, now);
    case DeskPage::supervisor:
      return supervisorCommand(name, argument);
    case DeskPage::closing:
      return closingCommand(name, argument, now);
    case DeskPage::pin:
      return pinCommand(name);
    case DeskPage::resume:
      return resumeCommand(name, now);
    default:
      return ticketCommand(name, argument, now);
  }
}

/// Out of a ticket, after a question; otherwise a page back, or out of the desk.
bool TrainingDesk::leaveCommand(Millis now) {
  if (working() && !asksToLeave_) {
    asksToLeave_ = true;
    return true;
  }
  if (working()) {
    attempt_->leave(now);
    asksToLeave_ = false;
    finish();
    return true;
  }
  forgetQuestion();
  if (page_ == DeskPage::start || page_ == DeskPage::inbox || page_ == DeskPage::resume) {
    open_ = false;
  } else if (page_ == DeskPage::pin && pinFromStart_) {
    show(DeskPage::start);
  } else if (page_ == DeskPage::supervisor) {
    // Nobody has said who they are: a name that is typed is not one that was let in.
    lockSupervisor();
    show(DeskPage::start);
  } else if (page_ == DeskPage::debrief && fromSupervisor_) {
    show(DeskPage::supervisor);
  } else {
    openInbox();
  }
  return true;
}

bool TrainingDesk::startCommand(std::string_view name, const std::string& argument, Millis now) {
  if (name == "mode") {
    const auto mode = indexIn(kModeWords, argument);
    if (mode) form_.mode = static_cast<TrainingMode>(*mode);
    return mode.has_value();
  }
  if (name == "surprises") {
    form_.surprises = !form_.surprises;
  } else if (name == "count") {
    form_.tickets = std::clamp(numberIn(argument, form_.tickets), 1, kMostInTest);
  } else if (name == "topic") {
    toggle(form_.topics, argument);
  } else if (name == "supervisor") {
    forgetQuestion();
    lockSupervisor();
    supervisor_.ask(records_);
    show(DeskPage::supervisor);
  } else if (name == "begin") {
    return signInCommand();
  } else if (name == "guest" && form_.unasked) {
    guest_ = true;
    form_.unasked = false;
    begin(now);
  } else {
    return false;
  }
  return true;
}

bool TrainingDesk::inboxCommand(std::string_view name, const std::string& argument, Millis now) {
  if (name == "start") {
    test_.reset();
    guest_ = false;
    forgetQuestion();
    show(DeskPage::start);
    return true;
  }
  if (name == "pin" && records_.keeps() && !guest_ && !test_) {
    openPin();
    return true;
  }
  if (name == "review" && test_ && test_->over()) {
    const auto at = static_cast<std::size_t>(numberIn(argument, 0));
    if (at >= test_->done.size()) return false;
    review(test_->done[at], false);
    return true;
  }
  if (name != "ticket") return false;
  const auto row = std::find_if(inbox_.begin(), inbox_.end(), [&](const InboxRow& each) {
    return each.id == argument || (argument.empty() && each.current);
  });
  if (row == inbox_.end() || (test_ && !row->current)) return false;
  openTicket(std::string(row->id), form_.mode, now);
  return true;
}

bool TrainingDesk::ticketCommand(std::string_view name, const std::string& argument, Millis now) {
  if (!attempt_) return false;
  const bool watches = attempt_->record().mode == TrainingMode::watch;
  if (name == "choose" && page_ == DeskPage::diagnose && !watches) {
    toggle(chosen_, argument);
    return true;
  }
  if (name == "decide" && page_ == DeskPage::diagnose && !chosen_.empty()) {
    attempt_->diagnose(chosen_, now);
    if (attempt_->phase() == Phase::diagnose) return false;
    show(attempt_->record().mode == TrainingMode::test ? DeskPage::work : DeskPage::reasons);
    return true;
  }
  if (name == "work" && page_ == DeskPage::reasons) {
    show(DeskPage::work);
    return true;
  }
  if (page_ != DeskPage::work) return false;
  if (name == "tell" && !watches) {
    tell(argument, now);
  } else if (name == "help" && attempt_->record().mode != TrainingMode::test) {
    step(now);
  } else if (name == "surprise") {
    attempt_->dismissSurprise();
  } else if (name == "closing" && !watches) {
    attempt_->toClosing(now);
    showPhase();
  } else {
    return false;
  }
  return true;
}

bool TrainingDesk::closingCommand(std::string_view name, const std::string& argument, Millis now) {
  if (!attempt_ || attempt_->record().mode == TrainingMode::watch) return false;
  if (name == "back") {
    attempt_->back();
    showPhase();
  } else if (name == "say") {
    toggle(said_, argument);
  } else if (name == "claim") {
    const auto claim = indexIn(kClaimWords, argument);
    if (!claim) return false;
    claimed_ = static_cast<Claimed>(*claim);
  } else if (name == "finish" && claimed_) {
    oncePlanned([](const Attempt& attempt) { return attempt.questionsOfClose(); },
                [this, claimed = *claimed_, said = said_, now] {
                  if (!attempt_ || page_ != DeskPage::closing) return;
                  attempt_->close(claimed, said, now);
                  showPhase();
                });
  } else {
    return false;
  }
  return true;
}

bool TrainingDesk::debriefCommand(std::string_view name, const std::string& argument, Millis now) {
  if (name == "moment") {
    lookAt(momentNamed(argument, moment_.entry));
  } else if (name == "branch" && moment_.attempt && !fromSupervisor_) {
    goOnFrom(now);
  } else if (name == "again" && !fromSupervisor_) {
    const auto id = parseDrawnId(reviewed_.record.ticket);
    if (!id) return false;
    test_.reset();
    const std::uint64_t seed = mixSeed(id->seed + 1, 1) % 0xffff + 1;
    openTicket(drawnId(id->scenario, seed),
               reviewed_.record.mode == TrainingMode::test ? TrainingMode::practice : reviewed_.record.mode,
               now);
  } else if (name == "next" && !fromSupervisor_ && !test_) {
    openTicket(drawn(nextTicket()), reviewed_.record.mode, now);
  } else if (name == "inbox") {
    if (fromSupervisor_)
      show(DeskPage::supervisor);
    else
      openInbox();
  } else {
    return false;
  }
  return true;
}

}  // namespace cardwalk::ui
