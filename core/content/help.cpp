#include "core/content/help.h"

#include <algorithm>

namespace cardwalk {

std::vector<const Claim*> doubtsAbout(const std::vector<Claim>& claims,
                                      const std::vector<std::string>& facts) {
  std::vector<const Claim*> out;
  for (const Claim& claim : claims) {
    if (claim.certainty == Certainty::confirmed) continue;
    if (std::any_of(claim.facts.begin(), claim.facts.end(), [&](const std::string& fact) {
          return std::find(facts.begin(), facts.end(), fact) != facts.end();
        }))
      out.push_back(&claim);
  }
  return out;
}

}  // namespace cardwalk
