#include "core/session/pack_diff.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/content/text_forms.h"
#include "core/content/words.h"
#include "core/session/walkthrough.h"

namespace cardwalk {

namespace {

/// One of the two packs, in words.
struct Side {
  const Pack& pack;
  const TextCatalogue& words;
  const DiffWords& says;

  const Control* control(const std::string& id) const {
    const int index = pack.controlIndex(id);
    return index < 0 ? nullptr : &pack.controls[static_cast<std::size_t>(index)];
  }
  const Screen& screenOf(const Control& control) const {
    return pack.screens[static_cast<std::size_t>(control.screen)];
  }
  /// Nobody's world is looked at here, so no card has a number.
  std::string text(const TextKey& key) const {
    return key.empty() ? std::string() : withoutFills(words.get(key));
  }
  std::string title(const Screen& screen) const {
    const std::string said = text(screen.title);
    return said.empty() ? screen.id : said;
  }
  /// Everything that is written on it; the words of a rule's values side by side.
  std::string label(const Control& control) const {
    std::string out = text(control.label.text);
    for (const TextKey& key : control.label.byValue) {
      const std::string each = text(key);
      if (out.find(each) == std::string::npos) out += (out.empty() ? "" : " / ") + each;
    }
    for (const TextKey* key : {&control.detail, &control.value})
      if (!key->empty()) out += " · " + text(*key);
    return out;
  }
  std::string leadsTo(const Control& control) const {
    std::string out;
    for (const auto* cases : {&control.press, &control.hover, &control.type})
      for (const Case& each : *cases)
        for (const Effect& effect : each.effects) {
          if (effect.op != EffectOp::go) continue;
          const std::string name = title(pack.screens[static_cast<std::size_t>(effect.a)]);
          if (out.find(name) == std::string::npos) out += (out.empty() ? "" : " / ") + name;
        }
    return out;
  }
  std::set<std::string> targets(const Control& control) const {
    std::set<std::string> out;
    for (const auto* cases : {&control.press, &control.hover, &control.type})
      for (const Case& each : *cases)
        for (const Effect& effect : each.effects)
          if (effect.op == EffectOp::go) out.insert(pack.screens[static_cast<std::size_t>(effect.a)].id);
    return out;
  }
  std::string place(const Control& control) const {
    const auto region = static_cast<std::size_t>(control.region);
    const std::string& named = says.regions[region];
    return fill(says.place, {{"region", named.empty() ? std::string(regionWords()[region]) : named},
                             {"screen", title(screenOf(control))}});
  }
  std::string kind(const Control& control) const {
    const auto index = static_cast<std::size_t>(control.kind);
    return says.kinds[index].empty() ? std::string(controlKindWords()[index]) : says.kinds[index];
  }
  std::string icon(const Control& control) const {
    return control.icon.empty() ? says.noIcon : fill(says.icon, {{"icon", control.icon}});
  }
};

/// Positions of a longest rising run; what is not in it has changed places.
std::vector<bool> keepsOrder(const std::vector<int>& order) {
  const std::size_t count = order.size();
  std::vector<int> length(count, 1), from(count, -1);
  int best = -1;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < i; ++k)
      if (order[k] < order[i] && length[k] + 1 > length[i]) {
        length[i] = length[k] + 1;
        from[i] = static_cast<int>(k);
      }
    if (best < 0 || length[i] > length[static_cast<std::size_t>(best)]) best = static_cast<int>(i);
  }
  std::vector<bool> kept(count, false);
  for (int at = best; at >= 0; at = from[static_cast<std::size_t>(at)])
    kept[static_cast<std::size_t>(at)] = true;
  return kept;
}

std::string neighbour(const Side& side, const Screen& screen, const Control& control) {
  std::string before;
  for (const std::int16_t index : screen.controls) {
    const Control& each = side.pack.controls[static_cast<std::size_t>(index)];
    if (&each == &control) break;
    if (each.region == control.region) before = side.text(each.label.text);
  }
  if (before.empty()) return fill(side.says.first, {{"place", side.place(control)}});
  return fill(side.says.after, {{"place", side.place(control)}, {"control", before}});
}

class Comparison {
 public:
  Comparison(const Side& before, const Side& after, PackDiff& diff) : a_(before), b_(after), diff_(diff) {}

  void screens() {
    for (const Screen& each : a_.pack.screens) {
      const int index = b_.pack.screenIndex(each.id);
      if (index < 0) {
        diff_.screens.push_back({Learn::gone, each.surface, each.id, named(a_, each), ""});
        continue;
      }
      const Screen& now = b_.pack.screens[static_cast<std::size_t>(index)];
      if (named(a_, each) != named(b_, now))
        diff_.screens.push_back({Learn::relabelled, each.surface, each.id, named(a_, each), named(b_, now)});
    }
    for (const Screen& each : b_.pack.screens)
      if (a_.pack.screenIndex(each.id) < 0)
        diff_.screens.push_back({Learn::appeared, each.surface, each.id, "", named(b_, each)});
  }

  void controls() {
    for (const Control& each : a_.pack.controls) {
      const Control* now = b_.control(each.id);
      if (now == nullptr)
        add(Learn::gone, each.id, a_.label(each), "", &each, nullptr);
      else
        compare(each, *now);
    }
    for (const Screen& screen : a_.pack.screens) order(screen);
    for (const Control& each : b_.pack.controls)
      if (a_.control(each.id) == nullptr) add(Learn::appeared, each.id, "", b_.label(each), nullptr, &each);
  }

 private:
  static std::string named(const Side& side, const Screen& screen) {
    return side.title(screen) + (screen.host.empty() ? "" : " (" + screen.host + screen.path + ")");
  }

  void add(Learn kind, const std::string& id, std::string before, std::string after, const Control* was,
           const Control* now) {
    ControlChange change;
    change.kind = kind;
    change.control = id;
    change.before = std::move(before);
    change.after = std::move(after);
    if (was != nullptr) change.screenBefore = a_.screenOf(*was).id;
    if (now != nullptr) change.screenAfter = b_.screenOf(*now).id;
    change.surface = was != nullptr ? a_.screenOf(*was).surface : b_.screenOf(*now).surface;
    diff_.controls.push_back(std::move(change));
  }

  void compare(const Control& was, const Control& now) {
    if (a_.label(was) != b_.label(now) || was.icon != now.icon || was.kind != now.kind)
      add(Learn::relabelled, was.id, look(a_, was, now), look(b_, now, was), &was, &now);
    if (a_.screenOf(was).id != b_.screenOf(now).id || was.region != now.region)
      add(Learn::moved, was.id, a_.place(was), b_.place(now), &was, &now);
    if (a_.targets(was) != b_.targets(now))
      add(Learn::leads, was.id, a_.leadsTo(was), b_.leadsTo(now), &was, &now);
  }

  /// The words; with the kind and picture where those are what changed.
  static std::string look(const Side& side, const Control& control, const Control& other) {
    std::string out = side.label(control), aspect;
    if (control.kind != other.kind) aspect = side.kind(control);
    if (control.icon != other.icon) aspect += (aspect.empty() ? "" : ", ") + side.icon(control);
    if (!aspect.empty()) out += " (" + aspect + ")";
    return out;
  }

  /// Controls that stayed on the screen and in its region, but among others.
  void order(const Screen& screen) {
    const int index = b_.pack.screenIndex(screen.id);
    if (index < 0) return;
    const Screen& now = b_.pack.screens[static_cast<std::size_t>(index)];
    for (int region = 0; region <= static_cast<int>(Region::tabs); ++region) {
      std::vector<const Control*> stayed;
      std::vector<int> places;
      for (const std::int16_t each : screen.controls) {
        const Control& was = a_.pack.controls[static_cast<std::size_t>(each)];
        const int other = b_.pack.controlIndex(was.id);
        if (other < 0 || static_cast<int>(was.region) != region) continue;
        const auto at = std::find(now.controls.begin(), now.controls.end(), static_cast<std::int16_t>(other));
        if (at == now.controls.end() ||
            b_.pack.controls[static_cast<std::size_t>(other)].region != was.region)
          continue;
        stayed.push_back(&was);
        places.push_back(static_cast<int>(at - now.controls.begin()));
      }
      const std::vector<bool> kept = keepsOrder(places);
      for (std::size_t i = 0; i < stayed.size(); ++i) {
        if (kept[i]) continue;
        const Control& moved = *b_.control(stayed[i]->id);
        add(Learn::moved, moved.id, neighbour(a_, screen, *stayed[i]), neighbour(b_, now, moved), stayed[i],
            &moved);
      }
    }
  }

  const Side& a_;
  const Side& b_;
  PackDiff& diff_;
};

std::string baseOf(const std::string& control) { return control.substr(0, control.find('/')); }

bool sameAction(const NamedAction& a, const NamedAction& b) {
  return a.control == b.control && a.gesture == b.gesture && a.text == b.text;
}

/// The longest common part of two ways, with what is left of each in between.
std::vector<RouteLine> align(const std::vector<WalkStep>& a, const std::vector<WalkStep>& b) {
  const std::size_t rows = a.size(), columns = b.size();
  std::vector<std::vector<int>> common(rows + 1, std::vector<int>(columns + 1, 0));
  for (std::size_t i = rows; i-- > 0;)
    for (std::size_t k = columns; k-- > 0;)
      common[i][k] = sameAction(a[i].action, b[k].action) ? common[i + 1][k + 1] + 1
                                                          : std::max(common[i + 1][k], common[i][k + 1]);
  std::vector<RouteLine> lines;
  std::size_t i = 0, k = 0;
  while (i < rows || k < columns) {
    if (i < rows && k < columns && sameAction(a[i].action, b[k].action)) {
      const bool same = a[i].instruction == b[k].instruction;
      lines.push_back({same ? RouteLine::Kind::same : RouteLine::Kind::reworded, b[k].action,
                       a[i].instruction, b[k].instruction});
      ++i, ++k;
    } else if (k >= columns || (i < rows && common[i + 1][k] >= common[i][k + 1])) {
      lines.push_back({RouteLine::Kind::gone, a[i].action, a[i].instruction, ""});
      ++i;
    } else {
      lines.push_back({RouteLine::Kind::appeared, b[k].action, "", b[k].instruction});
      ++k;
    }
  }
  return lines;
}

std::vector<WalkStep> walkOf(const Side& side, const std::string& scenario, std::set<std::string>& used) {
  const int index = side.pack.scenarioIndex(scenario);
  if (index < 0) return {};
  std::vector<WalkStep> steps = walkThrough(side.pack, index, side.words.language).steps;
  for (const WalkStep& step : steps) used.insert(baseOf(step.action.control));
  return steps;
}

void compareRoute(const Side& a, const Side& b, const std::string& id, std::set<std::string>& used,
                  PackDiff& diff) {
  const std::vector<WalkStep> before = walkOf(a, id, used), after = walkOf(b, id, used);
  ++diff.routesCompared;
  RouteChange change;
  change.scenario = id;
  const Side& named = b.pack.scenarioIndex(id) >= 0 ? b : a;
  change.title =
      named.text(named.pack.scenarios[static_cast<std::size_t>(named.pack.scenarioIndex(id))].title);
  change.before = static_cast<int>(before.size());
  change.after = static_cast<int>(after.size());
  change.lines = align(before, after);
  const bool same = std::all_of(change.lines.begin(), change.lines.end(),
                                [](const RouteLine& line) { return line.kind == RouteLine::Kind::same; });
  if (!same) diff.routes.push_back(std::move(change));
}

}  // namespace

std::string_view learnWord(Learn kind) {
  constexpr std::array<std::string_view, 5> kWords{"relabelled", "moved", "leads", "new", "gone"};
  return kWords[static_cast<std::size_t>(kind)];
}

std::string_view routeWord(RouteLine::Kind kind) {
  constexpr std::array<std::string_view, 4> kWords{"same", "reworded", "new", "gone"};
  return kWords[static_cast<std::size_t>(kind)];
}

PackDiff comparePacks(const Pack& before, const Pack& after, const std::string& language,
                      const DiffWords& says) {
  PackDiff diff;
  const TextCatalogue& words = after.language(language);
  diff.language = words.language;
  const Side a{before, before.language(words.language), says}, b{after, words, says};
  Comparison comparison(a, b, diff);
  comparison.screens();
  comparison.controls();
  std::set<std::string> used;
  for (const Scenario& each : before.scenarios) compareRoute(a, b, each.id, used, diff);
  for (const Scenario& each : after.scenarios)
    if (before.scenarioIndex(each.id) < 0) compareRoute(a, b, each.id, used, diff);
  for (ControlChange& change : diff.controls) change.onRoute = used.contains(change.control);
  std::stable_partition(diff.controls.begin(), diff.controls.end(),
                        [](const ControlChange& change) { return change.onRoute; });
  return diff;
}

}  // namespace cardwalk
