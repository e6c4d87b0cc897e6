// How a handout becomes a file: one writer a format, and the list of formats.
//
// What is in it: the interface that steps pass through, what a writer is given, and the table of formats.
// What it DOES NOT do: hold pictures. A writer takes what it needs of a step and lets it go.
// To add a format: its file, and a line in the table in formats.cpp.
#pragma once

#include <array>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/content/text_forms.h"
#include "ui/handout/handout.h"
#include "ui/handout/output_folder.h"
#include "ui/handout/walk_source.h"

namespace cardwalk::ui {

/// Takes the steps in their order. Each call gives back what went wrong, in words for whoever asked for the
/// handout, or an empty text; after a fault nothing more is called. Files become visible under their names
/// only when everything has succeeded (OutputFolder::commit).
class HandoutWriter {
 public:
  HandoutWriter() = default;
  HandoutWriter(const HandoutWriter&) = delete;
  HandoutWriter& operator=(const HandoutWriter&) = delete;
  virtual ~HandoutWriter() = default;

  virtual std::string begin(const Handout& handout) = 0;
  virtual std::string take(const Handout& handout, const HandoutStep& step) = 0;
  /// The handout knows its end now.
  virtual std::string end(const Handout& handout) = 0;
};

/// A text of the command line for whoever typed it: "cli.…", each {name} replaced.
using Say = std::function<std::string(std::string_view key, std::initializer_list<Fill> fills)>;

/// What a PDF file is printed on.
enum class Paper { a4, letter };
inline constexpr std::array<std::string_view, 2> kPaperWords{"a4", "letter"};
/// Whether films speak; automatic: where there is an engine.
enum class Narration { automatic, on, off };
inline constexpr std::array<std::string_view, 3> kNarrationWords{"auto", "on", "off"};
/// What films say beside each picture, and so how long it stands: brisk what to do, calm also where and why.
enum class Pace { brisk, calm };
inline constexpr std::array<std::string_view, 2> kPaceWords{"brisk", "calm"};

struct Narrated;

struct WriterSetup {
  OutputFolder& folder;                     ///< where files are written, under temporary names until the end
  const TextCatalogue& words;               ///< in the handout's language, handout.* among them
  Say say;                                  ///< for messages
  std::function<bool()> stopped;            ///< somebody wants to end: whatever takes long looks here
  std::function<void(double part)> busy{};  ///< 0 … 1 of what end() does, for a progress bar; may be empty
  std::function<void(const std::string&)> note{};  ///< something that one may want to know; may be empty
  Paper paper = Paper::a4;
  Narration narration = Narration::automatic;
  Pace pace = Pace::brisk;
  std::shared_ptr<Narrated> narrated{};  ///< narration.h: of all films of a handout; may be empty
};

struct HandoutFormat {
  std::string_view word;     ///< as in --format
  bool needsPng = false;     ///< reads HandoutStep::png
  std::string_view needs{};  ///< another format that has to be written with it; empty: none
  std::unique_ptr<HandoutWriter> (*make)(const WriterSetup& setup);
};
/// In the order in which the help names them.
std::span<const HandoutFormat> handoutFormats();
/// nullptr if there is no such format.
const HandoutFormat* formatNamed(std::string_view word);

/// All files of a handout but the pictures are called so, with the format's ending.
inline constexpr std::string_view kHandoutStem = "handout";

std::unique_ptr<HandoutWriter> makePngWriter(const WriterSetup& setup);
std::unique_ptr<HandoutWriter> makeTextWriter(const WriterSetup& setup);
std::unique_ptr<HandoutWriter> makeMarkdownWriter(const WriterSetup& setup);
std::unique_ptr<HandoutWriter> makeHtmlWriter(const WriterSetup& setup);
std::unique_ptr<HandoutWriter> makePdfWriter(const WriterSetup& setup);
std::unique_ptr<HandoutWriter> makeGifWriter(const WriterSetup& setup);
std::unique_ptr<HandoutWriter> makeMp4Writer(const WriterSetup& setup);
std::unique_ptr<HandoutWriter> makeWebmWriter(const WriterSetup& setup);
/// handout.json: what each picture showed, so that one can ask later whether it still does. `walk` has to
/// outlive it; `formats`: as on the command line.
std::unique_ptr<HandoutWriter> makeManifestWriter(const WriterSetup& setup, const WalkSource& walk,
                                                  std::vector<std::string> formats);
inline constexpr std::string_view kManifestName = "handout.json";
/// The parts of a manifest: what is known at the beginning, and what each step adds.
void describe(const Handout& handout, HandoutManifest& manifest);
void note(const HandoutStep& step, const TextCatalogue& words, HandoutManifest& manifest);
/// The files that the list says a handout has, also a list of an earlier version, which names none.
std::vector<HandoutFile> filesOf(const HandoutManifest& manifest);

/// Passes everything on to several, in order.
class AllWriters final : public HandoutWriter {
 public:
  void add(std::unique_ptr<HandoutWriter> writer) { writers_.push_back(std::move(writer)); }
  std::string begin(const Handout& handout) override;
  std::string take(const Handout& handout, const HandoutStep& step) override;
  std::string end(const Handout& handout) override;

 private:
  std::vector<std::unique_ptr<HandoutWriter>> writers_;
};

}  // namespace cardwalk::ui
