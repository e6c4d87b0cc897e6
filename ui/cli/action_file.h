// What somebody did, from a file: lines of actions, a plan, the place where a walk was left, or an attempt.
//
// What is in it: reading whole files with a limit, and telling the kinds apart.
// What it DOES NOT do: ask whether an action is possible; that is the machine's answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records/exchange.h"
#include "core/session/attempt.h"
#include "ui/cli/cli_texts.h"

namespace cardwalk::ui {

/// All of a file, or of standard input for "-". A text comes back when it cannot be read.
std::string readAll(const std::string& name, std::string& bytes, const CliTexts& texts);

/// How a file is called in a sentence.
std::string fileWords(const std::string& name, const CliTexts& texts);

/// The actions of the file, or what is wrong with it. `scenario`: the one that they are to be of; empty: any.
ParsedActions parseActionFile(const std::string& name, const std::string& bytes, const std::string& scenario,
                              const CliTexts& texts);

/// What somebody did, and where.
struct RecordedActions {
  std::string scenario;         ///< empty: the file does not say
  GenerationChoice generation;  ///< empty: the file does not say
  std::vector<NamedAction> actions;
  std::optional<AttemptRecord> attempt;  ///< instead of `actions`
  std::string line;   ///< instead of `actions`: as walk_line.h has them, for who has a pack
  std::string fault;  ///< set if there are none
};
/// Reads what `play` reads, a saved walk (progress-S01.json), an exported attempt, and a text with the line
/// that a kiosk's visitor took along.
RecordedActions readDeeds(const std::string& name, const std::string& scenario, const CliTexts& texts);

}  // namespace cardwalk::ui
