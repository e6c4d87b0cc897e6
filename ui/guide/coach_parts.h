// The parts of the coach panel, each drawn at a height and answering how much height it took.
//
// What it DOES NOT do: scroll, or place the buttons (coach_panel.cpp).
#pragma once

#include "core/session/doubts.h"
#include "core/session/view.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// Buttons in rows that fill the width; the last one, the most likely, gets what is left over. Answers their
/// height in pixels.
float drawButtonRows(const Panel& panel, const Rect& area, const std::vector<ButtonSpec>& specs, bool draw);
/// The row of buttons wherever the program acts: back, pace, one step, play. `speed`: speedText().
std::vector<ButtonSpec> watchButtons(const Panel& panel, const View& view, const std::string& speed);
std::string speedText(const Panel& panel, double speed);

void drawInstruction(const Panel& panel, Column& column, const CoachView& coach);
void drawFinish(const Panel& panel, Column& column, const View& view);
/// What can be done outside both devices, one below the other; the next step among them has the ring.
void drawDesk(const Panel& panel, Column& column, const View& view);
void drawChecks(const Panel& panel, Column& column, const std::vector<CheckView>& checks);
void drawProgress(const Panel& panel, Column& column, const ProgressView& progress, bool ahead);
void drawNextSteps(const Panel& panel, Column& column, const CoachView& coach);
void drawDifferent(const Panel& panel, Column& column, const CoachView& coach, bool stressed);
/// The customer's words and the rule cards, each with whose word it is.
void drawTicket(const Panel& panel, Column& column, const View& view, const Doubts& doubts);
void drawRule(const Panel& panel, Column& column);

}  // namespace cardwalk::ui
