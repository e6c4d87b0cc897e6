// The parts of the panel beside the devices: what may be said and done at the desk, the ladder of help, the
// answer to the last press.
//
// What it DOES NOT do: scroll, or place the buttons (work_panel.cpp).
#pragma once

#include "ui/training/work_panel.h"

namespace cardwalk::ui {

/// What may be told before the deed; where the model has a button for it, that button.
void drawStatementsBefore(Flow& flow, const WorkScene& scene);
/// What else can be done outside both devices.
void drawDeskDeeds(Flow& flow, const WorkScene& scene);
/// How far help for the present step has gone, and how much was asked for on the whole ticket.
void drawHelpLadder(Flow& flow, const Attempt& attempt);
/// Whether a sentence that was said is ticked: a test tells nothing, and a wrong one earns no tick.
bool showsTick(const Attempt& attempt, const Statement& statement);
void drawAnswerBeside(Flow& flow, const MessageView& message);

}  // namespace cardwalk::ui
