// The help of a pack in words: entries, claims, what is found for a search, and pictures of what is meant.
//
// What is in it: HelpDesk, rebuilt for another language; pictureOf, a screen of the live model; and what the
// answers of the questionnaire come to.
// What it DOES NOT do: change a session or draw.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/pack.h"
#include "core/session/view.h"
#include "core/sim/action.h"

namespace cardwalk {

struct FactView {
  std::string id, text;
};

struct ClaimView {
  std::string id, title, others;
  Certainty certainty = Certainty::confirmed;
  std::vector<FactView> facts;
};

struct HelpItem {
  std::string id;
  HelpKind kind = HelpKind::note;
  std::string title, text, cause, cure;  ///< cause and cure: trouble rows only
  std::vector<FactView> facts;
  std::vector<RuleCardView> rules;  ///< every reading of the rules that change the answer
  std::vector<ClaimView> doubts;    ///< claims behind it that not all guides agree on
  HelpShow show;                    ///< scenario -1: nothing to show
};

class HelpDesk {
 public:
  /// `pack` must outlive it.
  HelpDesk(const Pack& pack, const std::string& language);

  const std::vector<HelpItem>& items() const { return items_; }
  const std::vector<ClaimView>& claims() const { return claims_; }
  const std::string& asOf() const { return asOf_; }  ///< MM/YYYY; empty when the claims were never compared
  const HelpItem* find(std::string_view id) const;   ///< nullptr if unknown
  /// Whether every word of the query is in the item, forgiving case and accents; an empty query is in all.
  bool matches(const HelpItem& item, std::string_view query) const;
  bool matches(const ClaimView& claim, std::string_view query) const;

 private:
  std::vector<HelpItem> items_;
  std::vector<ClaimView> claims_;
  std::vector<std::string> itemWords_, claimWords_;  ///< what is searched, folded
  std::string asOf_;
};

/// A device as the model shows it at a place of the help.
struct HelpPicture {
  Surface surface = Surface::app;
  SurfaceView view;
  std::string focus;  ///< full ControlId of what to look at; empty: the whole screen
};
/// Nothing if there is nothing to show, or no harmless way leads there.
std::optional<HelpPicture> pictureOf(const Pack& pack, const HelpShow& show, const std::string& language);

/// What a set of answers comes to.
struct SituationPreview {
  bool finished = false;  ///< nothing is left to do; the rest is empty
  std::string id;         ///< of the scenario
  std::array<StoreView, kStores> stores;
  std::vector<RuleCardView> rules;
  int actions = 0;        ///< on the planned route
  bool handover = false;  ///< the route ends with customer support
};
SituationPreview previewOf(const Pack& pack, const Answers& answers, const std::string& language);

/// "é" and "E" are "e": lower case, without accents, blanks and marks made single blanks.
std::string foldForSearch(std::string_view text);

}  // namespace cardwalk
