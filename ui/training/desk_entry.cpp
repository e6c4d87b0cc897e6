// Who may come to the desk: names, their PINs, and guests while nobody can be asked for a PIN.

#include <algorithm>
#include <utility>

#include "core/sim/text_match.h"
#include "ui/training/desk.h"

namespace cardwalk::ui {
namespace {

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(' ');
  return from == std::string::npos ? std::string() : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

}  // namespace

/// No answer that is still to come lets anybody in.
void TrainingDesk::forgetQuestion() {
  ++question_;
  form_.asking = false;
}

bool TrainingDesk::signInCommand(bool vouched) {
  if (form_.asking) return false;
  form_.name = trimmed(form_.name);
  form_.team = trimmed(form_.team);
  if (form_.name.empty() || looksLikeCardNumber(form_.name) || looksLikeCardNumber(form_.team)) return false;
  const std::string pin = form_.pin;
  std::fill(form_.pin.begin(), form_.pin.end(), ' ');
  form_.pin.clear();
  form_.pinAsked = form_.pinWrong = form_.pinWaits = form_.unasked = guest_ = false;
  if (!records_.keeps()) {
    signedIn();
    return true;
  }
  form_.asking = true;
  records_.pins().check(
      form_.name, pin, [this, claim = Claim{form_.name, pin, vouched}, mine = ++question_](PinAnswer answer) {
        if (mine == question_) signIn(answer, claim);
      });
  return true;
}

void TrainingDesk::signIn(PinAnswer answer, const Claim& claim) {
  form_.asking = false;
  // The answer is about the name that was asked for, and lets in no other.
  if (!open_ || page_ != DeskPage::start || form_.name != claim.person) return;
  switch (answer) {
    case PinAnswer::right:
      return signedIn();
    case PinAnswer::lost:
      if (claim.vouched) return signedIn();
      form_.unasked = true;
      return;
    case PinAnswer::missing:
      // The first PIN: typed once on the first page, it is asked for again.
      form_.gate = {};
      form_.gate.kind = PinKind::choose;
      form_.gate.pin = claim.pin;
      pinFromStart_ = true;
      return show(DeskPage::pin);
    case PinAnswer::wait:
      form_.pinAsked = form_.pinWaits = true;
      return;
    default:
      // Nothing typed is nothing wrong: the name only has a PIN.
      form_.pinAsked = form_.focusPin = true;
      form_.pinWrong = !claim.pin.empty();
  }
}

/// A ticket that was not finished comes first.
void TrainingDesk::signedIn() {
  form_.pinAsked = form_.pinWrong = form_.pinWaits = form_.unasked = false;
  form_.asking = records_.keepsUnfinished();
  records_.readUnfinished(form_.name,
                          [this, person = form_.name, mine = ++question_](std::optional<Unfinished> found) {
                            if (mine != question_) return;
                            form_.asking = false;
                            if (form_.name != person) return;
                            if (!found) return begin(now_);
                            offer_ = std::move(found);
                            show(DeskPage::resume);
                          });
}

void TrainingDesk::openPin() {
  form_.gate = {};
  form_.gate.asking = true;
  pinFromStart_ = false;
  show(DeskPage::pin);
  records_.pins().ask(form_.name, [this, mine = ++question_](PinAnswer answer) {
    if (mine != question_) return;
    form_.gate.asking = false;
    form_.gate.kind = answer == PinAnswer::right ? PinKind::choose : PinKind::change;
    if (answer == PinAnswer::lost) form_.gate.answer = answer;
  });
}

bool TrainingDesk::pinCommand(std::string_view name) {
  if (name == "back") {
    forgetQuestion();
    form_.gate = {};
    if (pinFromStart_)
      show(DeskPage::start);
    else
      openInbox();
    return true;
  }
  if (name != "enter" || form_.gate.asking || form_.asking) return false;
  form_.gate.submit(records_.pins(), form_.name, [this, mine = ++question_](PinAnswer answer) {
    if (mine != question_) return;
    form_.gate.answered(answer);
    if (answer != PinAnswer::right || page_ != DeskPage::pin) return;
    if (pinFromStart_) return signedIn();
    openInbox([this] { notice_ = "train.pin.kept"; });
  });
  return true;
}

}  // namespace cardwalk::ui
