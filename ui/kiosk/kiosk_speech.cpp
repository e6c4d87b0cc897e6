// What a page says aloud.

#include "ui/guide/panel.h"
#include "ui/kiosk/kiosk.h"

namespace cardwalk::ui {

std::string Kiosk::target() const {
  const Session* session = walk_->inspected();
  if (session == nullptr) return {};
  const Scenario& scenario = *session->world().scenario;
  return scenario.target < 0 ? std::string()
                             : scenario.cards[static_cast<std::size_t>(scenario.target)].last4;
}

std::string Kiosk::handOverWords() const {
  const std::string card = target();
  if (!walk_->view().coach.handedOver || card.empty()) return {};
  return fill(texts().get("kiosk.end.handover"), {{"target", card}});
}

std::string Kiosk::pageWords() const {
  const View& view = walk_->view();
  switch (page_) {
    case KioskPage::start:
      return ownWords(preset_.heading, texts(), "kiosk.heading");
    case KioskPage::depth:
      return texts().get("kiosk.depth");
    case KioskPage::questions: {
      if (nothingLeft()) return texts().get(pack_.situations.doneTitle);
      const std::vector<std::size_t> all = questions();
      if (asked_ >= all.size()) return texts().get("kiosk.ask.summary");
      return texts().get(pack_.situations.questions[all[asked_]].title);
    }
    case KioskPage::take:
      return texts().get(takesDeeds_ ? "kiosk.deeds.text" : "kiosk.take.text");
    case KioskPage::end: {
      // That it can still be charged is what they must not miss.
      const std::string after = handOverWords();
      return after.empty() ? view.coach.instruction : view.coach.instruction + " " + after;
    }
    case KioskPage::walk:
      return view.message.text.empty() ? this->view().coach.instruction : view.message.text;
    case KioskPage::attract:
    case KioskPage::closed:
      break;
  }
  return {};
}

/// Says what the page says first; the same words are not said twice.
void Kiosk::say() {
  if (!speaks() || !visited()) return;
  const std::string text = pageWords();
  if (text.empty() || text == said_) return;
  said_ = text;
  hooks_.speak({language_, text, volume_});
}

}  // namespace cardwalk::ui
