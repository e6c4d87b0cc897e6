#include "ui/cli/stale_text.h"

#include "core/content/utf8.h"

namespace cardwalk::ui {
namespace {

constexpr std::size_t kMost = 160;  // letters of a text

std::string noteText(const StaleNote& note, const CliTexts& texts) {
  const auto key = [&]() -> const char* {
    switch (note.reason) {
      case StaleReason::head:
        return "cli.stale.head";
      case StaleReason::words:
        return "cli.stale.words";
      case StaleReason::appeared:
        return "cli.stale.appeared";
      case StaleReason::vanished:
        return "cli.stale.vanished";
      case StaleReason::caption:
        return "cli.stale.caption";
      case StaleReason::other:
        return note.before.empty()  ? "cli.stale.written"
               : note.after.empty() ? "cli.stale.unwritten"
                                    : "cli.stale.rewritten";
      case StaleReason::goneStep:
        return "cli.stale.goneStep";
      case StaleReason::newStep:
        return "cli.stale.newStep";
      case StaleReason::looks:
        break;
    }
    return "cli.stale.looks";
  };
  return texts.say(key(), {{"file", note.file},
                           {"number", std::to_string(note.number)},
                           {"control", note.control},
                           {"before", shortened(note.before, kMost)},
                           {"after", shortened(note.after, kMost)}});
}

std::string fileText(const StaleFile& file, const CliTexts& texts) {
  return texts.say(file.missing ? "cli.stale.noFile" : "cli.stale.otherBytes", {{"file", file.name}});
}

}  // namespace

std::string rendererWarning(const StaleReport& report, const CliTexts& texts) {
  if (report.rendererBefore == report.rendererNow) return {};
  return texts.say("cli.stale.otherRenderer",
                   {{"before", report.rendererBefore}, {"after", report.rendererNow}});
}

std::string forPeople(const StaleReport& report, const CliTexts& texts) {
  if (report.lost == StaleReport::Lost::scenario)
    return texts.say("cli.stale.noScenario", {{"folder", report.folder}, {"word", report.scenario}}) + "\n";
  if (report.lost == StaleReport::Lost::language)
    return texts.say("cli.stale.noLanguage", {{"folder", report.folder}, {"word", report.language}}) + "\n";
  if (!report.stale())
    return texts.sayCount("cli.stale.none", report.pictures, {{"folder", report.folder}}) + "\n";
  std::string out;
  for (const StaleNote& each : report.notes) out += noteText(each, texts) + "\n";
  for (const StaleFile& each : report.files) out += fileText(each, texts) + "\n";
  return out;
}

}  // namespace cardwalk::ui
