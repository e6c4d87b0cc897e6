// A film of the walk with captions, as MP4, WebM or GIF; beside the first two a file of subtitles, and a
// voice in them where there is one.

#include <algorithm>
#include <memory>
#include <utility>

#include "ui/handout/drawing_room.h"
#include "ui/handout/file_writer.h"
#include "ui/handout/film_captions.h"
#include "ui/handout/film_encoder.h"
#include "ui/handout/narration.h"
#include "ui/handout/phrasing.h"

namespace cardwalk::ui {
namespace {

constexpr Millis kBriskPause = 250;
// Words a minute. Without being told espeak-ng speaks 175.
constexpr int kBriskRate = 175, kCalmRate = 155;

class FilmWriter final : public FileWriter {
 public:
  FilmWriter(const WriterSetup& setup, FilmFormat format)
      : FileWriter(setup), format_(format), captions_(setup_.words, setup_.pace) {
    if (!setup_.narrated) setup_.narrated = std::make_shared<Narrated>();
  }

  std::string begin(const Handout& handout) override {
    tool_ = findFilmTool(format_, setup_);
    if (!tool_.fault.empty()) return tool_.fault;
    if (std::string fault = room_.open(setup_.say, FontUse::screen); !fault.empty()) return fault;
    if (std::string fault = findVoice(); !fault.empty()) return fault;
    script_.language = handout.language;
    script_.crop = handout.options.crop;
    script_.title = handout.title;
    script_.customerLabel = word("handout.customer");
    if (setup_.pace == Pace::calm) script_.customer = handout.customer;
    if (setup_.pace == Pace::brisk) script_.pause = kBriskPause;
    script_.notice = sentence(handout.notice);
    script_.made = madeText(setup_.words, handout);
    script_.scenes.push_back(captions_.title(handout));
    return {};
  }

  std::string take(const Handout& handout, const HandoutStep& step) override {
    script_.scenes.push_back(captions_.step(handout, step));
    return {};
  }

  std::string end(const Handout& handout) override {
    script_.gone = handout.end == HandoutEnd::gone;
    captions_.close(handout, script_.scenes.back());
    FilmSound sound;
    if (std::string fault = speak(sound); !fault.empty()) return fault;
    const std::string name = std::string(kHandoutStem) + "." + std::string(wordOf(format_));
    FilmStage stage(room_.cairo(), room_.fonts(), script_, handout.options.theme, handout.options.scale);
    const FilmOrder order{format_, script_, sound, setup_.folder.temporary(name)};
    if (std::string fault = encodeFilm(tool_, order, stage, setup_); !fault.empty()) return fault;
    return format_ == FilmFormat::gif ? std::string()
                                      : put(std::string(kHandoutStem) + ".vtt", webVtt(script_));
  }

 private:
  bool wantsVoice() const { return format_ != FilmFormat::gif && setup_.narration != Narration::off; }
  bool stopped() const { return setup_.stopped && setup_.stopped(); }
  void note(const std::string& text) const {
    if (setup_.note) setup_.note(text);
  }

  /// Known before the first picture is drawn, so that nobody waits for a film that will not be.
  std::string findVoice() {
    if (!wantsVoice()) return {};
    const bool there = narrator_.there() && !tool_.audio.empty();
    if (!there && setup_.narration == Narration::on) return setup_.say("cli.film.noVoice", {});
    if (!there) note(setup_.say("cli.film.silent", {}));
    speaks_ = there;
    setup_.narrated->wanted = setup_.narrated->wanted || there;
    return {};
  }

  std::string speak(FilmSound& sound) {
    Narrated& all = *setup_.narrated;
    // A GIF has no subtitles; it keeps its own time.
    if (format_ != FilmFormat::gif && all.wanted && !all.tried) narrate(all);
    if (!all.fault.empty() && speaks_) {
      if (setup_.narration == Narration::on) return all.fault;
      note(all.fault);
    }
    const bool timed = format_ != FilmFormat::gif && all.clips.size() == script_.scenes.size();
    for (std::size_t i = 0; timed && i < all.clips.size(); ++i)
      script_.scenes[i].narration =
          static_cast<Millis>(all.clips[i].samples.size()) * 1000 / all.clips[i].rate + 1;
    timeScenes(script_);
    if (timed && speaks_ && !stopped()) mix(all.clips, sound);
    return {};
  }

  void narrate(Narrated& all) const {
    all.tried = true;
    const int rate = setup_.pace == Pace::calm ? kCalmRate : kBriskRate;
    for (const FilmScene& scene : script_.scenes) {
      if (stopped()) break;
      all.clips.push_back(narrator_.speak(script_.language, scene.spoken, rate, setup_.stopped));
      const std::string reason = all.clips.back().fault;
      if (reason.empty()) continue;
      all.fault = setup_.say("cli.film.voiceFailed", {{"language", script_.language}, {"reason", reason}});
      all.clips.clear();
      return;
    }
  }

  void mix(const std::vector<SpokenClip>& clips, FilmSound& sound) const {
    // It ends a moment before the pictures: they say how long the film is.
    constexpr Millis kBeforeEnd = 200;
    sound.rate = clips.front().rate;
    const auto place = [&](Millis at) { return static_cast<std::size_t>(at * sound.rate / 1000); };
    sound.samples.assign(place(script_.duration - kSoundStarts - kBeforeEnd), 0);
    for (std::size_t i = 0; i < clips.size(); ++i) {
      const std::size_t from = place(script_.scenes[i].start + kNarrationLead - kSoundStarts);
      for (std::size_t j = 0; j < clips[i].samples.size() && from + j < sound.samples.size(); ++j)
        sound.samples[from + j] = clips[i].samples[j];
    }
  }

  FilmFormat format_;
  FilmCaptions captions_;
  FilmTool tool_;
  DrawingRoom room_;
  Narrator narrator_;
  bool speaks_ = false;
  FilmScript script_;
};

}  // namespace

std::unique_ptr<HandoutWriter> makeGifWriter(const WriterSetup& setup) {
  return std::make_unique<FilmWriter>(setup, FilmFormat::gif);
}
std::unique_ptr<HandoutWriter> makeMp4Writer(const WriterSetup& setup) {
  return std::make_unique<FilmWriter>(setup, FilmFormat::mp4);
}
std::unique_ptr<HandoutWriter> makeWebmWriter(const WriterSetup& setup) {
  return std::make_unique<FilmWriter>(setup, FilmFormat::webm);
}

}  // namespace cardwalk::ui
