#include "ui/handout/film_encoder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <initializer_list>
#include <span>
#include <sstream>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ui/handout/film_colours.h"
#include "ui/platform/child_process.h"
#include "ui/platform/programs.h"

namespace cardwalk::ui {
namespace {

using Words = std::vector<std::string>;
constexpr int kGifClock = 100;  // a GIF counts hundredths of a second

/// A file in memory that a child reads from its start.
class MemoryFile {
 public:
  explicit MemoryFile(std::span<const unsigned char> bytes) : file_(::memfd_create("film", MFD_CLOEXEC)) {
    while (file_ >= 0 && !bytes.empty()) {
      const ssize_t written = ::write(file_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) break;
      bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    if (file_ >= 0) ::lseek(file_, 0, SEEK_SET);
  }
  ~MemoryFile() {
    if (file_ >= 0) ::close(file_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  int file() const { return file_; }

 private:
  int file_;
};

void add(Words& words, std::initializer_list<std::string> more) { words.insert(words.end(), more); }

struct Encoders {
  std::vector<std::string> video, audio;  ///< the best first
};

Encoders encodersFor(FilmFormat format) {
  switch (format) {
    case FilmFormat::mp4:
      return {{"libx264", "libopenh264"}, {"aac"}};
    case FilmFormat::webm:
      return {{"libvpx-vp9", "libvpx"}, {"libopus", "libvorbis"}};
    case FilmFormat::gif:
      break;
  }
  return {{"gif"}, {}};
}

/// The names in what `ffmpeg -encoders` prints: the second word of each line.
std::vector<std::string> encoderNames(const std::string& list) {
  std::vector<std::string> out;
  std::istringstream lines(list);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string flags, name;
    if (words >> flags >> name) out.push_back(std::move(name));
  }
  return out;
}

std::string firstOf(const std::vector<std::string>& wanted, const std::vector<std::string>& there) {
  for (const std::string& each : wanted)
    if (std::find(there.begin(), there.end(), each) != there.end()) return each;
  return {};
}

Words videoWords(const std::string& encoder) {
  if (encoder == "libx264") return {"-preset", "veryfast", "-tune", "animation", "-crf", "20", "-g", "200"};
  if (encoder == "libopenh264") return {"-b:v", "1500k", "-g", "200"};
  // Slower settings take minutes for a film that hardly moves, and it looks no better.
  if (encoder == "libvpx-vp9")
    return {"-crf",    "30", "-b:v",          "0", "-deadline", "realtime", "-cpu-used", "8",
            "-row-mt", "1",  "-tile-columns", "1", "-g",        "200"};
  return {"-crf", "10", "-b:v", "1000k", "-deadline", "realtime", "-cpu-used", "12", "-g", "200"};
}

/// ISO 639-2, which MP4 wants.
std::string threeLetters(const std::string& language) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kKnown{
      {{"en", "eng"}, {"es", "spa"}, {"pt", "por"}, {"fr", "fra"}, {"ru", "rus"}}};
  for (const auto& [two, three] : kKnown)
    if (language.substr(0, 2) == two) return std::string(three);
  return "und";
}

Words start(const FilmTool& tool) {
  return {tool.program, "-hide_banner", "-nostdin", "-loglevel", "error", "-xerror", "-y"};
}

std::string sizeText(const FilmStage& stage) {
  return std::to_string(stage.width()) + "x" + std::to_string(stage.height());
}

Words filmWords(const FilmTool& tool, const FilmOrder& order, const FilmStage& stage) {
  Words words = start(tool);
  add(words, {"-f", "rawvideo", "-pix_fmt", "yuv420p", "-color_range", "tv", "-colorspace", "bt709",
              "-color_primaries", "bt709", "-color_trc", "bt709", "-video_size", sizeText(stage),
              "-framerate", std::to_string(1000 / kFilmTick), "-i", "pipe:0"});
  const bool sounds = !order.sound.samples.empty();
  if (sounds)
    add(words, {"-itsoffset", std::to_string(static_cast<double>(kSoundStarts) / 1000), "-f", "s16le", "-ar",
                std::to_string(order.sound.rate), "-ac", "1", "-i", "pipe:3"});
  add(words, {"-map", "0:v", "-c:v", tool.video, "-pix_fmt", "yuv420p"});
  for (std::string& each : videoWords(tool.video)) words.push_back(std::move(each));
  if (sounds) add(words, {"-map", "1:a", "-c:a", tool.audio, "-b:a", "64k", "-ar", "48000"});
  const std::string language = threeLetters(order.script.language);
  add(words, {"-metadata", "title=" + order.script.title, "-metadata", "comment=" + order.script.notice,
              "-metadata:s:v:0", "language=" + language});
  if (sounds) add(words, {"-metadata:s:a:0", "language=" + language});
  add(words, {"-fflags", "+bitexact", "-flags:v", "+bitexact"});
  if (order.format == FilmFormat::mp4) add(words, {"-movflags", "+faststart"});
  add(words, {"-f", std::string(wordOf(order.format)), "file:" + order.file.string()});
  return words;
}

/// "if(lt(N,4),…,…)": the time of each frame by its number, looked up by halves.
std::string timeOf(const std::vector<FilmMoment>& moments, std::size_t from, std::size_t to) {
  if (to - from == 1) return std::to_string(moments[from].at / 10);
  const std::size_t middle = from + (to - from) / 2;
  return "if(lt(N," + std::to_string(middle) + ")," + timeOf(moments, from, middle) + "," +
         timeOf(moments, middle, to) + ")";
}

class Encoding {
 public:
  Encoding(const FilmTool& tool, const FilmOrder& order, FilmStage& stage, const WriterSetup& setup)
      : tool_(tool), order_(order), stage_(stage), setup_(setup) {}

  std::string run() {
    std::string fault = order_.format == FilmFormat::gif ? gif() : film();
    return fault.empty() ? onDisk() : fault;
  }

 private:
  std::string failed(const std::string& reason) const {
    return setup_.say("cli.film.failed",
                      {{"format", std::string(wordOf(order_.format))}, {"reason", reason}});
  }

  /// `took` false: it was given pictures that it did not take, which makes no whole film however it ended.
  std::string judged(const ChildEnd& end, bool took) const {
    if (end.good && !end.stopped && took) return {};
    return failed(end.reason.empty() ? setup_.say("cli.film.tooEarly", {}) : end.reason);
  }

  void tell(Millis at) const {
    if (setup_.busy) setup_.busy(static_cast<double>(at) / static_cast<double>(order_.script.duration));
  }

  std::string film() {
    const auto* const samples = reinterpret_cast<const unsigned char*>(order_.sound.samples.data());
    const MemoryFile sound({samples, order_.sound.samples.size() * 2});
    const bool sounds = !order_.sound.samples.empty();
    ChildProcess child({filmWords(tool_, order_, stage_), true, sounds ? sound.file() : -1, setup_.stopped});
    const std::vector<FilmMoment> moments = momentsOf(order_.script, FilmFrames::smooth);
    std::vector<unsigned char> planes;
    bool takes = true;
    for (std::size_t i = 0; takes && i < moments.size(); ++i) {
      toYuv420(stage_.draw(moments[i]), planes);
      const Millis until = i + 1 < moments.size() ? moments[i + 1].at : order_.script.duration;
      for (Millis t = moments[i].at; takes && t < until; t += kFilmTick) takes = child.write(planes);
      tell(until);
    }
    return judged(child.finish(), takes);
  }

  Words gifInput() const {
    Words words = start(tool_);
    add(words, {"-f", "rawvideo", "-pix_fmt", "bgr0", "-video_size", sizeText(stage_), "-framerate",
                std::to_string(kGifClock), "-i", "pipe:0"});
    return words;
  }

  /// Of one still of each scene: what moves is drawn in the same colours.
  ChildEnd palette() {
    Words words = gifInput();
    add(words, {"-vf", "palettegen=stats_mode=full:reserve_transparent=1", "-frames:v", "1", "-update", "1",
                "-c:v", "png", "-f", "image2pipe", "pipe:1"});
    ChildProcess child({std::move(words), true, -1, setup_.stopped});
    for (std::size_t i = 0; i < order_.script.scenes.size(); ++i)
      if (!child.write(stage_.draw({0, static_cast<int>(i), 1, 0.3, -1}).pixels)) break;
    return child.finish();
  }

  std::string gif() {
    const ChildEnd colours = palette();
    // The palette is made when the last picture is there: nothing is lost that it did not take.
    if (std::string fault = judged(colours, true); !fault.empty()) return fault;
    const auto* const bytes = reinterpret_cast<const unsigned char*>(colours.output.data());
    const MemoryFile palette({bytes, colours.output.size()});
    const std::vector<FilmMoment> moments = momentsOf(order_.script, FilmFrames::sparing);
    const Millis last = order_.script.duration - moments.back().at;
    Words words = gifInput();
    add(words, {"-f", "png_pipe", "-i", "pipe:3", "-filter_complex",
                "[0:v]setpts='" + timeOf(moments, 0, moments.size()) +
                    "'[timed];[timed][1:v]paletteuse=dither=none:diff_mode=rectangle",
                "-fps_mode", "passthrough", "-enc_time_base", "1:" + std::to_string(kGifClock), "-c:v", "gif",
                "-loop", "0", "-final_delay", std::to_string(last / 10), "-f", "gif",
                "file:" + order_.file.string()});
    ChildProcess child({std::move(words), true, palette.file(), setup_.stopped});
    bool takes = true;
    for (std::size_t i = 0; takes && i < moments.size(); ++i) {
      takes = child.write(stage_.draw(moments[i]).pixels);
      tell(moments[i].at);
    }
    return judged(child.finish(), takes);
  }

  /// It is there, not empty, and on the disk before it gets its name.
  std::string onDisk() const {
    std::error_code ignored;
    const int file = ::open(order_.file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    const int fault = errno;
    if (file >= 0) ::close(file);
    if (!synced) return failed(std::generic_category().message(fault));
    return std::filesystem::file_size(order_.file, ignored) > 0 ? std::string() : failed("0");
  }

  const FilmTool& tool_;
  const FilmOrder& order_;
  FilmStage& stage_;
  const WriterSetup& setup_;
};

}  // namespace

std::string_view wordOf(FilmFormat format) {
  constexpr std::string_view kWords[] = {"gif", "mp4", "webm"};
  return kWords[static_cast<std::size_t>(format)];
}

FilmTool findFilmTool(FilmFormat format, const WriterSetup& setup) {
  FilmTool tool;
  const std::string word(wordOf(format));
  tool.program = findProgram("ffmpeg");
  if (tool.program.empty()) {
    tool.fault = setup.say("cli.film.noProgram", {{"format", word}});
    return tool;
  }
  const ChildEnd listed =
      ChildProcess({{tool.program, "-hide_banner", "-encoders"}, false, -1, setup.stopped}).finish();
  const std::vector<std::string> names = encoderNames(listed.output);
  const Encoders wanted = encodersFor(format);
  tool.video = firstOf(wanted.video, names);
  tool.audio = firstOf(wanted.audio, names);
  if (!listed.good) {
    tool.fault = setup.say("cli.film.failed", {{"format", word}, {"reason", listed.reason}});
  } else if (tool.video.empty()) {
    std::string all;
    for (const std::string& each : wanted.video) all += (all.empty() ? "" : ", ") + each;
    tool.fault = setup.say("cli.film.noEncoder", {{"format", word}, {"words", all}});
  }
  return tool;
}

std::string encodeFilm(const FilmTool& tool, const FilmOrder& order, FilmStage& stage,
                       const WriterSetup& setup) {
  return Encoding(tool, order, stage, setup).run();
}

}  // namespace cardwalk::ui
