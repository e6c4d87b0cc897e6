// What has become stale of a handout.

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/records/handout_manifest.h"

namespace cardwalk {
namespace {

/// Pairs of pictures that show the same step: as many as possible, in order. -1: it has none.
std::vector<int> partners(const std::vector<PictureRecord>& before, const std::vector<PictureRecord>& after) {
  const std::size_t rows = before.size(), columns = after.size();
  std::vector<std::vector<int>> longest(rows + 1, std::vector<int>(columns + 1, 0));
  for (std::size_t i = rows; i-- > 0;)
    for (std::size_t j = columns; j-- > 0;)
      longest[i][j] = before[i].control == after[j].control ? longest[i + 1][j + 1] + 1
                                                            : std::max(longest[i + 1][j], longest[i][j + 1]);
  std::vector<int> out(rows, -1);
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (before[i].control == after[j].control)
      out[i++] = static_cast<int>(j++);
    else if (longest[i + 1][j] >= longest[i][j + 1])
      ++i;
    else
      ++j;
  }
  return out;
}

const ShownWords* find(const std::vector<ShownWords>& list, const ShownWords& wanted) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const ShownWords& each) {
    return each.control == wanted.control && each.part == wanted.part;
  });
  return found == list.end() ? nullptr : &*found;
}

class Comparison {
 public:
  Comparison(const PictureRecord& before, const PictureRecord& after, bool sameRenderer)
      : before_(before), after_(after), sameRenderer_(sameRenderer) {}

  std::vector<StaleNote> notes() {
    // What lies under something else may have changed without anybody seeing it.
    const bool looksSame = sameRenderer_ && before_.digest == after_.digest;
    if (!looksSame) controls();
    captions();
    if (looksSame) return std::move(notes_);
    // What is written elsewhere in the picture: lists, bars, the coach. Words that were told of already are
    // not told of again.
    if (notes_.empty()) writing();
    if (sameRenderer_ && notes_.empty()) note(StaleReason::looks, before_.control, {}, {});
    return std::move(notes_);
  }

 private:
  void note(StaleReason reason, const std::string& control, const std::string& before,
            const std::string& after, const std::string& part = {}, const std::string& key = {}) {
    notes_.push_back({before_.number, before_.file, reason, control, before, after, part, key});
  }

  void controls() {
    for (const ShownWords& each : before_.shows) {
      const ShownWords* now = find(after_.shows, each);
      if (now == nullptr)
        note(StaleReason::vanished, each.control, each.words, {}, each.part, each.key);
      else if (now->words != each.words)
        note(StaleReason::words, each.control, each.words, now->words, each.part, now->key);
    }
    for (const ShownWords& each : after_.shows)
      if (find(before_.shows, each) == nullptr)
        note(StaleReason::appeared, each.control, {}, each.words, each.part, each.key);
  }

  void captions() {
    constexpr std::pair<const char*, std::string PictureRecord::*> kCaptions[] = {
        {"instruction", &PictureRecord::instruction},
        {"because", &PictureRecord::because},
        {"where", &PictureRecord::where},
        {"answer", &PictureRecord::answer},
        {"alt", &PictureRecord::alt}};
    for (const auto& [part, caption] : kCaptions)
      if (before_.*caption != after_.*caption)
        note(StaleReason::caption, {}, before_.*caption, after_.*caption, part);
  }

  void writing() {
    std::vector<std::string> gone, come;
    std::set_difference(before_.drawn.begin(), before_.drawn.end(), after_.drawn.begin(), after_.drawn.end(),
                        std::back_inserter(gone));
    std::set_difference(after_.drawn.begin(), after_.drawn.end(), before_.drawn.begin(), before_.drawn.end(),
                        std::back_inserter(come));
    for (std::size_t i = 0; i < std::max(gone.size(), come.size()); ++i)
      note(StaleReason::other, {}, i < gone.size() ? gone[i] : "", i < come.size() ? come[i] : "");
  }

  const PictureRecord& before_;
  const PictureRecord& after_;
  bool sameRenderer_;
  std::vector<StaleNote> notes_;
};

/// Parts that came or went do so with their steps, which are told of.
void compareHeads(const HandoutHead& before, const HandoutHead& after, std::vector<StaleNote>& out) {
  if (before.title.empty()) return;
  const auto compare = [&](const char* part, const std::string& was, const std::string& is) {
    if (was != is) out.push_back({0, {}, StaleReason::head, {}, was, is, part, {}});
  };
  compare("title", before.title, after.title);
  compare("customer", before.customer, after.customer);
  if (before.headings.size() == after.headings.size())
    for (std::size_t i = 0; i < before.headings.size(); ++i)
      compare("heading", before.headings[i], after.headings[i]);
  compare("notice", before.notice, after.notice);
}

}  // namespace

std::vector<StaleNote> staleNotes(const HandoutManifest& earlier, const HandoutManifest& now) {
  std::vector<StaleNote> out;
  compareHeads(earlier.head, now.head, out);
  const std::vector<int> partner = partners(earlier.pictures, now.pictures);
  const bool sameRenderer = earlier.renderer == now.renderer;
  std::vector<bool> met(now.pictures.size(), false);
  for (std::size_t i = 0; i < earlier.pictures.size(); ++i) {
    const PictureRecord& before = earlier.pictures[i];
    if (partner[i] < 0) {
      out.push_back({before.number,
                     before.file,
                     StaleReason::goneStep,
                     before.control,
                     before.instruction,
                     {},
                     {},
                     {}});
      continue;
    }
    const auto at = static_cast<std::size_t>(partner[i]);
    met[at] = true;
    std::vector<StaleNote> notes = Comparison(before, now.pictures[at], sameRenderer).notes();
    out.insert(out.end(), std::make_move_iterator(notes.begin()), std::make_move_iterator(notes.end()));
  }
  for (std::size_t i = 0; i < now.pictures.size(); ++i)
    if (!met[i])
      out.push_back({now.pictures[i].number,
                     {},
                     StaleReason::newStep,
                     now.pictures[i].control,
                     {},
                     now.pictures[i].instruction,
                     {},
                     {}});
  return out;
}

}  // namespace cardwalk
