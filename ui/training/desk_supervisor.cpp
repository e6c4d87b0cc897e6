// What a press in the supervisor's view means, and how it is shut.

#include <utility>

#include "ui/training/desk.h"

namespace cardwalk::ui {

/// Nothing of it stays, and answers that are under way come too late.
void TrainingDesk::lockSupervisor() {
  Supervisor shut;
  shut.question = supervisor_.question + 1;
  shut.papers = supervisor_.papers + 1;
  supervisor_ = std::move(shut);
}

bool TrainingDesk::supervisorCommand(std::string_view name, const std::string& argument) {
  if (name == "start" && supervisor_.changing) {
    supervisor_.changing = false;
    return true;
  }
  if (name == "start") {
    lockSupervisor();
    show(DeskPage::start);
    return true;
  }
  if (name == "attempt" && supervisor_.unlocked) {
    records_.readAttempt(argument, [this](std::optional<KeptAttempt> kept) {
      if (!kept || page_ != DeskPage::supervisor || !supervisor_.unlocked) return;
      review(std::move(*kept), true);
    });
    return true;
  }
  if (name == "certificate" && supervisor_.unlocked) {
    // Until the rows have come, the list shows somebody else's.
    if (supervisor_.reading) return false;
    records_.certify(
        supervisor_.rows,
        [this](const Certificate& earned) { return certificateHtml(earned, reportWords()); },
        [this, mine = ++supervisor_.papers](const std::string& where) {
          if (mine != supervisor_.papers) return;
          supervisor_.certificate = where;
          supervisor_.certificateAsked = true;
        });
    return true;
  }
  const bool done = supervisor_.command(records_, name, argument);
  if (done && name == "rows") ++serial_;  // another page of the list is read from its top
  return done;
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

}  // namespace cardwalk::ui
