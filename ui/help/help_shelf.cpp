#include "ui/help/help_shelf.h"

#include <utility>

namespace cardwalk::ui {

void HelpShelf::use(std::shared_ptr<const Pack> pack, const std::string& language) {
  if (pack_ == pack && language_ == language) return;
  desk_.emplace(*pack, language);
  pack_ = std::move(pack);
  language_ = language;
  pictures_.clear();
  shopPack_.reset();
}

ShelfPicture& HelpShelf::picture(const HelpItem& item) {
  const auto [at, fresh] = pictures_.try_emplace(item.id);
  if (fresh) at->second.picture = pictureOf(*pack_, item.show, language_);
  return at->second;
}

const SituationPreview& HelpShelf::preview(const Answers& answers, const std::vector<std::string>& shop,
                                           const Conductor& walk) {
  if (!shopPack_ || shop_ != shop) {
    shopPack_ = walk.packIn(shop);
    if (!shopPack_) shopPack_ = pack_;
    shop_ = shop;
  }
  const SituationPreview* found =
      preview_.find({shopPack_, answers, language_}, [pack = shopPack_, answers, language = language_] {
        return cardwalk::previewOf(*pack, answers, language);
      });
  return found != nullptr ? *found : unknown_;
}

}  // namespace cardwalk::ui
