// The open screens as data: every control, shown or not, with its conditions and answers.

#include <bit>
#include <filesystem>

#include "core/content/words.h"
#include "core/session/inspection.h"
#include "core/session/phrases.h"
#include "core/sim/machine.h"

namespace cardwalk {

namespace {

std::string wordOf(std::span<const std::string_view> words, int index) {
  return std::string(words[static_cast<std::size_t>(index)]);
}

/// screens/app-cards.json
std::string shortPath(const std::string& file) {
  const std::filesystem::path path(file);
  return (path.parent_path().filename() / path.filename()).string();
}

/// nullptr where nothing is recorded; a language that nobody wrote, such as the pseudo-locale, has no record.
const LabelOrigin::InLanguage* originOf(const Pack& pack, const TextKey& key, const TextCatalogue& words) {
  const LabelOrigin* origin = pack.labelOrigin(key);
  return origin == nullptr ? nullptr : origin->in(words.language);
}

class ControlReader {
 public:
  ControlReader(const Session& session)
      : session_(session),
        world_(session.world()),
        words_(world_, world_.pack->language(session.view().language)) {}

  InspectedControl read(int index, int item) const {
    const Control& control = world_.pack->controls[static_cast<std::size_t>(index)];
    InspectedControl out;
    out.id = controlName(world_, index, item);
    out.kind = wordOf(controlKindWords(), static_cast<int>(control.kind));
    out.region = wordOf(regionWords(), static_cast<int>(control.region));
    out.label = words_.label(session_.state(), control, item);
    labelled(control, out);
    out.pointer = control.pointer;
    out.visible = isVisible(world_, session_.state(), index, item);
    out.enabled = isEnabled(world_, session_.state(), index, item);
    const Scope scope = scopeOf(control, item);
    guard("visible", control.visible, scope, out);
    guard("enabled", control.enabled, scope, out);
    guard("checked", control.checked, scope, out);
    guard("badgeWhen", control.badgeWhen, scope, out);
    answers("press", control.press, scope, out);
    answers("hover", control.hover, scope, out);
    answers("type", control.type, scope, out);
    return out;
  }

 private:
  void labelled(const Control& control, InspectedControl& out) const {
    const LabelOrigin::InLanguage* here =
        originOf(*world_.pack, words_.labelKey(control), words_.catalogue());
    if (here == nullptr) return;
    out.origin = wordOf(provenanceWords(), static_cast<int>(here->provenance));
    for (const Wording& each : here->others)
      out.otherWords.push_back(each.text + " (" +
                               wordOf(provenanceWords(), static_cast<int>(each.provenance)) + ")");
  }

  Scope scopeOf(const Control& control, int item) const {
    Scope scope;
    scope.surface = world_.pack->screens[static_cast<std::size_t>(control.screen)].surface;
    scope.item = static_cast<std::int8_t>(item);
    scope.itemIsOrder = control.repeat == Repeat::orders;
    scope.control = control.accepts.empty() ? nullptr : &control;
    return scope;
  }

  void guard(const char* name, CondRef cond, const Scope& scope, InspectedControl& out) const {
    if (cond != kAlways) out.guards.push_back({name, describeCond(world_, session_.state(), cond, scope)});
  }

  /// What is typed is not known yet, so no answer of a field is the chosen one.
  void answers(const char* gesture, const std::vector<Case>& cases, Scope scope,
               InspectedControl& out) const {
    const bool typing = std::string_view(gesture) == "type";
    if (typing) scope.control = nullptr;
    bool chosen = typing || !out.visible || !out.enabled;
    for (const Case& each : cases) {
      InspectedAnswer answer{gesture, describeCond(world_, session_.state(), each.when, scope),
                             describeAnswer(world_, each), false};
      answer.chosen = !chosen && holds(world_, session_.state(), each.when, scope);
      chosen = chosen || answer.chosen;
      out.answers.push_back(std::move(answer));
    }
  }

  const Session& session_;
  const World& world_;
  Phrases words_;
};

InspectedScreen readScreen(const Session& session, int index) {
  const World& world = session.world();
  const Screen& screen = world.pack->screens[static_cast<std::size_t>(index)];
  InspectedScreen out;
  out.surface = screen.surface;
  out.id = screen.id;
  out.code = screen.code;
  out.frame = wordOf(frameWords(), static_cast<int>(screen.frame));
  out.file = shortPath(screen.file);
  const TextCatalogue& words = world.pack->language(session.view().language);
  out.title = words.get(screen.title);
  if (const auto* origin = originOf(*world.pack, screen.title, words); origin != nullptr)
    out.titleOrigin = wordOf(provenanceWords(), static_cast<int>(origin->provenance));
  const ControlReader reader(session);
  for (const std::int16_t control : screen.controls) {
    const Repeat repeat = world.pack->controls[static_cast<std::size_t>(control)].repeat;
    if (repeat == Repeat::none) {
      out.controls.push_back(reader.read(control, -1));
      continue;
    }
    std::uint32_t items = repeatItems(world, session.state(), repeat, screen.surface);
    for (; items != 0; items &= items - 1)
      out.controls.push_back(reader.read(control, std::countr_zero(items)));
  }
  return out;
}

}  // namespace

std::vector<InspectedScreen> inspectScreens(const Session& session) {
  const World& world = session.world();
  std::vector<InspectedScreen> out;
  const auto first = static_cast<Surface>(session.state().active);
  const Surface second = first == Surface::app ? Surface::website : Surface::app;
  for (const Surface surface : {first, second})
    out.push_back(readScreen(session, openScreen(session.state(), surface)));
  if (world.desk >= 0) out.push_back(readScreen(session, world.desk));
  return out;
}

}  // namespace cardwalk
