// The small print beneath what the coach teaches: whose word it is, of which month, and how sure.
//
// What is in it: the lines beneath a step and beneath a rule card, and what they remember.
// What it DOES NOT do: decide what is in doubt (core/session/doubts.h).
#pragma once

#include "core/session/doubts.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// Lost without harm; computed anew whenever the view has changed.
struct DoubtMemory {
  Stamp revision;  ///< of the view that the rest was computed for; none: nothing yet
  Doubts doubts;
};

/// `session` may be nullptr, where a view is shown that nobody walks through: then nothing is in doubt.
void refreshDoubts(const View& view, const Session* session, DoubtMemory& memory);

/// Beneath the instruction: each claim with its month, how sure it is, and the habit that is right anyway.
void drawDoubts(const Panel& panel, Column& column, const Doubts& doubts);

/// "According to the guide, as of 11/2026 · Disputed" for the rule card of that index; empty where the guide
/// does not speak of it.
std::string ruleSource(const Panel& panel, const Doubts& doubts, std::size_t rule);

}  // namespace cardwalk::ui
