#include "ui/handout/pdf_cards.h"

#include <algorithm>

namespace cardwalk::ui::print {
namespace {

// All in points.
constexpr double kPad = 10, kGap = 9, kBadge = 11, kRound = 6;
constexpr double kTallPicture = 122;  // width of a phone beside its words
constexpr double kFullPicture = 390;  // of a whole window
constexpr double kReadable = 0.36;    // of its size on screen: below, a picture gets the whole width
constexpr double kLowest = 60;        // a picture is not made lower, however much is written above it
constexpr double kHalf = 230;         // width that a picture has in a card of half a page

const Ink kTitle{Weight::bold, 20, kInk, 1.2}, kHeading{Weight::semibold, 13, kInk, 1.3},
    kInstruction{Weight::semibold, 10.5, kInk, 1.3}, kWhere{Weight::medium, 8.5, kInk, 1.4},
    kBecause{Weight::regular, 8.5, kSoft, 1.4}, kQuote{Weight::regular, 10, kInk, 1.45},
    kLabel{Weight::semibold, 8, kSoft, 1.4};

bool tall(const PrintedStep& step) { return step.pictureHeight > step.pictureWidth * 1.15; }

/// Words from y on, with a tag for who reads by machine; gives back where the next ones stand.
double words(const Pen& pen, const Ink& ink, const std::string& text, double x, double y, double width,
             const char* tag, double after = 0) {
  if (text.empty()) return y;
  if (!pen.draw) return y + pen.canvas.height(ink, text, width) + after;
  pen.canvas.begin(tag);
  const double used = pen.canvas.text(x, y, ink, text, width);
  pen.canvas.end(tag);
  return y + used + after;
}

/// Words on a coloured ground.
double boxed(const Pen& pen, const Ink& ink, const std::string& text, ImU32 ground, double x, double y,
             double width) {
  if (text.empty()) return y;
  constexpr double kInside = 6;
  const double room = width - 2 * kInside;
  const double height = pen.canvas.height(ink, text, room) + 2 * kInside - 2;
  if (pen.draw) pen.canvas.box({x, y, width, height}, 4, ground);
  words(pen, ink, text, x + kInside, y + kInside - 1, room, "P");
  return y + height + 5;
}

void picture(const Pen& pen, const PrintedStep& step, const Area& frame) {
  if (!pen.draw || !step.picture) return;
  pen.canvas.picture(frame, kRound, step.picture.get());
  pen.canvas.edge(frame, kRound, kLine, 0.5);
}

/// Number and instruction, which in a narrow place stands below; gives back where what follows may begin.
double top(const Pen& pen, const PrintedStep& step, double x, double y, double width) {
  constexpr double kNarrow = 150;
  const double side = kBadge * 2 + 7;
  if (pen.draw) {
    pen.canvas.disc(x + kBadge, y + kBadge, kBadge, step.refused ? kBad : kAccent);
    pen.canvas.line({x, y, kBadge * 2, kBadge * 2}, {Weight::bold, 10, kWhite, 1},
                    std::to_string(step.number), true);
  }
  const bool below = width < kNarrow;
  const double indent = below ? 0 : side;
  // Beside the number, a single line stands at its middle.
  const double high = pen.canvas.height(kInstruction, step.instruction, width - indent);
  const double from = below ? y + kBadge * 2 + 5 : y + std::max(0.0, kBadge - high / 2);
  const double at = words(pen, kInstruction, step.instruction, x + indent, from, width - indent, "H3");
  return std::max(at, y + kBadge * 2) + 5;
}

double reasons(const Pen& pen, const PrintedStep& step, double x, double y, double width) {
  double at = words(pen, kWhere, step.where, x, y, width, "P", 3);
  at = words(pen, kBecause, step.because, x, at, width, "P", 4);
  at = boxed(pen, {Weight::semibold, 8.5, kInk, 1.35}, step.refusal, kBadSoft, x, at, width);
  return boxed(pen, {Weight::regular, 8.5, kInk, 1.4}, step.answer, step.refused ? kBadSoft : kAccentSoft, x,
               at, width);
}

}  // namespace

double head(const Pen& pen, const PrintedHandout& handout, double x, double y, double width) {
  double at = words(pen, kTitle, handout.title, x, y, width, "H1", 10);
  if (!handout.customer.empty()) {
    constexpr double kInside = 12;
    const double room = width - 2 * kInside - 3;
    const double height = pen.canvas.height(kLabel, handout.customerLabel, room) +
                          pen.canvas.height(kQuote, handout.customer, room) + 2 * 8;
    if (pen.draw) {
      pen.canvas.box({x, at, width, height}, kRound, kAccentSoft);
      pen.canvas.box({x, at, 3, height}, 1.5, kAccent);
    }
    const double from = words(pen, kLabel, handout.customerLabel, x + kInside + 3, at + 8, room, "P");
    words(pen, kQuote, handout.customer, x + kInside + 3, from, room, "P");
    at += height + 8;
  }
  at = words(pen, kQuote, handout.intro, x, at, width, "P", 6);
  return at - y + 4;
}

double heading(const Pen& pen, const std::string& text, double x, double y, double width) {
  return words(pen, kHeading, text, x, y + 4, width, "H2", 7) - y;
}

bool narrow(const PrintedStep& step) {
  return tall(step) || step.pictureWidth <= 0 || kHalf / step.pictureWidth >= kReadable;
}

double card(const Pen& pen, const PrintedStep& step, double x, double y, double width, double height) {
  if (pen.draw && height > 0) pen.canvas.edge({x, y, width, height}, 8, kLine, 0.75);
  const double left = x + kPad, room = width - 2 * kPad;
  if (tall(step)) {
    const double ratio = step.pictureHeight / step.pictureWidth;
    const double across = std::min({kTallPicture, room / 2 + 14, (pen.most - 2 * kPad) / ratio});
    const double down = across * ratio;
    picture(pen, step, {left, y + kPad, across, down});
    const double beside = left + across + kGap, rest = room - across - kGap;
    const double at = reasons(pen, step, beside, top(pen, step, beside, y + kPad, rest), rest);
    return std::max(at, y + kPad + down) + kPad - y;
  }
  double at = top(pen, step, left, y + kPad, room);
  at = reasons(pen, step, left, at, room) + 3;
  if (step.pictureWidth <= 0) return at + kPad - y;
  const double ratio = step.pictureHeight / step.pictureWidth;
  const double free = std::max(kLowest, pen.most - (at - y) - kPad);
  const double across = std::min({room, step.pictureWidth, kFullPicture, free / ratio});
  const double down = across * ratio;
  // At the lower edge, so that the pictures of a row stand side by side.
  const double from = height > 0 ? std::max(at, y + height - kPad - down) : at;
  picture(pen, step, {left + (room - across) / 2, from, across, down});
  return at + down + kPad - y;
}

double ending(const Pen& pen, const PrintedHandout& handout, double x, double y, double width) {
  const PrintedStep& step = handout.ending;
  const double left = x + 14, room = width - 28;
  const bool pictured = step.pictureWidth > 0 && step.pictureHeight > 0;
  const double ratio = pictured ? step.pictureHeight / step.pictureWidth : 1;
  const double across = pictured ? std::min({room * 0.55, step.pictureWidth, (pen.most - 28) / ratio}) : 0;
  const double down = across * ratio;
  const double rest = room - across - (across > 0 ? 14 : 0);
  const ImU32 tint = handout.gone ? kGood : kAccent;
  const Ink title{Weight::bold, 14, tint, 1.25};
  const double wordsHeight =
      pen.canvas.height(title, step.instruction, rest) + 4 + pen.canvas.height(kQuote, step.because, rest);
  const double height = std::max(wordsHeight, down) + 28;
  if (pen.draw) {
    pen.canvas.edge({x, y, width, height}, 8, kLine, 0.75);
    pen.canvas.box({x, y, width, 3}, 1.5, tint);
  }
  const double at = words(pen, title, step.instruction, left, y + 14, rest, "H2", 4);
  words(pen, kQuote, step.because, left, at, rest, "P");
  if (across > 0) picture(pen, step, {left + rest + 14, y + 14, across, down});
  return height;
}

double note(const Pen& pen, const std::string& text, double x, double y, double width) {
  return boxed(pen, kQuote, text, kBadSoft, x, y, width) - y;
}

}  // namespace cardwalk::ui::print
