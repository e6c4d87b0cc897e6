#include "ui/cli/action_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

#include "core/records/progress.h"
#include "core/records/results.h"
#include "core/records/walk_line.h"

namespace cardwalk::ui {
namespace {

/// About a hundred thousand actions; a pipe without an end must not eat the memory.
constexpr std::size_t kMostBytes = 16u * 1024 * 1024;

/// Whether it says near its beginning that it is of this kind.
bool says(std::string_view bytes, std::string_view word) {
  constexpr std::size_t kNear = 4096;
  return bytes.substr(0, kNear).find(word) != std::string_view::npos;
}

std::string otherPlan(const std::string& file, const std::string& found, const std::string& wanted,
                      const CliTexts& texts) {
  return texts.say("cli.actions.otherPlan", {{"file", file}, {"word", found}, {"scenario", wanted}});
}

}  // namespace

std::string readAll(const std::string& name, std::string& bytes, const CliTexts& texts) {
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Closer> opened(name == "-" ? nullptr : std::fopen(name.c_str(), "rbe"));
  if (name != "-" && !opened)
    return texts.say("cli.file.cannotOpen", {{"word", name}, {"reason", std::strerror(errno)}});
  std::FILE* file = opened ? opened.get() : stdin;
  char block[16384];
  errno = 0;
  while (const std::size_t count = std::fread(block, 1, sizeof block, file)) {
    bytes.append(block, count);
    if (bytes.size() > kMostBytes) return texts.say("cli.file.tooLarge", {{"word", name}});
  }
  if (std::ferror(file) == 0) return "";
  return texts.say("cli.file.cannotRead", {{"word", name}, {"reason", std::strerror(errno)}});
}

std::string fileWords(const std::string& name, const CliTexts& texts) {
  return name == "-" ? texts.say("cli.actions.standardInput") : "“" + name + "”";
}

ParsedActions parseActionFile(const std::string& name, const std::string& bytes, const std::string& scenario,
                              const CliTexts& texts) {
  const ActionWords words{[&](std::string_view part, ActionWords::Fills fills) {
                            return texts.say("cli.actions." + std::string(part), fills);
                          },
                          [&](const std::string& word) {
                            return texts.say("cli.error.didYouMean", {{"word", word}});
                          }};
  const std::string file = fileWords(name, texts);
  ParsedActions parsed = parseActions(bytes, words);
  if (!parsed.fault.empty())
    parsed.fault = file + ", " + parsed.fault;
  else if (!parsed.scenario.empty() && !scenario.empty() && parsed.scenario != scenario)
    parsed.fault = otherPlan(file, parsed.scenario, scenario, texts);
  return parsed;
}

RecordedActions readDeeds(const std::string& name, const std::string& scenario, const CliTexts& texts) {
  RecordedActions deeds;
  std::string bytes;
  deeds.fault = readAll(name, bytes, texts);
  if (!deeds.fault.empty()) return deeds;
  deeds.scenario = scenario;
  const auto unreadable = [&](const std::string& reason) {
    deeds.fault = texts.say("cli.file.cannotRead", {{"word", name}, {"reason", reason}});
  };
  if (says(bytes, "\"cardwalk-progress\"")) {
    ParsedProgress parsed = progressFromJson(bytes);
    if (!parsed.progress) {
      unreadable(parsed.fault);
      return deeds;
    }
    deeds.scenario = parsed.progress->scenario;
    deeds.generation = parsed.progress->generation;
    for (LogEntry& each : parsed.progress->log) deeds.actions.push_back(std::move(each.action));
    return deeds;
  }
  if (says(bytes, "\"test_tickets\"")) {
    ParsedAttempt parsed = attemptFromJson(bytes);
    if (parsed.attempt)
      deeds.attempt = std::move(parsed.attempt->record);
    else
      unreadable(parsed.fault);
    return deeds;
  }
  if (std::optional<WalkLine> line = findWalkLine(bytes)) {
    if (!scenario.empty() && line->scenario != scenario)
      deeds.fault = otherPlan(fileWords(name, texts), line->scenario, scenario, texts);
    deeds.scenario = std::move(line->scenario);
    deeds.line = std::move(line->log);
    return deeds;
  }
  ParsedActions parsed = parseActionFile(name, bytes, scenario, texts);
  deeds.fault = std::move(parsed.fault);
  if (deeds.scenario.empty()) deeds.scenario = std::move(parsed.scenario);
  deeds.actions = std::move(parsed.actions);
  return deeds;
}

}  // namespace cardwalk::ui
