// What a press at the desk means.

#include <algorithm>
#include <array>
#include <charconv>

#include "core/session/ticket.h"
#include "core/sim/text_match.h"
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

void toggle(std::vector<std::string>& list, const std::string& id) {
  const auto at = std::find(list.begin(), list.end(), id);
  if (at == list.end())
    list.push_back(id);
  else
    list.erase(at);
}

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(' ');
  return from == std::string::npos ? std::string() : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

}  // namespace

bool TrainingDesk::command(std::string_view words, Millis now) {
  if (!offered()) return false;
  const std::size_t slash = words.find('/');
  const std::string_view name = words.substr(0, slash);
  const std::string argument(slash == std::string_view::npos ? "" : words.substr(slash + 1));
  if (name == "open") {
    open_ = true;
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
    default:
      return ticketCommand(name, argument, now);
  }
}

/// Out of a ticket, after a question; otherwise a page back, or out of the desk.
bool TrainingDesk::leaveCommand(Millis now) {
  if (working() && !asksToLeave_) {
    asksToLeave_ = true;
  } else if (working()) {
    attempt_->leave(now);
    asksToLeave_ = false;
    finish();
  } else if (page_ == DeskPage::start || page_ == DeskPage::inbox) {
    open_ = false;
  } else if (page_ == DeskPage::debrief && fromSupervisor_) {
    show(DeskPage::supervisor);
  } else {
    openInbox();
  }
  return true;
}

bool TrainingDesk::supervisorCommand(std::string_view name, const std::string& argument) {
  if (name == "start") {
    supervisor_.unlocked = false;
    show(DeskPage::start);
    return true;
  }
  if (name == "attempt" && supervisor_.unlocked) {
    std::optional<KeptAttempt> kept = records_.attempt(argument);
    if (!kept) return false;
    review(std::move(*kept));
    fromSupervisor_ = true;
    return true;
  }
  if (name == "certificate" && supervisor_.unlocked) {
    supervisor_.certificate = records_.certify(supervisor_.rows, reportWords());
    supervisor_.certificateAsked = true;
    return true;
  }
  return supervisor_.command(records_, name, argument);
}

/// The pack's titles for papers that are written.
ReportWords TrainingDesk::reportWords() const {
  const TextCatalogue& words = pack_->language(language_);
  ReportWords out;
  out.language = language_;
  out.say = [&words](std::string_view key) { return words.get(key); };
  out.ticket = [this, &words](const std::string& id) {
    const int index = pack_->scenarioIndex(id);
    return index < 0 ? std::string() : words.get(pack_->scenarios[static_cast<std::size_t>(index)].title);
  };
  out.step = out.fact = [](const std::string&) { return std::string(); };
  return out;
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
    supervisor_ = {};
    supervisor_.first = !records_.hasPin("");
    show(DeskPage::supervisor);
  } else if (name == "begin") {
    form_.name = trimmed(form_.name);
    form_.team = trimmed(form_.team);
    if (form_.name.empty() || looksLikeCardNumber(form_.name) || looksLikeCardNumber(form_.team))
      return false;
    const bool known = records_.hasPin(form_.name);
    const std::string pin = form_.pin;
    std::fill(form_.pin.begin(), form_.pin.end(), ' ');
    form_.pin.clear();
    form_.pinAsked = known || !pin.empty();
    form_.pinWrong = form_.pinAsked && records_.tryPin(form_.name, pin, true) != PinAnswer::right;
    // A first PIN that is too short is refused; a store that does not answer bars nobody from learning.
    if (form_.pinWrong && records_.connected()) return true;
    form_.pinAsked = form_.pinWrong = false;
    begin(now);
  } else {
    return false;
  }
  return true;
}

bool TrainingDesk::inboxCommand(std::string_view name, const std::string& argument, Millis now) {
  if (name == "start") {
    test_.reset();
    show(DeskPage::start);
    return true;
  }
  if (name == "review" && test_ && test_->over()) {
    const auto at = static_cast<std::size_t>(numberIn(argument, 0));
    if (at >= test_->done.size()) return false;
    review(test_->done[at]);
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
    attempt_->tell(argument, now);
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
    attempt_->close(*claimed_, said_, now);
    showPhase();
  } else {
    return false;
  }
  return true;
}

bool TrainingDesk::debriefCommand(std::string_view name, const std::string& argument, Millis now) {
  if (name == "moment") {
    lookAt(argument == "next"   ? moment_.entry + 1
           : argument == "back" ? moment_.entry - 1
                                : numberIn(argument, moment_.entry));
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
