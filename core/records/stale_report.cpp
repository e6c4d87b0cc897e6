#include "core/records/stale_report.h"

#include <array>
#include <string_view>

#include <nlohmann/json.hpp>

namespace cardwalk {
namespace {

using json = nlohmann::ordered_json;

/// What happened, and what it happened to.
struct Change {
  std::string_view word, kind;
};

Change changeOf(const StaleNote& note) {
  constexpr std::string_view kControl = "control", kText = "text", kScreen = "screen";
  switch (note.reason) {
    case StaleReason::head:
      return {"reads", kText};
    case StaleReason::words:
      return {"reads", kControl};
    case StaleReason::appeared:
      return {"appeared", kControl};
    case StaleReason::vanished:
      return {"vanished", kControl};
    case StaleReason::caption:
      return {"reads", kText};
    case StaleReason::other:
      return {note.before.empty() ? "appeared" : note.after.empty() ? "vanished" : "reads", kText};
    case StaleReason::goneStep:
      return {"gone_step", kScreen};
    case StaleReason::newStep:
      return {"new_step", kScreen};
    case StaleReason::looks:
      break;
  }
  return {"looks", kScreen};
}

json noteJson(const StaleNote& note) {
  const Change change = changeOf(note);
  const bool ofScreen = change.kind == "screen";
  json cause = {{"kind", change.kind}};
  if (change.kind == "text")
    cause["id"] = note.part.empty() ? "picture" : note.part;
  else
    cause["id"] = ofScreen ? note.screen : note.control;
  if (ofScreen && !note.control.empty()) cause["control"] = note.control;
  if (!ofScreen && !note.screen.empty()) cause["screen"] = note.screen;
  if (change.kind == "control") cause["part"] = note.part;
  if (!note.key.empty()) cause["key"] = note.key;
  cause["before"] = note.before;
  cause["after"] = note.after;
  json out = {{"picture", note.file}};
  if (note.number > 0) out["step"] = note.number;
  out["change"] = change.word;
  out["cause"] = std::move(cause);
  return out;
}

json reportJson(const StaleReport& report) {
  constexpr std::array<const char*, 3> kLost{"", "scenario", "language"};
  json out = {{"folder", report.folder},     {"pack", report.pack},         {"scenario", report.scenario},
              {"language", report.language}, {"pictures", report.pictures}, {"stale", report.stale()}};
  if (report.lost != StaleReport::Lost::nothing) out["lost"] = kLost[static_cast<std::size_t>(report.lost)];
  out["looks_compared"] =
      report.lost == StaleReport::Lost::nothing && report.rendererBefore == report.rendererNow;
  out["findings"] = json::array();
  for (const StaleNote& each : report.notes) out["findings"].push_back(noteJson(each));
  out["files"] = json::array();
  for (const StaleFile& each : report.files)
    out["files"].push_back({{"file", each.name}, {"state", each.missing ? "missing" : "changed"}});
  return out;
}

}  // namespace

void locate(std::vector<StaleNote>& notes, const Pack& pack) {
  for (StaleNote& each : notes) {
    const int index = pack.controlIndex(std::string_view(each.control).substr(0, each.control.find('/')));
    if (index < 0) continue;
    const Control& control = pack.controls[static_cast<std::size_t>(index)];
    if (control.screen >= 0) each.screen = pack.screens[static_cast<std::size_t>(control.screen)].id;
  }
}

std::string toJson(const std::vector<StaleReport>& reports) {
  bool stale = false;
  json handouts = json::array();
  for (const StaleReport& each : reports) {
    stale = stale || each.stale();
    handouts.push_back(reportJson(each));
  }
  const json out = {{"stale", stale}, {"handouts", std::move(handouts)}};
  return out.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace cardwalk
