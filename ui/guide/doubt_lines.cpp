#include "ui/guide/doubt_lines.h"

#include "ui/help/help_parts.h"

namespace cardwalk::ui {
namespace {

std::string sourceLine(const Panel& panel, const Doubts& doubts, std::optional<Certainty> certainty) {
  const std::string source = fill(panel.word("ui.help.doubt"), {{"date", doubts.asOf}});
  if (!certainty) return source;
  return source + " · " + panel.word(certaintyLook(panel.colours(), *certainty).key);
}

}  // namespace

void refreshDoubts(const View& view, const Session* session, DoubtMemory& memory) {
  if (session == nullptr || memory.revision == view.revision) return;
  memory.revision = view.revision;
  memory.doubts = doubtsNow(*session);
}

void drawDoubts(const Panel& panel, Column& column, const Doubts& doubts) {
  const Palette& c = panel.colours();
  const TextStyle head{Weight::semibold, 12.5f, c.text, 1.4f}, text{Weight::regular, 13, c.textSoft, 1.4f};
  const float inset = panel.dp(12), bar = panel.dp(3);
  for (const ClaimView& claim : doubts.here) {
    column.y += panel.dp(14);
    const float top = column.y, width = column.width - inset;
    column.y +=
        panel.text({column.x + inset, column.y}, head, sourceLine(panel, doubts, claim.certainty), width);
    column.y += panel.dp(2);
    column.y += panel.text({column.x + inset, column.y}, text, claim.title + ". " + claim.others, width);
    panel.box({{column.x, top}, {column.x + bar, column.y}}, c.warning, 0, 2);
  }
}

std::string ruleSource(const Panel& panel, const Doubts& doubts, std::size_t rule) {
  if (rule >= doubts.rules.size() || !doubts.rules[rule].fromGuide) return {};
  return sourceLine(panel, doubts, doubts.rules[rule].certainty);
}

}  // namespace cardwalk::ui
