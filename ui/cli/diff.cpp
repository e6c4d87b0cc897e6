#include <algorithm>
#include <optional>
#include <string>

#include "core/content/loader.h"
#include "core/content/words.h"
#include "core/records/diff_report.h"
#include "ui/cli/commands.h"
#include "ui/cli/console.h"
#include "ui/cli/diff_pictures.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {
namespace {

/// The pack, or nothing after a complaint.
std::optional<Pack> load(const PackChoice& choice, const CliTexts& texts) {
  const PackPlace place = findPack(choice.folder, texts);
  if (!place.fault.empty()) {
    complain(place.fault);
    return std::nullopt;
  }
  LoadResult loaded = loadPack(place.pack, place.schemas, choice.generation);
  if (loaded.pack) return std::move(loaded.pack);
  const ContentError& first = loaded.errors.front();
  complain("“" + choice.typed + "” cannot be used: " + first.file +
           (first.pointer.empty() ? "" : " " + first.pointer) + ": " + first.message +
           " `cardwalk check` lists everything.");
  return std::nullopt;
}

std::string_view surfaceWord(Surface surface) { return surfaceWords()[static_cast<std::size_t>(surface)]; }

std::string changed(const std::string& before, const std::string& after) {
  if (before.empty()) return "“" + after + "”";
  if (after.empty()) return "“" + before + "”";
  return "“" + before + "” → “" + after + "”";
}

std::string controlsForPeople(const PackDiff& diff) {
  std::string text;
  std::optional<bool> onRoute;
  for (const ControlChange& each : diff.controls) {
    if (onRoute != each.onRoute)
      text += each.onRoute ? "Controls that a scenario's way uses:\n" : "Other controls:\n";
    onRoute = each.onRoute;
    text += "  [" + std::string(surfaceWord(each.surface)) + "] " + std::string(learnWord(each.kind)) + ": " +
            changed(each.before, each.after) + "  (" + each.control;
    if (each.screenBefore.empty() || each.screenAfter.empty())
      text += " on " + each.screenBefore + each.screenAfter;
    text += ")\n";
  }
  return text;
}

std::string screensForPeople(const PackDiff& diff) {
  std::string text = diff.screens.empty() ? "" : "Screens:\n";
  for (const ScreenChange& each : diff.screens)
    text += "  [" + std::string(surfaceWord(each.surface)) + "] " + std::string(learnWord(each.kind)) + ": " +
            changed(each.before, each.after) + "  (" + each.screen + ")\n";
  return text;
}

std::string routesForPeople(const PackDiff& diff) {
  std::string text;
  for (const RouteChange& route : diff.routes) {
    text += route.scenario + " · " + route.title + ": " + std::to_string(route.before) + " → " +
            std::to_string(route.after) + " actions\n";
    for (const RouteLine& line : route.lines) {
      const std::string where = "[" + std::string(surfaceWord(line.action.surface)) + "] ";
      switch (line.kind) {
        case RouteLine::Kind::same:
          break;
        case RouteLine::Kind::reworded:
          text += "  ~ " + where + line.before + " → " + line.after + "\n";
          break;
        case RouteLine::Kind::appeared:
          text += "  + " + where + line.after + "\n";
          break;
        case RouteLine::Kind::gone:
          text += "  - " + where + line.before + "\n";
          break;
      }
    }
  }
  return text;
}

std::string forPeople(const PackDiff& diff, const Arguments& arguments) {
  if (diff.same()) return "Nothing has to be learnt anew.\n";
  return screensForPeople(diff) + controlsForPeople(diff) + routesForPeople(diff) + "“" +
         arguments.compared[0].typed + "” → “" + arguments.compared[1].typed +
         "”: " + std::to_string(diff.controls.size()) + " changes to controls, " +
         std::to_string(diff.screens.size()) + " to screens; " + std::to_string(diff.routes.size()) + " of " +
         std::to_string(diff.routesCompared) + " ways changed.\n";
}

}  // namespace

int runDiff(const Arguments& arguments) {
  const std::optional<Pack> before = load(arguments.compared[0], arguments.texts);
  if (!before) return kExitWrongUse;
  const std::optional<Pack> after = load(arguments.compared[1], arguments.texts);
  if (!after) return kExitWrongUse;
  const auto speaks = [&](const TextCatalogue& each) { return each.language == arguments.lang; };
  if (!arguments.lang.empty() && std::none_of(after->languages.begin(), after->languages.end(), speaks)) {
    std::vector<std::string> known;
    for (const TextCatalogue& each : after->languages) known.push_back(each.language);
    return complain(arguments.texts.say("cli.error.language", {{"word", arguments.lang}}) +
                    arguments.texts.listKnown(known));
  }
  const PackDiff diff = comparePacks(*before, *after, arguments.lang);
  if (!arguments.out.empty()) {
    const std::string fault =
        writeDiffPictures({*before, *after, diff, arguments.compared[0].typed, arguments.compared[1].typed,
                           arguments.theme.value_or(ThemeId::light), arguments.out});
    if (!fault.empty()) return complain(fault);
  }
  const std::string text = arguments.json
                               ? toJson(diff, arguments.compared[0].typed, arguments.compared[1].typed)
                               : forPeople(diff, arguments);
  return print(text, diff.same() ? kExitGood : kExitFindings);
}

}  // namespace cardwalk::ui
