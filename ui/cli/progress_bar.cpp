#include "ui/cli/progress_bar.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <unistd.h>

namespace cardwalk::ui {
namespace {

constexpr double kPatience = 0.8;  // seconds: what may become a second has a bar before it is one
constexpr int kCells = 24;

}  // namespace

ProgressBar::ProgressBar(Setup setup) : setup_(std::move(setup)), begun_(setup_.clock()) {}

ProgressBar::~ProgressBar() {
  if (!shown_ || !setup_.terminal) return;
  std::fputs("\r\x1b[K", setup_.stream);
  std::fflush(setup_.stream);
}

void ProgressBar::show(int done, int all) {
  if (setup_.clock() - begun_ < kPatience || all <= 0) return;
  if (!setup_.terminal) {
    if (!shown_) std::fprintf(setup_.stream, "%s …\n", what_.c_str());
    shown_ = true;
    return;
  }
  shown_ = true;
  const int full = std::clamp(done * kCells / all, 0, kCells);
  std::string bar;
  for (int i = 0; i < kCells; ++i) bar += i < full ? "█" : "░";
  std::fprintf(setup_.stream, "\r%s %s %d/%d\x1b[K", what_.c_str(), bar.c_str(), done, all);
  std::fflush(setup_.stream);
}

ProgressBar::Setup progressOnStderr() {
  const auto seconds = [] {
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(time).count();
  };
  return {stderr, ::isatty(STDERR_FILENO) == 1, seconds};
}

}  // namespace cardwalk::ui
