// The figures of the supervisor's view: tiles, bars for tickets and facts, distributions, people, attempts.
//
// What it DOES NOT do: read anything from the store; it draws what the filter brought.
#pragma once

#include "ui/training/desk_pages.h"

namespace cardwalk::ui {

float drawTiles(const Panel& panel, const Supervisor& supervisor, const Column& at);
void drawTicketSums(Flow& flow, const TrainingDesk& desk);
void drawFactSums(Flow& flow, const TrainingDesk& desk);
void drawScores(Flow& flow, const Supervisor& supervisor);
void drawTimes(Flow& flow, const Supervisor& supervisor);
void drawPeople(Flow& flow, const TrainingDesk& desk);
void drawAttempts(Flow& flow, const TrainingDesk& desk);

}  // namespace cardwalk::ui
