// The inspector's last page: the actions so far, as `cardwalk play` reads them.

#include <tuple>

#include "core/content/words.h"
#include "ui/dev/inspector_parts.h"

namespace cardwalk::ui {

void drawLogPage(InspectorPage& page) {
  const Panel& panel = page.panel;
  const std::vector<LogEntry>& log = page.scene.session.log();
  pageGap(page, 10);
  float x = page.at.x, height = 0;
  for (const auto& [id, key, icon] : {std::tuple{"inspect.copy", "ui.inspect.copy", "copy"},
                                      std::tuple{"inspect.save", "ui.inspect.save", "inbox"}}) {
    const ButtonSpec spec{id, panel.word(key), icon, "", ButtonLook::outline, !log.empty(), false, 13};
    const ImVec2 size = panel.buttonSize(spec);
    panel.button({{x, page.at.y}, {x + size.x, page.at.y + size.y}}, spec);
    x += size.x + panel.dp(8);
    height = size.y;
  }
  page.at.y += height;
  pageGap(page, 8);
  pageText(page, panel.word(log.empty() ? "ui.inspect.log.empty" : "ui.inspect.log.how"),
           panel.colours().textSoft);
  pageGap(page, 6);
  int number = 0;
  for (const LogEntry& entry : log) {
    const std::string count = std::to_string(++number);
    std::string detail(gestureWords()[static_cast<std::size_t>(entry.action.gesture)]);
    if (!entry.action.text.empty()) detail += "  " + entry.action.text;
    const std::string seconds = std::to_string(entry.at / 1000) + " s";
    pageRow(page,
            {"", count, entry.action.control, detail,
             entry.accepted ? std::string_view(seconds) : std::string_view(panel.word("ui.inspect.refused")),
             false, !entry.accepted});
  }
}

}  // namespace cardwalk::ui
