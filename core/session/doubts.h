// How sure what is being taught at this moment is: the claims behind the step, the trap and the rule cards.
//
// What is in it: doubtsNow, in words, with the month in which the guide was compared with others.
// What it DOES NOT do: search or list all claims (help_desk.h), or draw.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/help_desk.h"
#include "core/session/session.h"

namespace cardwalk {

/// What a rule card of the view rests on.
struct RuleSource {
  bool fromGuide = false;              ///< the guide says so; false: only this model does
  std::optional<Certainty> certainty;  ///< set where not all guides agree
};

struct Doubts {
  std::string asOf;             ///< MM/YYYY; empty, and nothing else set, when the claims were never compared
  std::vector<ClaimView> here;  ///< behind the present instruction and the trap (SYNC-1); without facts
  std::vector<RuleSource> rules;  ///< one for each of View::rules
};

/// In the session's language.
Doubts doubtsNow(const Session& session);

/// Pack::asOf as MM/YYYY, which is read alike in every language; empty when the claims were never compared.
std::string comparedIn(const Pack& pack);

}  // namespace cardwalk
