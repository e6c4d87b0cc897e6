// What a film says beside each picture and how long, without making one.

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/cli/handout_shell.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/handout_walks.h"
#include "ui/handout/film_captions.h"
#include "ui/handout/film_script.h"
#include "ui/handout/narration.h"

namespace cardwalk::ui {
namespace {

using support::says;

FilmScript smallScript() {
  FilmScript script;
  script.title = "Tea & <cake>";
  script.language = "en";
  FilmScene title;
  title.kind = SceneKind::title;
  title.instruction = "Tea --> cake";
  title.reading = 2501;
  FilmScene step;
  step.number = 1;
  step.instruction = "Tap “Pot”";
  step.because = "One line\nand another.";
  step.reading = 3000;
  step.ring = PixelRect{10, 10, 40, 20};
  step.pointer = PixelSpot{30, 20};
  step.presses = true;
  step.narration = 4000;
  FilmScene ending;
  ending.kind = SceneKind::ending;
  ending.instruction = "Gone";
  ending.reading = 2500;
  script.scenes = {title, step, ending};
  timeScenes(script);
  return script;
}

KeptHandout keptWalk(SurfaceChoice surfaces) {
  HandoutOptions options = smallOptions();
  options.surfaces = surfaces;
  const auto walk = plannedWalk({support::shippedPack(), "S01", "en"});
  return keptHandout(*walk, options);
}

/// The film's scenes, without pictures.
FilmScript scriptOf(const KeptHandout& kept, Pace pace) {
  const FilmCaptions captions(support::shippedPack().language("en"), pace);
  FilmScript script;
  script.scenes.push_back(captions.title(kept.handout));
  for (const HandoutStep& each : kept.steps) script.scenes.push_back(captions.step(kept.handout, each));
  captions.close(kept.handout, script.scenes.back());
  timeScenes(script);
  return script;
}

/// What a cue says: characters, without marks of the format.
long lettersIn(const FilmScene& scene) {
  long count = 0;
  for (const std::string* text :
       {&scene.instruction, &scene.where, &scene.because, &scene.refusal, &scene.answer})
    count += std::count_if(text->begin(), text->end(),
                           [](char c) { return (static_cast<unsigned char>(c) & 0xc0u) != 0x80u; });
  return count;
}

}  // namespace

TEST_SUITE("handout film") {
  TEST_CASE("each text stands as long as one needs to read it, whatever its letters") {
    CHECK(readingTime("") == 1200);
    CHECK(readingTime(std::string(100, 'a')) == 6000);
    CHECK(readingTime("Нажмите «Удалить карту», и подтвердите.") == readingTime(std::string(39, 'x')));
    // However much there is: what nobody can read to its end had better not stand there.
    CHECK(readingTime(std::string(5000, 'a')) == 300'000);
  }

  TEST_CASE("the film of the plain walk is a clip of about forty seconds, and every caption can be read") {
    const KeptHandout kept = keptWalk(SurfaceChoice::both);
    const FilmScript brisk = scriptOf(kept, Pace::brisk);
    CHECK(brisk.duration >= 35'000);
    CHECK(brisk.duration <= 48'000);
    const FilmScript calm = scriptOf(kept, Pace::calm);
    CHECK(calm.duration > 2 * brisk.duration);
    for (const FilmScript* script : {&brisk, &calm})
      for (const FilmScene& scene : script->scenes) {
        CAPTURE(scene.instruction);
        CHECK(lettersIn(scene) * 1000 <= 17 * scene.duration);
        CHECK(scene.duration >= 1500);
      }
  }

  TEST_CASE("a brisk film says what to do, a calm one also where and why, and a voice says what is read") {
    const KeptHandout kept = keptWalk(SurfaceChoice::website);
    const FilmScript brisk = scriptOf(kept, Pace::brisk);
    const FilmScript calm = scriptOf(kept, Pace::calm);
    const FilmScene& quick = brisk.scenes[1];
    const FilmScene& slow = calm.scenes[1];
    CHECK(quick.instruction == "Click “Sign in”");
    CHECK(quick.overline == "Step 1 of 8 · Website");
    // One has to scroll: whoever follows the film would look for it in vain.
    CHECK(quick.where == "Scroll until you see it.");
    CHECK(quick.because.empty());
    CHECK(quick.spoken == "Click “Sign in”. Scroll until you see it.");
    CHECK(says(slow.where, "Below the two filled-in fields"));
    CHECK(says(slow.because, "a list of its own"));
    CHECK(says(slow.spoken, slow.because));
    CHECK(brisk.scenes[0].because.empty());
    CHECK(says(calm.scenes[0].because, "another bank"));
    // What is not shown is told of at the end, whatever the pace.
    for (const FilmScript* script : {&brisk, &calm}) {
      CHECK(says(script->scenes.back().answer, "on the phone"));
      CHECK(says(script->scenes.back().spoken, "on the phone"));
      CHECK(says(webVtt(*script), script->scenes.back().answer));
    }
  }

  TEST_CASE("a refusal keeps its reason at either pace") {
    const auto walk =
        recordedWalk({tinyPack(), "T02", "en"}, {{Surface::app, "app.home.wallet", Gesture::tap, ""},
                                                 {Surface::app, "app.wallet.card/3302", Gesture::tap, ""},
                                                 {Surface::app, "app.card.remove", Gesture::tap, ""}});
    const KeptHandout kept = keptHandout(*walk, smallOptions());
    const FilmScene scene =
        FilmCaptions(tinyPack().language("en"), Pace::brisk).step(kept.handout, kept.steps[2]);
    CHECK(scene.refusal == "This was not possible.");
    CHECK(says(scene.answer, "default"));
    CHECK(says(scene.spoken, scene.answer));
  }

  TEST_CASE("a scene lasts as long as it is read or spoken, in whole frames") {
    const FilmScript script = smallScript();
    CHECK(script.scenes[0].duration == 2550);
    CHECK(script.scenes[1].start == 2550);
    CHECK(script.scenes[1].duration == 350 + 4000 + 600 + 600);
    CHECK(script.duration == 2550 + 5550 + 4500);
  }

  TEST_CASE("the moments of a film come one after another, inside it, and the press ends its scene") {
    const FilmScript script = smallScript();
    for (const FilmFrames frames : {FilmFrames::smooth, FilmFrames::sparing}) {
      const std::vector<FilmMoment> moments = momentsOf(script, frames);
      CHECK(moments.front().at == 0);
      for (std::size_t i = 1; i < moments.size(); ++i) {
        CHECK(moments[i].at > moments[i - 1].at);
        CHECK(moments[i].at % kFilmTick == 0);
      }
      CHECK(moments.back().at < script.duration);
      const auto press = std::find_if(moments.begin(), moments.end(),
                                      [](const FilmMoment& each) { return each.press >= 0; });
      REQUIRE(press != moments.end());
      CHECK(press->at == script.scenes[2].start - 600);
    }
    CHECK(momentsOf(script, FilmFrames::sparing).size() < 20);
  }

  TEST_CASE("subtitles keep to their format whatever the words are") {
    const std::string vtt = webVtt(smallScript());
    CHECK(vtt ==
          "WEBVTT\n\nNOTE Tea &amp; &lt;cake&gt; · en\n"
          "\n1\n00:00:00.000 --> 00:00:02.550\nTea --&gt; cake\n"
          "\n2\n00:00:02.550 --> 00:00:08.100\nTap “Pot”\nOne line and another.\n"
          "\n3\n00:00:08.100 --> 00:00:12.600\nGone\n");
  }

  TEST_CASE("sound that was written to a pipe is read whatever its lengths say, and nothing else is") {
    const std::string head("RIFF\xff\xff\xff\x7fWAVE", 12);
    const std::string format("fmt \x10\0\0\0\1\0\1\0\x22\x56\0\0\x44\xac\0\0\2\0\x10\0", 24);
    const std::string data("data\xff\xff\xff\x7f\1\0\xff\xff\2", 13);
    const SpokenClip spoken = readWav(head + format + data);
    CHECK(spoken.rate == 22050);
    CHECK(spoken.samples == std::vector<std::int16_t>{1, -1});
    for (std::size_t length = 0; length < head.size() + format.size(); ++length)
      CHECK(readWav((head + format).substr(0, length)).samples.empty());
    CHECK(readWav("RIFF and then nothing of the kind").samples.empty());
  }
}

}  // namespace cardwalk::ui
