// Everything a person can ask of the window, in one table: the same guarded command stands behind a key, a
// button, a menu entry and a test.
//
// What is in it: id, text key, keys, whether it can be done now, and doing it.
// What it DOES NOT do: the mock controls; they report Actions (ui/controls).
#pragma once

#include <span>
#include <string_view>

#include <imgui.h>

#include "ui/app/conductor.h"
#include "ui/app/shell_state.h"

namespace cardwalk::ui {

struct CommandContext {
  Conductor& walk;
  Settings& settings;
  ShellState& state;
  ShellWish& wish;
  const Anchors& anchors;  ///< of the last frame
  Millis now = 0;
};

struct Command {
  std::string_view id;     ///< also the anchor of its button; an argument follows after '/'
  std::string_view label;  ///< text key, shown in the list of keys; empty: not shown there
  ImGuiKeyChord key = 0;
  ImGuiKeyChord otherKey = 0;
  std::string_view keyText;                          ///< as written on the keyboard
  bool whileTyping = false;                          ///< its key works while a text field has the focus
  bool overOverlay = false;                          ///< and while an overlay is open
  bool (*enabled)(const CommandContext&) = nullptr;  ///< empty: always
  void (*run)(CommandContext&, std::string_view argument) = nullptr;
};

std::span<const Command> commands();

/// `id` or `id/argument`. False if there is no such command or it cannot be done now.
bool runCommand(CommandContext& context, std::string_view id);

/// Runs what the keys pressed in this frame ask for. Letters never act while somebody types into a field.
void runKeys(CommandContext& context);

/// Something that a command asked for has come, or cannot be had.
void arrived(CommandContext& context, const Arrival& arrival);

/// The scenario after the present one; empty at the end of the list.
std::string nextScenario(const Conductor& walk);

}  // namespace cardwalk::ui
