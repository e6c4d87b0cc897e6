#include "core/session/made_scenario.h"

#include "core/content/situations.h"
#include "core/session/ticket.h"

namespace cardwalk {

bool isMadeId(std::string_view id) {
  return id.starts_with(kSituationMark) || id.find(kDrawnMark) != std::string_view::npos;
}

bool canOpen(const Pack& pack, std::string_view id) {
  return knowsScenario(pack, id) || ticketOf(pack, id) != nullptr;
}

std::unique_ptr<const Pack> packWithMade(const Pack& pack, std::string_view id) {
  std::unique_ptr<const Pack> made = packWith(pack, id);
  return made ? std::move(made) : packWithTicket(pack, id);
}

}  // namespace cardwalk
