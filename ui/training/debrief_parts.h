// The parts of the debrief: score, the two ways, what is left where, what happened when, the way back in
// time.
//
// What it DOES NOT do: lay out the page (debrief_page.cpp).
#pragma once

#include "ui/training/desk_pages.h"

namespace cardwalk::ui {

/// What a ticket came to, for words that fit: a card to remove, a case rightly handed over, advice alone.
enum class DeskOutcome : std::uint8_t { removal, handedOver, advice };
DeskOutcome outcomeOf(const TrainingDesk& desk);

void drawScore(Flow& flow, const TrainingDesk& desk);
void drawPaths(Flow& flow, const TrainingDesk& desk);
void drawStoresLeft(Flow& flow, const TrainingDesk& desk);
/// The checkout that still offers the card, drawn by the device's own renderer.
void drawForgotten(Flow& flow, const DeskScene& scene);
void drawTimeline(Flow& flow, const TrainingDesk& desk);
void drawReasonsAgain(Flow& flow, const TrainingDesk& desk);
/// Slider, both devices as they were, and the door to going on from there.
void drawTimeTravel(Flow& flow, const DeskScene& scene);

/// What an entry of the log was, in words; `attempt` stands just before it.
std::string entryWords(const Panel& panel, const Attempt& attempt, const AttemptEntry& entry);

}  // namespace cardwalk::ui
