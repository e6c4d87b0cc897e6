#include "ui/handout/maker.h"

#include <utility>

#include "core/records/json_fields.h"
#include "ui/handout/studio.h"
#include "ui/handout/wording.h"
#include "ui/platform/png.h"

namespace cardwalk::ui {
namespace {

bool chosen(SurfaceChoice choice, Surface surface) {
  return choice == SurfaceChoice::both || surface == Surface::desk ||
         (surface == Surface::app) == (choice == SurfaceChoice::app);
}

std::string joined(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() ? a + b : a + " " + b;
}

class Maker {
 public:
  Maker(WalkSource& walk, const MakerWish& wish, HandoutWriter& writer, const MakerHooks& hooks)
      : walk_(walk), wish_(wish), writer_(writer), hooks_(hooks), studio_(wish.options) {}

  Made run() {
    made_.warning = studio_.warning();
    if (!studio_.fault().empty()) return failed(studio_.fault());
    for (int done = 0;; ++done) {
      if (hooks_.stopped && hooks_.stopped()) {
        made_.outcome = Made::Outcome::stopped;
        return std::move(made_);
      }
      const std::optional<WalkMoment> moment = walk_.next();
      if (!moment) break;
      if (std::string fault = pass(*moment, done == 0); !fault.empty()) return failed(std::move(fault));
      if (hooks_.progress) hooks_.progress(done + 1, static_cast<int>(walk_.outline().size()));
    }
    if (std::string fault = writer_.end(made_.handout); !fault.empty()) return failed(std::move(fault));
    return std::move(made_);
  }

 private:
  Made failed(std::string fault) {
    made_.outcome = Made::Outcome::failed;
    made_.fault = std::move(fault);
    return std::move(made_);
  }

  void describe(const View& view) {
    const Pack& pack = walk_.pack();
    const TextCatalogue& words = pack.language(view.language);
    Handout& handout = made_.handout;
    handout.kind = walk_.source().record ? HandoutKind::record : HandoutKind::plan;
    handout.title = view.scenarioTitle;
    handout.customer = view.customer;
    handout.notice = view.notice;
    handout.language = view.language;
    handout.pack = pack.id;
    handout.packVersion = pack.version;
    handout.packName = words.get(pack.name);
    handout.scenario = view.scenarioId;
    handout.generation = pack.generation;
    handout.options = wish_.options;
    handout.program = "cardwalk " CARDWALK_VERSION;
    handout.renderer = studio_.renderer();
    for (const Surface each : walk_.outline())
      if (chosen(wish_.options.surfaces, each)) ++handout.expected;
  }

  std::string pass(const WalkMoment& moment, bool first) {
    if (first) {
      describe(moment.view);
      if (std::string fault = writer_.begin(made_.handout); !fault.empty()) return fault;
    }
    const CoachView& coach = moment.view.coach;
    if (!moment.last && !chosen(wish_.options.surfaces, surfaceOf(coach))) {
      ++made_.handout.leftOut;
      return {};
    }
    const TimeTrace::Span span(hooks_.trace, spanName());
    HandoutStep step = pictured(moment);
    if (moment.last) close(coach, step);
    const TimeTrace::Span writing(hooks_.trace, "write");
    if (wish_.png) step.png = encodePng(step.picture);
    return writer_.take(made_.handout, step);
  }

  /// Of the picture that is next: language and file.
  const char* spanName() const {
    if (hooks_.trace == nullptr) return "";
    return hooks_.trace->keep(made_.handout.language + " " + pictureName(made_.handout.steps + 1));
  }

  static Surface surfaceOf(const CoachView& coach) {
    return coach.target.control.empty() ? Surface::desk : coach.target.surface;
  }

  HandoutStep pictured(const WalkMoment& moment) {
    Handout& handout = made_.handout;
    const CoachView& coach = moment.view.coach;
    const TextCatalogue& words = walk_.pack().language(moment.view.language);
    HandoutStep step;
    step.number = ++handout.steps;
    step.file = pictureName(step.number);
    Taken taken = [&] {
      const TimeTrace::Span span(hooks_.trace, "draw");
      return studio_.take(moment, walk_.pack(), moment.last ? 0 : step.number);
    }();
    step.ending = moment.last;
    step.surface = surfaceOf(coach);
    step.instruction = coach.instruction;
    step.because = coach.because;
    step.scrolled = taken.scrolled && taken.ring.width > 0;
    step.where = joined(step.scrolled ? words.get("handout.scroll") : std::string(), coach.where);
    step.answer = moment.answer;
    step.refused = moment.refused;
    step.alt = altFor(moment.view, words, taken.place);
    step.control = coach.target.control;
    step.gesture = coach.target.gesture;
    step.typed = coach.target.text;
    step.pointer = taken.pointer;
    if (taken.ring.width > 0) step.highlights.push_back(taken.ring);
    const auto at = [](int value) { return static_cast<float>(value); };
    const Rect part{{at(taken.cut.x), at(taken.cut.y)},
                    {at(taken.cut.x + taken.cut.width), at(taken.cut.y + taken.cut.height)}};
    step.shows = shownIn(moment.view, walk_.pack(), studio_.anchors(), part);
    step.drawn = writtenIn(studio_.texts(), part);
    step.picture = std::move(taken.picture);
    step.digest = digestOf(step.picture);
    return step;
  }

  void close(const CoachView& coach, const HandoutStep& step) {
    Handout& handout = made_.handout;
    handout.end = coach.done         ? HandoutEnd::gone
                  : coach.handedOver ? HandoutEnd::handedOver
                                     : HandoutEnd::unfinished;
    handout.endTitle = step.instruction;
    handout.endText = step.because;
  }

  WalkSource& walk_;
  const MakerWish& wish_;
  HandoutWriter& writer_;
  const MakerHooks& hooks_;
  Studio studio_;
  Made made_;
};

}  // namespace

std::string pictureName(int number) {
  const std::string digits = std::to_string(number);
  return (digits.size() < 2 ? "0" + digits : digits) + ".png";
}

std::string digestOf(const Image& image) {
  std::string bytes = std::to_string(image.width) + "x" + std::to_string(image.height) + ":";
  bytes.append(reinterpret_cast<const char*>(image.rgba.data()), image.rgba.size());
  return checksumText(bytes);
}

Made makeHandout(WalkSource& walk, const MakerWish& wish, HandoutWriter& writer, const MakerHooks& hooks) {
  return Maker(walk, wish, writer, hooks).run();
}

}  // namespace cardwalk::ui
