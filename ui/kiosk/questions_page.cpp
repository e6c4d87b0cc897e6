// Start from my situation: one question at a time, then the case in a few lines.

#include <algorithm>
#include <cmath>

#include "ui/kiosk/page_parts.h"

namespace cardwalk::ui {
namespace {

using kiosk::Page;

TextStyle strong(const Page& page) { return {Weight::semibold, 20, page.panel.colours().text, 1.3f}; }
TextStyle soft(const Page& page) { return {Weight::regular, 17, kiosk::softText(page.panel.theme), 1.4f}; }

/// Measures or draws a paragraph and moves on.
void put(const Page& page, Column& at, bool draw, const TextStyle& style, std::string_view words,
         float after = 0) {
  if (words.empty()) return;
  if (draw) page.panel.text({at.x, at.y}, style, words, at.width);
  at.y += page.panel.measure(style, words, at.width).y + page.panel.dp(after);
}

/// A dot for each question and one for the case; those behind are filled, the present one is long.
float drawDots(const Page& page, const KioskScene& scene, const Column& at, bool draw) {
  const Panel& panel = page.panel;
  const Palette& c = panel.colours();
  const float high = panel.dp(12), wide = panel.dp(44), gap = panel.dp(10);
  if (!draw) return high;
  const std::size_t all = scene.kiosk.questions().size() + 1, now = scene.kiosk.asked();
  float x = at.x;
  for (std::size_t i = 0; i < all; ++i) {
    const float width = i == now ? wide : high;
    const Rect dot{{x, at.y}, {x + width, at.y + high}};
    if (i <= now)
      panel.list()->AddRectFilled(dot.min, dot.max, c.accent, high / 2);
    else
      panel.canvas().outline(dot, c.edgeStrong, high / 2, 2);
    x += width + gap;
  }
  return high;
}

const SituationQuestion& questionAt(const KioskScene& scene, std::size_t position) {
  return scene.kiosk.walk().pack().situations.questions[scene.kiosk.questions()[position]];
}

const SituationAnswer& answerAt(const KioskScene& scene, std::size_t position) {
  const std::size_t question = scene.kiosk.questions()[position];
  const auto given = static_cast<std::size_t>(scene.kiosk.answers()[question]);
  return scene.kiosk.walk().pack().situations.questions[question].answers[given];
}

float answerHeight(const Page& page, const SituationAnswer& answer, float width) {
  const Panel& panel = page.panel;
  const float inner = width - panel.dp(56) - panel.em(34);
  float height = panel.measure(strong(page), panel.word(answer.label), inner).y;
  if (!answer.detail.empty()) height += panel.measure(soft(page), panel.word(answer.detail), inner).y;
  return std::round(std::max(panel.dp(84), height + panel.dp(40)));
}

void drawAnswer(const Page& page, const Rect& rect, const std::string& id, const SituationAnswer& answer,
                bool chosen) {
  const Panel& panel = page.panel;
  kiosk::plate(page, rect, panel.press(rect, id), chosen);
  const float pad = panel.dp(28), mark = panel.em(34), inner = rect.width() - 2 * pad - mark;
  panel.icon({rect.max.x - pad - panel.em(9), rect.centre().y}, chosen ? "check" : "chevron-right", 24,
             chosen ? panel.colours().accentText : panel.colours().textSoft);
  const std::string_view label = panel.word(answer.label);
  const std::string_view detail = answer.detail.empty() ? std::string_view() : panel.word(answer.detail);
  float height = panel.measure(strong(page), label, inner).y;
  if (!detail.empty()) height += panel.measure(soft(page), detail, inner).y;
  float y = rect.centre().y - height / 2;
  y += panel.text({rect.min.x + pad, y}, strong(page), label, inner);
  panel.text({rect.min.x + pad, y}, soft(page), detail, inner);
}

float drawAnswers(const Page& page, const KioskScene& scene, Column at, bool draw) {
  const float from = at.y, gap = page.panel.dp(14);
  const SituationQuestion& question = questionAt(scene, scene.kiosk.asked());
  // Two beside one another where that keeps the page calm and every answer in sight.
  const std::size_t count = question.answers.size();
  const bool pairs = !page.tall && count > 2 && page.panel.metrics.text < 1.6f;
  const float width = pairs ? std::floor((at.width - gap) / 2) : at.width;
  for (std::size_t a = 0; a < count; a += pairs ? 2 : 1) {
    float height = 0;
    for (std::size_t i = a; i < std::min(count, a + (pairs ? 2u : 1u)); ++i)
      height = std::max(height, answerHeight(page, question.answers[i], width));
    for (std::size_t i = a; draw && i < std::min(count, a + (pairs ? 2u : 1u)); ++i) {
      const float x = at.x + static_cast<float>(i - a) * (width + gap);
      const SituationAnswer& answer = question.answers[i];
      const bool chosen =
          scene.kiosk.asked() < scene.kiosk.answered() && &answer == &answerAt(scene, scene.kiosk.asked());
      drawAnswer(page,
                 {{std::round(x), std::round(at.y)}, {std::round(x + width), std::round(at.y + height)}},
                 "kiosk/answer/" + question.id + "=" + answer.id, answer, chosen);
    }
    at.y += height + gap;
  }
  return at.y - gap - from;
}

float drawQuestionHead(const Page& page, const KioskScene& scene, Column at, bool draw) {
  const Panel& panel = page.panel;
  const float from = at.y;
  const SituationQuestion& question = questionAt(scene, scene.kiosk.asked());
  const std::string progress =
      fill(panel.word("kiosk.ask.progress"), {{"count", std::to_string(scene.kiosk.asked() + 1)},
                                              {"total", std::to_string(scene.kiosk.questions().size())}});
  at.y += drawDots(page, scene, at, draw) + panel.dp(18);
  put(page, at, draw, {Weight::semibold, 19, panel.colours().accentText, 1.3f}, progress, 6);
  put(page, at, draw, kiosk::display(page), panel.word(question.title), 10);
  if (!question.hint.empty()) put(page, at, draw, kiosk::lead(page), panel.word(question.hint));
  return at.y - from;
}

/// A line of the case; pressing it asks again.
float drawCaseLine(const Page& page, const KioskScene& scene, std::size_t position, const Column& at,
                   bool draw) {
  const Panel& panel = page.panel;
  const float pad = panel.dp(26), mark = panel.em(34), inner = at.width - 2 * pad - mark;
  const std::string_view question = panel.word(questionAt(scene, position).title),
                         answer = panel.word(answerAt(scene, position).label);
  const float upper = panel.measure(soft(page), question, inner).y,
              lower = panel.measure(strong(page), answer, inner).y;
  const float height = std::round(std::max(panel.dp(76), upper + lower + panel.dp(32)));
  if (!draw) return height;
  const Rect rect{{at.x, std::round(at.y)}, {at.x + at.width, std::round(at.y) + height}};
  const std::string id = "kiosk/ask/" + std::to_string(position);
  kiosk::plate(page, rect, panel.press(rect, id));
  panel.icon({rect.max.x - pad - panel.em(9), rect.centre().y}, "pencil", 22, panel.colours().textSoft);
  const float y = rect.centre().y - (upper + lower) / 2;
  panel.text({rect.min.x + pad, y}, soft(page), question, inner);
  panel.text({rect.min.x + pad, y + upper}, strong(page), answer, inner);
  return height;
}

float drawCase(const Page& page, const KioskScene& scene, Column at, bool draw) {
  const float from = at.y, gap = page.panel.dp(12);
  for (std::size_t i = 0; i < scene.kiosk.questions().size(); ++i)
    at.y += drawCaseLine(page, scene, i, at, draw) + gap;
  return at.y - gap - from;
}

float drawCaseHead(const Page& page, const KioskScene& scene, Column at, bool draw) {
  const float from = at.y;
  at.y += drawDots(page, scene, at, draw) + page.panel.dp(18);
  put(page, at, draw, kiosk::display(page), page.panel.word("kiosk.ask.summary"), 10);
  put(page, at, draw, kiosk::lead(page), page.panel.word("kiosk.ask.summary.text"));
  return at.y - from;
}

/// Nothing is left to do: said kindly, and in large letters.
float drawNothingLeft(const Page& page, const KioskScene& scene, Column at, bool draw) {
  const Panel& panel = page.panel;
  const Palette& c = panel.colours();
  const float from = at.y, half = panel.em(46);
  if (draw) {
    const ImVec2 centre{at.x + half, at.y + half};
    panel.list()->AddCircleFilled(centre, half, c.goodSoft, 64);
    panel.icon(centre, "check", 52, c.good);
  }
  at.y += 2 * half + panel.dp(20);
  const Situations& situations = scene.kiosk.walk().pack().situations;
  put(page, at, draw, kiosk::display(page), panel.word(situations.doneTitle), 14);
  put(page, at, draw, kiosk::lead(page), panel.word(situations.doneText));
  return at.y - from;
}

/// Head above, what can be pressed below: upright it lies at the lower edge, within reach.
template <class Head, class Body>
void drawParts(const Page& page, const KioskScene& scene, const std::vector<kiosk::BigButton>& buttons,
               const Head& head, const Body& body, float low = 0) {
  const float gap = page.panel.dp(22);
  const Column all{page.room.min.x, page.room.min.y, page.room.width()};
  const float foot = kiosk::buttonRow(page, all, buttons, false);
  const Rect view{page.room.min, {page.room.max.x, page.room.max.y - foot - gap}};
  const float used = head(all, false) + body(all, false);
  if (low <= 0) low = page.tall ? 1.0f : 0.5f;
  const float spare = std::max(gap, (view.height() - used) * low);
  kiosk::scroll(page, scene, view, [&](Column at) {
    const float from = at.y;
    at.y += head(at, true) + spare;
    at.y += body(at, true);
    return at.y - from;
  });
  kiosk::buttonRow(page, {all.x, page.room.max.y - foot, all.width}, buttons, true);
}

}  // namespace

void drawKioskQuestions(const Panel& window, const KioskScene& scene) {
  const Page page = kiosk::openPage(window, scene);
  const Panel& panel = page.panel;
  const Kiosk& kiosk = scene.kiosk;
  std::vector<kiosk::BigButton> buttons{{"kiosk/back", panel.word("kiosk.back"), "back"}};
  const auto bind = [&](auto draw) {
    return [&page, &scene, draw](const Column& at, bool drawn) { return draw(page, scene, at, drawn); };
  };
  if (kiosk.asked() < kiosk.questions().size())
    return drawParts(page, scene, buttons, bind(drawQuestionHead), bind(drawAnswers));
  if (kiosk.nothingLeft()) {
    buttons.push_back({"kiosk/home", panel.word("kiosk.end.home"), "home"});
    buttons.push_back({"kiosk/finish", panel.word("kiosk.end.finish"), "check", kiosk::Look::main});
    const auto nothing = [](const Column&, bool) { return 0.0f; };
    // In the middle of the page, upright rather lower.
    return drawParts(page, scene, buttons, nothing, bind(drawNothingLeft), 0.5f);
  }
  buttons.push_back({"kiosk/begin", panel.word("kiosk.ask.begin"), "check", kiosk::Look::main});
  drawParts(page, scene, buttons, bind(drawCaseHead), bind(drawCase));
}

}  // namespace cardwalk::ui
