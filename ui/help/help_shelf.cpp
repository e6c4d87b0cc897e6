#include "ui/help/help_shelf.h"

namespace cardwalk::ui {

void HelpShelf::use(const Pack& pack, const std::string& language) {
  if (pack_ == &pack && language_ == language) return;
  pack_ = &pack;
  language_ = language;
  desk_.emplace(pack, language);
  pictures_.clear();
  preview_.reset();
}

ShelfPicture& HelpShelf::picture(const HelpItem& item) {
  const auto [at, fresh] = pictures_.try_emplace(item.id);
  if (fresh) at->second.picture = pictureOf(*pack_, item.show, language_);
  return at->second;
}

const SituationPreview& HelpShelf::preview(const Answers& answers) {
  if (!preview_ || previewOf_ != answers) {
    preview_ = cardwalk::previewOf(*pack_, answers, language_);
    previewOf_ = answers;
  }
  return *preview_;
}

}  // namespace cardwalk::ui
