// handout.json: what each picture of a handout showed, so that one can ask later whether it still does.
//
// What is in it: the manifest with where the handout came from, its options and pictures; its JSON text; and
// what differs between two of them. What it DOES NOT do: draw, or read and write files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/pack.h"
#include "core/sim/action.h"

namespace cardwalk {

/// Words of a control as they were shown.
struct ShownWords {
  std::string control;  ///< full ControlId
  std::string part;     ///< label, detail, value, badge or why
  std::string key;      ///< text key; empty where the words are put together from several
  std::string words;
  bool operator==(const ShownWords&) const = default;
};

/// Where a handout came from: the plan of its scenario, or what somebody did.
struct HandoutSource {
  bool record = false;
  std::vector<NamedAction> actions;  ///< record: what was done, typed text only where the pack expects it
  std::string attempt;               ///< record of a training attempt, as compact_attempt.h writes it
  bool operator==(const HandoutSource&) const = default;
};

struct PictureRecord {
  int number = 0;
  std::string file;     ///< name in the folder
  std::string control;  ///< highlighted ControlId; empty: none
  std::string instruction, because, where, answer, alt;
  std::string digest;  ///< of the pixels
  std::vector<ShownWords> shows;
  std::vector<std::string> drawn;  ///< everything written in the picture, sorted, each once
};

/// The words around the pictures. An empty title: the list does not say, as those of earlier versions.
struct HandoutHead {
  std::string title, customer, notice;
  std::vector<std::string> headings;  ///< of the parts, each once, in the order of the steps
};

/// A file of the handout beside the list itself.
struct HandoutFile {
  std::string name;      ///< in the folder
  std::string checksum;  ///< of its bytes, as checksumText() writes it; empty: not kept
  bool operator==(const HandoutFile&) const = default;
};

struct HandoutManifest {
  std::string program, renderer;
  std::string pack, packVersion, scenario, language;
  GenerationChoice generation;
  std::string theme, surfaces, crop;  ///< as on the command line
  int width = 0, height = 0, scale = 1;
  bool callouts = false;
  std::vector<std::string> formats;  ///< as on the command line
  HandoutSource source;
  HandoutHead head;
  std::vector<HandoutFile> files;  ///< empty in the lists of earlier versions
  std::vector<PictureRecord> pictures;
};

/// The same manifest gives the same bytes.
std::string manifestToJson(const HandoutManifest& manifest);

struct ParsedManifest {
  std::optional<HandoutManifest> manifest;
  std::string fault;          ///< set if there is no manifest
  bool otherVersion = false;  ///< it is a list, but of a version of the program that writes others
};
ParsedManifest manifestFromJson(std::string_view bytes);

/// Why a picture no longer shows what the program would draw now.
enum class StaleReason : std::uint8_t {
  head,      ///< title, customer's words, a part's heading or the notice; `before`, `after`
  words,     ///< a control reads otherwise; `control`, `before`, `after`
  appeared,  ///< a control that was not in the picture; `control`, `after`
  vanished,  ///< a control that is not in the picture any more; `control`, `before`
  caption,   ///< the text beside the picture; `before`, `after`
  other,     ///< something else that is written in the picture; `before`, `after`
  looks,     ///< it looks different, though no text changed
  goneStep,  ///< the walk has no such step any more
  newStep    ///< the walk has a step for which there is no picture; `after`: its instruction
};
struct StaleNote {
  int number = 0;    ///< of the picture; newStep: of the step
  std::string file;  ///< empty for a step without picture
  StaleReason reason = StaleReason::looks;
  std::string control;  ///< whose words they are; looks and steps: what is highlighted
  std::string before, after;
  std::string
      part;  ///< which words: label, detail …; instruction, because …; title, customer, heading, notice
  std::string key;       ///< text key of the words, where they are one text
  std::string screen{};  ///< that the control is on; only locate() of stale_report.h knows
};

/// What has become stale of `earlier`, in the order of its pictures; the words come before the looks.
/// Pictures are compared only if both were drawn by the same renderer.
std::vector<StaleNote> staleNotes(const HandoutManifest& earlier, const HandoutManifest& now);

}  // namespace cardwalk
