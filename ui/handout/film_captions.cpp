#include "ui/handout/film_captions.h"

#include <algorithm>
#include <string>

#include "core/content/utf8.h"
#include "ui/guide/panel.h"
#include "ui/handout/phrasing.h"
#include "ui/handout/wording.h"

namespace cardwalk::ui {
namespace {

constexpr Millis kPerCharacter = 60, kShortest = 1'200;
constexpr Millis kShortestStill = 1'500;  // where no press follows, which one also sees to the end
constexpr Millis kLookFirst = 1'000;      // calm: the eye goes to the picture, then comes back

/// "Step 3 of 17 · Phone". It is no caption: whoever reads it once knows it.
std::string overlineOf(const TextCatalogue& words, const Handout& handout, const HandoutStep& step) {
  return fill(words.get("handout.stepOf"),
              {{"count", std::to_string(step.number)}, {"limit", std::to_string(handout.expected - 1)}}) +
         " · " + words.get(deviceKey(step.surface));
}

}  // namespace

Millis readingTime(std::string_view words) {
  return std::max(kShortest, static_cast<Millis>(codePoints(words)) * kPerCharacter);
}

/// What is read aloud, and how long it is read.
void FilmCaptions::settle(FilmScene& scene) const {
  std::string read;
  scene.spoken.clear();
  for (const std::string* text :
       {&scene.instruction, &scene.where, &scene.because, &scene.refusal, &scene.answer}) {
    if (text->empty()) continue;
    read += (read.empty() ? "" : " ") + *text;
    scene.spoken += (scene.spoken.empty() ? "" : " ") + sentence(*text);
  }
  scene.reading = std::max(readingTime(read), scene.presses ? Millis{0} : kShortestStill) +
                  (pace_ == Pace::calm ? kLookFirst : 0);
}

FilmScene FilmCaptions::title(const Handout& handout) const {
  FilmScene scene;
  scene.kind = SceneKind::title;
  scene.instruction = handout.title;
  // The notice stands below every picture, too: a brisk film does not wait for it here.
  if (pace_ == Pace::calm) {
    scene.because = handout.customer;
    scene.answer = sentence(handout.notice);
  }
  settle(scene);
  return scene;
}

FilmScene FilmCaptions::step(const Handout& handout, const HandoutStep& step) const {
  FilmScene scene;
  const bool calm = pace_ == Pace::calm;
  scene.kind = step.ending ? SceneKind::ending : SceneKind::step;
  scene.number = step.number;
  scene.refused = step.refused;
  scene.instruction = step.instruction;
  if (!step.ending) scene.overline = overlineOf(words_, handout, step);
  if (calm) {
    scene.where = step.where;
    scene.because = step.because;
  } else if (step.scrolled) {
    scene.where = words_.get("handout.scroll");
  }
  if (step.refused) scene.refusal = words_.get("handout.record.refused");
  if (calm || step.refused) scene.answer = step.answer;
  scene.png = step.png;
  if (!step.highlights.empty()) scene.ring = step.highlights.front();
  scene.pointer = step.pointer;
  scene.presses =
      step.pointer.has_value() && (step.gesture == Gesture::tap || step.gesture == Gesture::click);
  settle(scene);
  return scene;
}

void FilmCaptions::close(const Handout& handout, FilmScene& ending) const {
  ending.answer = leftOutText(words_, handout);
  settle(ending);
}

}  // namespace cardwalk::ui
