// What the owner of a kiosk asks from a terminal while it runs: its status and its counts.

#include <algorithm>
#include <ctime>
#include <string>

#include "core/content/utf8.h"
#include "core/records/folder_lock.h"
#include "core/records/kiosk_counters.h"
#include "core/records/kiosk_status.h"
#include "ui/cli/console.h"
#include "ui/cli/kiosk.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

/// In the owner's local time; nothing for 0.
std::string minuteOf(std::int64_t at) {
  const std::time_t seconds = static_cast<std::time_t>(at / 1000);
  std::tm tm{};
  char text[32] = "";
  if (at > 0 && ::localtime_r(&seconds, &tm) != nullptr)
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M", &tm);
  return text;
}

std::string today() {
  std::string now = minuteOf(static_cast<std::int64_t>(std::time(nullptr)) * 1000);
  return now.substr(0, now.find(' '));
}

std::string tableOf(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], codePoints(row[i]));
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i)
      line += row[i] + std::string(widths[i] - codePoints(row[i]) + 2, ' ');
    out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return out;
}

std::vector<std::string> rowOf(const std::string& day, const VisitKey& key, const VisitSums& sums) {
  return {day,
          key.scenario,
          key.language,
          std::to_string(sums.started),
          std::to_string(sums.solved),
          std::to_string(sums.left)};
}

}  // namespace

int runKioskStatus(const Arguments& arguments) {
  const CliTexts& texts = arguments.texts;
  const DataFolder data = findDataFolder(arguments.data);
  if (data.path.empty()) return complain(data.message);
  const auto disk = realFileOps();
  const auto status = readKioskStatus(*disk, data.path / "kiosk");
  if (!status)
    return print(texts.say("cli.kiosk.status.never", {{"place", data.path.string()}}) + "\n", kExitFindings);
  if (!folderLocked(data.path / "kiosk"))
    return print(texts.say("cli.kiosk.status.gone", {{"at", minuteOf(status->at)}}) + "\n", kExitFindings);
  const bool known = status->page == "attract" || status->page == "closed";
  const std::string reset = minuteOf(status->lastReset);
  // What was counted yesterday is not today's.
  const std::int64_t visits = status->day == today() ? status->visitors : 0;
  return print(
      texts.say("cli.kiosk.status.running",
                {{"since", minuteOf(status->since)},
                 {"page", texts.say("cli.kiosk.status." + (known ? status->page : "visitor"))},
                 {"visits", std::to_string(visits)},
                 {"reset", reset.empty() ? texts.say("cli.kiosk.status.noReset") : reset},
                 {"voice", status->voice.empty() ? texts.say("cli.kiosk.status.noVoice") : status->voice},
                 {"pid", std::to_string(status->pid)}}) +
      "\n");
}

int runKioskCounts(const Arguments& arguments) {
  const CliTexts& texts = arguments.texts;
  const DataFolder data = findDataFolder(arguments.data);
  if (data.path.empty()) return complain(data.message);
  const auto disk = realFileOps();
  const Counts counts = readCounts(*disk, data.path / "kiosk");
  if (arguments.kiosk.csv) return print(countsToCsv(counts));
  if (counts.empty()) return print(texts.say("cli.kiosk.counts.none") + "\n");
  std::vector<std::vector<std::string>> rows{{}};
  for (const char* head : {"day", "scenario", "language", "started", "solved", "left"})
    rows.front().push_back(texts.say("cli.kiosk.counts." + std::string(head)));
  VisitSums all;
  for (const auto& [day, list] : counts) {
    for (const auto& [key, sums] : list) rows.push_back(rowOf(day, key, sums));
    const VisitSums sums = sumOf(list);
    all.started += sums.started, all.solved += sums.solved, all.left += sums.left;
  }
  rows.push_back(rowOf(texts.say("cli.kiosk.counts.all"), {}, all));
  return print(tableOf(rows));
}

}  // namespace cardwalk::ui
