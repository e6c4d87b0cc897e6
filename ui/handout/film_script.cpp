#include "ui/handout/film_script.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace cardwalk::ui {
namespace {

constexpr Millis kFade = 250, kGlow = 900, kPress = 600;
constexpr int kGlows = 2;
constexpr Millis kLastStays = 2000;  // longer than it takes to read: nobody likes to be thrown out

Millis onTick(Millis time) { return (time + kFilmTick - 1) / kFilmTick * kFilmTick; }

Millis lengthOf(const FilmScene& scene, Millis pause) {
  const Millis press = scene.presses ? kPress : 0;
  const Millis spoken = scene.narration > 0 ? kNarrationLead + scene.narration + pause : 0;
  const Millis stays = scene.kind == SceneKind::ending ? kLastStays : 0;
  return onTick(std::max(scene.reading, spoken) + press + stays);
}

void glows(const FilmScene& scene, int index, Millis tick, std::vector<FilmMoment>& out) {
  const Millis from = scene.start + kFade;
  for (Millis t = 0; t < kGlow * kGlows; t += tick)
    out.push_back({from + t, index, 1, static_cast<double>(t % kGlow) / static_cast<double>(kGlow), -1});
  out.push_back({from + kGlow * kGlows, index, 1, -1, -1});
}

void presses(const FilmScene& scene, int index, Millis tick, std::vector<FilmMoment>& out) {
  const Millis from = scene.start + scene.duration - kPress;
  for (Millis t = 0; t < kPress; t += tick)
    out.push_back({from + t, index, 1, -1, static_cast<double>(t) / static_cast<double>(kPress)});
}

std::string timeText(Millis time) {
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%02lld:%02lld:%02lld.%03lld",
                static_cast<long long>(time / 3'600'000), static_cast<long long>(time / 60'000 % 60),
                static_cast<long long>(time / 1000 % 60), static_cast<long long>(time % 1000));
  return out.data();
}

/// On one line, and with nothing that the format reads as its own.
std::string cueLine(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c == '\n' || c == '\r' ? ' ' : c;
  }
  return out.empty() ? out : out + "\n";
}

}  // namespace

void timeScenes(FilmScript& script) {
  script.duration = 0;
  for (FilmScene& scene : script.scenes) {
    scene.start = script.duration;
    scene.duration = lengthOf(scene, script.pause);
    script.duration += scene.duration;
  }
}

std::vector<FilmMoment> momentsOf(const FilmScript& script, FilmFrames frames) {
  std::vector<FilmMoment> out;
  const bool smooth = frames == FilmFrames::smooth;
  for (std::size_t i = 0; i < script.scenes.size(); ++i) {
    const FilmScene& scene = script.scenes[i];
    const int index = static_cast<int>(i);
    if (smooth && i > 0)
      for (Millis t = kFilmTick; t <= kFade; t += kFilmTick)
        out.push_back({scene.start + t - kFilmTick, index,
                       static_cast<double>(t) / static_cast<double>(kFade + kFilmTick), -1, -1});
    out.push_back({scene.start + (smooth && i > 0 ? kFade : 0), index, 1, -1, -1});
    if (scene.ring) {
      if (out.back().at == scene.start + kFade) out.pop_back();
      glows(scene, index, smooth ? kFilmTick : kGlow / 3, out);
    }
    // A short scene is pressed before its ring has glowed to the end.
    while (scene.presses && out.back().at >= scene.start + scene.duration - kPress) out.pop_back();
    if (scene.presses) presses(scene, index, smooth ? kFilmTick : kPress / 4, out);
  }
  return out;
}

std::string webVtt(const FilmScript& script) {
  std::string out = "WEBVTT\n\nNOTE " + cueLine(script.title + " · " + script.language);
  int number = 0;
  for (const FilmScene& scene : script.scenes) {
    out += "\n" + std::to_string(++number) + "\n" + timeText(scene.start) + " --> " +
           timeText(scene.start + scene.duration) + "\n";
    for (const std::string* text :
         {&scene.instruction, &scene.where, &scene.because, &scene.refusal, &scene.answer})
      out += cueLine(*text);
  }
  return out;
}

}  // namespace cardwalk::ui
