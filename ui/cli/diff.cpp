#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/content/loader.h"
#include "core/content/pseudo.h"
#include "core/records/diff_report.h"
#include "ui/app/stage.h"
#include "ui/cli/commands.h"
#include "ui/cli/console.h"
#include "ui/cli/diff_pictures.h"
#include "ui/cli/diff_words.h"
#include "ui/cli/pack_reading.h"

namespace cardwalk::ui {
namespace {

/// The pack, or nothing after a complaint.
std::optional<Pack> load(const PackChoice& choice, const Arguments& arguments) {
  const CliTexts& texts = arguments.texts;
  const PackPlace place = findPack(choice.folder, texts);
  if (!place.fault.empty()) {
    complain(place.fault);
    return std::nullopt;
  }
  LoadResult loaded = loadPack(place.pack, place.schemas, choice.generation);
  if (!loaded.pack) complain(choice.typed + ": " + refusal(loaded, choice.generation, place, texts));
  if (loaded.pack && arguments.lang == kPseudoLanguage) addPseudoLanguage(*loaded.pack);
  return std::move(loaded.pack);
}

/// What changed, for people, in their language.
class Telling {
 public:
  Telling(const PackDiff& diff, const Arguments& arguments)
      : diff_(diff), arguments_(arguments), texts_(arguments.texts) {}

  std::string whole() const {
    if (diff_.same()) return texts_.say("cli.diff.same") + "\n";
    std::string out = screens() + controls() + ways();
    const auto words = [&](std::size_t side) {
      return texts_.say("cli.diff.words", {{"words", arguments_.compared[side].typed}});
    };
    return out +
           texts_.say("cli.diff.sum", {{"before", words(0)},
                                       {"after", words(1)},
                                       {"controls", std::to_string(diff_.controls.size())},
                                       {"screens", std::to_string(diff_.screens.size())},
                                       {"ways", std::to_string(diff_.routes.size())},
                                       {"compared", std::to_string(diff_.routesCompared)}}) +
           "\n";
  }

 private:
  std::string where(Surface surface) const { return "[" + surfaceName(surface, texts_) + "] "; }

  std::string screens() const {
    std::string out = diff_.screens.empty() ? "" : texts_.say("cli.diff.screens") + "\n";
    for (const ScreenChange& each : diff_.screens)
      out += "  " + where(each.surface) + changeLine(each.kind, each.before, each.after, texts_) + "  (" +
             each.screen + ")\n";
    return out;
  }

  std::string controls() const {
    std::string out;
    std::optional<bool> onRoute;
    for (const ControlChange& each : diff_.controls) {
      if (onRoute != each.onRoute)
        out += texts_.say(each.onRoute ? "cli.diff.controls.onWay" : "cli.diff.controls") + "\n";
      onRoute = each.onRoute;
      const bool onOneSide = each.screenBefore.empty() || each.screenAfter.empty();
      out += "  " + where(each.surface) + changeLine(each.kind, each.before, each.after, texts_) + "  (" +
             (onOneSide ? texts_.say("cli.diff.on", {{"control", each.control},
                                                     {"screen", each.screenBefore + each.screenAfter}})
                        : each.control) +
             ")\n";
    }
    return out;
  }

  std::string ways() const {
    std::string out;
    for (const RouteChange& each : diff_.routes) {
      out += texts_.say("cli.diff.way", {{"scenario", each.scenario},
                                         {"title", each.title},
                                         {"before", std::to_string(each.before)},
                                         {"after", std::to_string(each.after)}}) +
             "\n";
      for (const RouteLine& line : each.lines) out += way(line);
    }
    return out;
  }

  std::string way(const RouteLine& line) const {
    const std::string place = where(line.action.surface);
    switch (line.kind) {
      case RouteLine::Kind::same:
        break;
      case RouteLine::Kind::reworded:
        return "  ~ " + place + line.before + " → " + line.after + "\n";
      case RouteLine::Kind::appeared:
        return "  + " + place + line.after + "\n";
      case RouteLine::Kind::gone:
        return "  - " + place + line.before + "\n";
    }
    return "";
  }

  const PackDiff& diff_;
  const Arguments& arguments_;
  const CliTexts& texts_;
};

/// The language asked for, or else the environment's as far as the pack speaks it.
std::string languageFor(const Arguments& arguments, const Pack& pack) {
  return arguments.lang.empty() ? languageOf(pack, wantedLanguages()) : arguments.lang;
}

int runDiffOf(const Pack& before, const Pack& after, const Arguments& arguments) {
  const std::string &first = arguments.compared[0].typed, &second = arguments.compared[1].typed;
  std::optional<PackDiff> diff;  // for people
  if (!arguments.json || !arguments.out.empty())
    diff = comparePacks(before, after, languageFor(arguments, after), diffWords(arguments.texts));
  if (!arguments.out.empty()) {
    const std::string fault = writeDiffPictures({before, after, *diff, first, second, arguments.texts,
                                                 arguments.theme.value_or(ThemeId::light), arguments.out});
    if (!fault.empty()) return complain(fault);
  }
  if (!arguments.json)
    return print(Telling(*diff, arguments).whole(), diff->same() ? kExitGood : kExitFindings);
  const PackDiff plain = comparePacks(before, after, arguments.lang);
  return print(toJson(plain, first, second), plain.same() ? kExitGood : kExitFindings);
}

}  // namespace

int runDiff(const Arguments& arguments) {
  const std::optional<Pack> before = load(arguments.compared[0], arguments);
  if (!before) return kExitWrongUse;
  const std::optional<Pack> after = load(arguments.compared[1], arguments);
  if (!after) return kExitWrongUse;
  std::vector<std::string> known;
  for (const TextCatalogue& each : after->languages) known.push_back(each.language);
  if (!arguments.lang.empty() && std::find(known.begin(), known.end(), arguments.lang) == known.end())
    return complain(arguments.texts.say("cli.error.language", {{"word", arguments.lang}}) +
                    arguments.texts.listKnown(known));
  return runDiffOf(*before, *after, arguments);
}

}  // namespace cardwalk::ui
