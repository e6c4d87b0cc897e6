// My situation: the questions on one side, what the answers come to on the other.

#include <algorithm>
#include <cmath>

#include "core/content/words.h"
#include "ui/guide/card_colours.h"
#include "ui/help/help_centre.h"
#include "ui/help/help_parts.h"

namespace cardwalk::ui {
namespace {

float drawQuestions(const Panel& panel, const HelpScene& scene, const Answers& answers, Column at) {
  const Situations& situations = scene.shelf.pack().situations;
  const Palette& c = panel.colours();
  const float from = at.y;
  at.y += paragraph(panel, {Weight::regular, 15, c.textSoft, 1.4f}, panel.word("ui.my.lead"), at, true) +
          panel.dp(16);
  for (std::size_t q = 0; q < situations.questions.size(); ++q) {
    if (!isAsked(situations, answers, q)) continue;
    const SituationQuestion& question = situations.questions[q];
    at.y += paragraph(panel, {Weight::semibold, 15.5f, c.text, 1.35f}, panel.word(question.title), at, true) +
            panel.dp(2);
    if (!question.hint.empty())
      at.y +=
          paragraph(panel, {Weight::regular, 13.5f, c.textSoft, 1.4f}, panel.word(question.hint), at, true);
    at.y += panel.dp(8);
    std::vector<PillChoice> choices;
    for (std::size_t a = 0; a < question.answers.size(); ++a)
      choices.push_back({question.answers[a].id, panel.word(question.answers[a].label),
                         static_cast<std::size_t>(answers[q]) == a});
    at.y += pillChoices(panel, choices, "my.answer/" + question.id + "=", at, true) + panel.dp(22);
  }
  return at.y - from;
}

/// What the shop looks like on each device: as it does now, unless something else was answered.
float drawShopQuestions(const Panel& panel, const HelpScene& scene, const HelpState& state, Column at) {
  const Palette& c = panel.colours();
  const std::vector<Choice> shops = scene.walk.generations();
  const float from = at.y;
  for (const std::string_view device : surfaceWords().first(kDevices)) {
    const std::string prefix = std::string(device) + '=';
    const auto given = std::find_if(state.shop.begin(), state.shop.end(),
                                    [&](const std::string& each) { return each.starts_with(prefix); });
    std::vector<PillChoice> choices;
    for (const Choice& shop : shops)
      if (shop.id.starts_with(prefix))
        choices.push_back({shop.id, shop.title + " · " + shop.detail,
                           given == state.shop.end() ? shop.chosen : shop.id == *given});
    if (choices.empty()) continue;
    at.y += paragraph(panel, {Weight::semibold, 15.5f, c.text, 1.35f},
                      panel.word("ui.my.shop." + std::string(device)), at, true) +
            panel.dp(10);
    at.y += pillChoices(panel, choices, "my.shop/", at, true) + panel.dp(22);
  }
  return at.y - from;
}

float drawCard(const Panel& panel, const CardView& card, const Column& at) {
  const Palette& c = panel.colours();
  const float height = std::max(panel.dp(34), panel.metrics.type(14) * 1.3f + panel.dp(12));
  const Rect rect{{at.x, at.y}, {at.x + at.width, at.y + height}};
  panel.box(rect, c.surface, card.isTarget ? c.danger : c.edge, 8, card.isTarget ? 2.0f : 1.0f);
  const float face = panel.dp(18);
  const Rect picture{{rect.min.x + panel.dp(10), rect.centre().y - face / 2},
                     {rect.min.x + panel.dp(10) + face * 1.5f, rect.centre().y + face / 2}};
  drawSmallCard(panel, picture, card.colour);
  const float x = picture.max.x + panel.dp(10);
  panel.lineIn({{x, rect.min.y}, rect.max}, {Weight::semibold, 14, c.text, 1.3f}, card.last4);
  if (card.isDefault) {
    const TextStyle style{Weight::semibold, 12.5f, c.good, 1.3f};
    const float room =
        rect.max.x - panel.dp(10) - x - panel.measure({Weight::semibold, 14, 0}, card.last4).x - panel.dp(8);
    const float words = std::ceil(panel.measure(style, panel.word("label.default")).x) + 1;
    if (words <= room)
      panel.lineIn({{rect.max.x - panel.dp(10) - words, rect.min.y}, rect.max}, style,
                   panel.word("label.default"));
    else
      panel.list()->AddCircleFilled({rect.max.x - panel.dp(14), rect.centre().y}, panel.dp(4), c.good, 16);
  }
  return height + panel.dp(6);
}

float drawLists(const Panel& panel, const SituationPreview& preview, Column at) {
  const Palette& c = panel.colours();
  const float from = at.y;
  for (const StoreView& store : preview.stores) {
    if (store.rows.empty() && &store == &preview.stores.back()) continue;
    at.y += paragraph(panel, {Weight::semibold, 13, c.textSoft, 1.4f}, store.title, at, true) + panel.dp(4);
    for (const StoreRow& row : store.rows) at.y += drawCard(panel, row.card, at);
    if (store.rows.empty())
      at.y += paragraph(panel, {Weight::regular, 14, c.textSoft, 1.4f}, panel.word("ui.my.empty"), at, true);
    at.y += panel.dp(10);
  }
  for (const RuleCardView& rule : preview.rules) {
    at.y += paragraph(panel, {Weight::semibold, 13, c.textSoft, 1.4f}, rule.title, at, true);
    at.y += paragraph(panel, {Weight::regular, 14, c.text, 1.4f}, rule.value, at, true) + panel.dp(8);
  }
  if (preview.handover)
    at.y += paragraph(panel, {Weight::medium, 14, c.text, 1.4f}, panel.word("ui.my.handover"), at, true) +
            panel.dp(8);
  return at.y - from;
}

float drawDone(const Panel& panel, const HelpScene& scene, Column at) {
  const Palette& c = panel.colours();
  const Situations& situations = scene.shelf.pack().situations;
  const float from = at.y;
  const ImVec2 centre{at.x + panel.em(20), at.y + panel.em(20)};
  panel.list()->AddCircleFilled(centre, panel.em(20), c.goodSoft, 32);
  panel.icon(centre, "check", 24, c.good);
  at.y += panel.em(40) + panel.dp(12);
  at.y += paragraph(panel, {Weight::bold, 18, c.text, 1.3f}, panel.word(situations.doneTitle), at, true) +
          panel.dp(6);
  at.y += paragraph(panel, {Weight::regular, 15, c.text, 1.45f}, panel.word(situations.doneText), at, true);
  return at.y - from;
}

std::string steps(const Panel& panel, const SituationPreview& preview) {
  if (preview.id.empty()) return {};  // not known yet
  return fill(panel.word("ui.my.steps"), {{"count", std::to_string(preview.actions)}});
}

ButtonSpec startButton(const Panel& panel) {
  return {"my.start", panel.word("ui.my.start"), "play", "", ButtonLook::filled, true, false, 15.5f};
}

ButtonSpec companionButton(const Panel& panel) {
  return {"my.companion", panel.word("ui.my.companion"), "phone", "", ButtonLook::outline, true, false,
          14.5f};
}

/// The start of the walk as lists, with the button that leads there always in sight.
void drawPreview(const Panel& panel, const HelpScene& scene, const SituationPreview& preview,
                 const Rect& rect, bool toTop) {
  const Palette& c = panel.colours();
  panel.box(rect, c.surfaceSunken, 0, 14);
  const float pad = panel.dp(18);
  const Rect inside{{rect.min.x + pad, rect.min.y + pad}, {rect.max.x - pad, rect.max.y - pad}};
  if (preview.finished) {
    scrolling(panel, "done", inside, toTop, [&](const Column& at) { return drawDone(panel, scene, at); });
    return;
  }
  const ButtonSpec start = startButton(panel);
  const float button = panel.buttonSize(start).y;
  const TextStyle small{Weight::medium, 13.5f, c.textSoft, 1.4f};
  const std::string left = steps(panel, preview);
  const float line = panel.measure(small, left, inside.width()).y;
  const ButtonSpec own = companionButton(panel);
  const float ownHeight = std::max(panel.dp(44), panel.buttonSize(own).y);
  const float foot = inside.max.y - button - ownHeight - panel.dp(16) - line;
  // The mark of more to come stands in the margin.
  const Rect lists{inside.min, {inside.max.x + panel.dp(12), foot - panel.dp(8)}};
  scrolling(panel, "preview", lists, toTop, [&](Column at) {
    const float from = at.y;
    at.width -= panel.dp(12);
    at.y += paragraph(panel, {Weight::bold, 16, c.text, 1.35f}, panel.word("ui.my.preview"), at, true) +
            panel.dp(10);
    if (!preview.id.empty()) at.y += drawLists(panel, preview, at);
    return at.y - from;
  });
  panel.text({inside.min.x, foot}, small, left, inside.width());
  const float ownTop = inside.max.y - ownHeight;
  panel.button({{inside.min.x, ownTop - panel.dp(8) - button}, {inside.max.x, ownTop - panel.dp(8)}}, start);
  panel.button({{inside.min.x, ownTop}, inside.max}, own);
}

/// Where there is no room beside the questions: one strip below them.
void drawStrip(const Panel& panel, const HelpScene& scene, const SituationPreview& preview,
               const Rect& rect) {
  const Palette& c = panel.colours();
  panel.list()->AddRectFilled(rect.min, {rect.max.x, rect.min.y + std::max(1.0f, panel.dp(1))}, c.edge);
  const ButtonSpec start = startButton(panel);
  const ImVec2 size = panel.buttonSize(start);
  float right = rect.max.x;
  if (!preview.finished) {
    panel.button({{right - size.x, rect.centre().y - size.y / 2}, {right, rect.centre().y + size.y / 2}},
                 start);
    right -= size.x + panel.dp(14);
  }
  const std::string text =
      preview.finished ? panel.word(scene.shelf.pack().situations.doneTitle) : steps(panel, preview);
  panel.lineIn({rect.min, {right, rect.max.y}},
               {Weight::semibold, 14, preview.finished ? c.good : c.text, 1.35f}, text);
}

constexpr double kNextLook = 1.0 / 60;

}  // namespace

void drawSituationPage(const Panel& panel, const HelpScene& scene, HelpState& state, const Rect& room) {
  const Situations& situations = scene.shelf.pack().situations;
  if (state.answers.size() != situations.questions.size()) state.answers = firstAnswers(situations);
  const SituationPreview& preview = scene.shelf.preview(state.answers, state.shop, scene.walk);
  // Whoever finds it out wakes nobody.
  if (scene.shelf.lookingUp() && panel.wakeAt != nullptr)
    *panel.wakeAt = std::min(*panel.wakeAt, panel.now + kNextLook);
  const float aside = panel.dp(290) * (1 + (panel.metrics.text - 1) * 0.35f);
  const bool wide = room.width() - aside > panel.dp(440) * (1 + (panel.metrics.text - 1) * 0.4f);
  const float gap = panel.dp(20);
  const float strip = panel.buttonSize(startButton(panel)).y + panel.dp(20);
  Rect questions = room;
  questions.min.y += panel.dp(6);
  if (wide) {
    questions.max.x -= aside + gap;
  } else {
    questions.max.y -= strip;
  }
  scrolling(panel, "questions", questions, state.toTop, [&](Column at) {
    const float from = at.y;
    at.width -= panel.dp(14);
    at.y += panel.dp(10);
    at.y += drawQuestions(panel, scene, state.answers, at);
    if (!preview.finished) at.y += drawShopQuestions(panel, scene, state, at);
    if (!wide && !preview.finished && !preview.id.empty()) at.y += drawLists(panel, preview, at);
    if (!wide && preview.finished) at.y += drawDone(panel, scene, at);
    return at.y - from;
  });
  if (wide) {
    const Rect place{{room.max.x - aside - panel.dp(6), room.min.y + panel.dp(14)},
                     {room.max.x - panel.dp(6), room.max.y - panel.dp(10)}};
    drawPreview(panel, scene, preview, place, state.toTop);
  } else {
    drawStrip(panel, scene, preview,
              {{room.min.x, room.max.y - strip}, {room.max.x - panel.dp(12), room.max.y}});
  }
}

}  // namespace cardwalk::ui
