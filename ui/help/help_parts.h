// Parts that the pages of the help are made of: what an entry says, with rules, doubts and facts.
//
// What is in it: functions that measure or draw from a height downwards and answer the height they took.
// What it DOES NOT do: know pages.
#pragma once

#include "core/session/help_desk.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// Cause, cure, text, rule cards, doubts and facts of an entry. `draw` false: only measures.
float entryBody(const Panel& panel, const HelpItem& item, const std::string& asOf, Column at, bool draw);
/// What other guides say of a claim, and its facts.
float claimBody(const Panel& panel, const ClaimView& claim, Column at, bool draw);

/// A paragraph; empty texts take no height.
float paragraph(const Panel& panel, const TextStyle& style, std::string_view text, Column at, bool draw);

/// Colours and word of a certainty.
struct CertaintyLook {
  ImU32 ground, text;
  std::string_view key;
};
CertaintyLook certaintyLook(const Palette& palette, Certainty certainty);
/// A small rounded label; answers its width.
float pill(const Panel& panel, ImVec2 at, std::string_view text, ImU32 ground, ImU32 colour, bool draw);

/// Height of wrapping choices and, if drawn, the choices: pressing one is `prefix` + id.
struct PillChoice {
  std::string id, label;
  bool chosen = false;
};
float pillChoices(const Panel& panel, const std::vector<PillChoice>& choices, std::string_view prefix,
                  Column at, bool draw);

}  // namespace cardwalk::ui
