// Screens and their controls.

#include <algorithm>

#include "core/content/pack_reader.h"
#include "core/content/words.h"

namespace cardwalk {

namespace {

bool allQuiet(const std::vector<Case>& cases) {
  return std::all_of(cases.begin(), cases.end(), [](const Case& each) { return each.quiet; });
}

}  // namespace

void PackReader::nameScreens(const Spot& root) {
  const Spot list = root.at("screens");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Spot spot = list.at(i);
    Screen screen;
    screen.id = spot.at("id").text();
    if (!unique(pack_.screens, screen.id, spot.at("id"))) continue;
    if (pack_.screens.size() >= kMaxScreens) {
      fail("too-many", spot, "a pack has at most " + std::to_string(kMaxScreens) + " screens");
      return;
    }
    screen.surface = static_cast<Surface>(word(spot.at("surface"), surfaceWords(), "surface", 0));
    screen.file = spot.file;
    screen.pointer = spot.pointer;
    const auto index = static_cast<std::int16_t>(pack_.screens.size());
    const Spot controls = spot.at("controls");
    const auto name = [&](const std::string& id, const Spot& where) {
      if (!unique(pack_.controls, id, where)) return;
      Control control;
      control.id = id;
      control.screen = index;
      control.file = where.file;
      control.pointer = where.pointer;
      screen.controls.push_back(static_cast<std::int16_t>(pack_.controls.size()));
      pack_.controls.push_back(std::move(control));
    };
    for (std::size_t k = 0; k < controls.size(); ++k) name(controls.at(k).at("id").text(), controls.at(k));
    if (spot.at("back").exists()) {
      name(screen.id + ".back", spot.at("back"));
      screen.back = static_cast<std::int16_t>(pack_.controlIndex(screen.id + ".back"));
    }
    pack_.screens.push_back(std::move(screen));
  }
}

void PackReader::readScreens(const Spot& root) {
  const Spot list = root.at("screens");
  for (std::size_t i = 0; i < list.size(); ++i) readScreen(list.at(i));
}

void PackReader::readScreen(const Spot& spot) {
  const int index = pack_.screenIndex(spot.at("id").text());
  if (index < 0 || pack_.screens[static_cast<std::size_t>(index)].pointer != spot.pointer ||
      pack_.screens[static_cast<std::size_t>(index)].file != spot.file)
    return;  // a duplicate, reported already
  Screen& screen = pack_.screens[static_cast<std::size_t>(index)];
  screen.code = spot.at("code").text();
  screen.title = textKey(spot.at("title"));
  screen.host = spot.at("host").text();
  screen.path = spot.at("path").text();
  const std::vector<std::string> keeps = strings(spot.at("keeps"));
  screen.keepsCard = std::find(keeps.begin(), keeps.end(), "card") != keeps.end();
  screen.keepsOrder = std::find(keeps.begin(), keeps.end(), "order") != keeps.end();
  readFrame(spot, screen);
  Setting setting;
  setting.surface = screen.surface;
  setting.entering = true;
  screen.enter = readEffects(spot.at("enter"), setting);
  const Spot controls = spot.at("controls");
  for (std::size_t k = 0; k < controls.size(); ++k) {
    const int control = pack_.controlIndex(controls.at(k).at("id").text());
    if (control >= 0 && pack_.controls[static_cast<std::size_t>(control)].pointer == controls.at(k).pointer &&
        pack_.controls[static_cast<std::size_t>(control)].screen == index)
      readControl(controls.at(k), index, pack_.controls[static_cast<std::size_t>(control)]);
  }
  if (screen.back >= 0) readBack(spot.at("back"), index);
}

void PackReader::readFrame(const Spot& spot, Screen& screen) {
  screen.frame = static_cast<Frame>(word(spot.at("frame"), frameWords(), "frame", 0));
  const Spot over = spot.at("over");
  if (over.exists())
    screen.over = static_cast<std::int16_t>(find(pack_.screens, over, "unknown-screen", "screen"));
  if (spot.at("anchor").exists())
    screen.anchor =
        static_cast<std::int16_t>(find(pack_.controls, spot.at("anchor"), "unknown-control", "control"));
  if ((screen.frame == Frame::page) == over.exists())
    fail("bad-frame", spot,
         screen.frame == Frame::page ? "a page lies over nothing; remove \"over\" or choose another frame"
                                     : "name the page that stays visible below in \"over\"");
  if (screen.over < 0) return;
  int below = screen.over;
  for (int depth = 0; below >= 0; ++depth) {
    const Screen& lower = pack_.screens[static_cast<std::size_t>(below)];
    if (lower.surface != screen.surface || depth > 4) {
      fail("bad-frame", over,
           "what lies below has to be of the same device and no more than four layers deep");
      screen.over = -1;
      return;
    }
    below = lower.over;
  }
}

Label PackReader::readLabel(const Spot& spot) {
  Label label;
  if (!spot.exists() || spot.node->isText()) {
    label.text = textKey(spot);
    return label;
  }
  label.rule = static_cast<std::int16_t>(find(pack_.rules, spot.at("rule"), "unknown-rule", "rule"));
  if (label.rule < 0) return label;
  for (const std::string& value : pack_.rules[static_cast<std::size_t>(label.rule)].values) {
    if (!spot.at(value).exists())
      fail("missing", spot, "give a text for the rule's value \"" + value + "\" too");
    label.byValue.push_back(textKey(spot.at(value)));
  }
  return label;
}

void PackReader::readControlTexts(const Spot& spot, Control& control) {
  control.label = readLabel(spot.at("label"));
  control.detail = textKey(spot.at("detail"));
  control.value = textKey(spot.at("value"));
  control.badge = textKey(spot.at("badge"));
  control.disabledWhy = textKey(spot.at("disabled"));
  control.say = textKey(spot.at("say"));
  control.because = textKey(spot.at("because"));
  control.where = textKey(spot.at("where"));
  control.different = textKey(spot.at("different"));
  control.icon = spot.at("icon").text();
  control.facts = strings(spot.at("facts"));
}

void PackReader::readControl(const Spot& spot, int screenIndex, Control& control) {
  const Screen& screen = pack_.screens[static_cast<std::size_t>(screenIndex)];
  control.kind = static_cast<ControlKind>(word(spot.at("kind"), controlKindWords(), "control kind", 0));
  control.region =
      static_cast<Region>(word(spot.at("region"), regionWords(), "region", static_cast<int>(Region::body)));
  control.tone = static_cast<Tone>(word(spot.at("tone"), toneWords(), "tone", 0));
  control.repeat = static_cast<Repeat>(word(spot.at("repeat"), repeatWords(), "repeat", 0));
  readControlTexts(spot, control);
  Setting setting;
  setting.surface = screen.surface;
  setting.repeat = control.repeat;
  setting.control = &control;
  control.visible = readCond(spot.at("visible"), setting);
  control.enabled = readCond(spot.at("enabled"), setting);
  control.checked = readCond(spot.at("checked"), setting);
  control.badgeWhen = readCond(spot.at("badgeWhen"), setting);
  control.disabledWhen = readRemarks(spot.at("disabledWhen"), setting);
  if (spot.at("disabledRejection").exists())
    control.disabledRejection = static_cast<std::int16_t>(
        find(pack_.rejections, spot.at("disabledRejection"), "unknown-rejection", "rejection"));
  // A text that does not exist has been reported as such.
  if (control.enabled != kAlways && spot.at("disabled").text().empty())
    fail("missing", spot, "a control that can be disabled has to say why in words: add \"disabled\"");
  if (spot.at("attach").exists()) {
    const int host = find(pack_.controls, spot.at("attach"), "unknown-control", "control");
    control.attach = static_cast<std::int16_t>(host);
    if (host >= 0 && pack_.controls[static_cast<std::size_t>(host)].screen != screenIndex)
      fail("bad-attach", spot.at("attach"), "a control can only be drawn inside one of the same screen");
  }
  readControlGestures(spot, setting, control);
}

void PackReader::readControlGestures(const Spot& spot, const Setting& setting, Control& control) {
  const Spot accepts = spot.at("accepts");
  for (std::size_t i = 0; i < accepts.size(); ++i) {
    if (accepts.at(i).text() == "testNumbers")
      control.acceptsTestNumbers = true;
    else
      control.accepts.push_back(textKey(accepts.at(i)));
  }
  control.press = readCases(spot.at("press"), setting);
  control.hover = readCases(spot.at("hover"), setting);
  control.type = readCases(spot.at("type"), setting);
  control.quiet = allQuiet(control.press) && allQuiet(control.hover) && allQuiet(control.type);
}

void PackReader::readBack(const Spot& spot, int screenIndex) {
  const Screen& screen = pack_.screens[static_cast<std::size_t>(screenIndex)];
  Control& control = pack_.controls[static_cast<std::size_t>(screen.back)];
  const bool page = screen.frame == Frame::page;
  control.kind = page ? ControlKind::iconButton : ControlKind::button;
  control.region = page ? Region::header : Region::footer;
  control.icon = page ? "back" : "close";
  const char* key = page ? "label.back" : "label.cancel";
  if (!pack_.languages.empty() && !pack_.languages.front().texts.contains(std::string_view(key)))
    fail("unknown-text", spot, std::string("every pack needs the text \"") + key + "\"");
  control.label.text = key;
  Setting setting;
  setting.surface = screen.surface;
  control.press = readCases(spot, setting);
  control.quiet = allQuiet(control.press);
}

}  // namespace cardwalk
