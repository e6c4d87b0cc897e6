#include "ui/cli/capture.h"

#include <cstdio>
#include <fstream>
#include <optional>

#include "ui/app/session_conductor.h"
#include "ui/app/shell.h"
#include "ui/cli/png.h"
#include "ui/platform/egl_offscreen.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {
namespace {

constexpr int kMostSteps = 200;   // a route is some dozens; more is a fault, and no reason to fill a disk
constexpr int kSettleFrames = 6;  // layout, then scroll positions, then what they uncovered
constexpr double kRest = 30;      // seconds between pictures: every movement is over

int fail(const std::string& message) {
  std::fprintf(stderr, "cardwalk capture: %s\n", message.c_str());
  return 2;
}

std::string numbered(int step) {
  const std::string digits = std::to_string(step);
  return (digits.size() < 2 ? "0" + digits : digits) + ".png";
}

/// Off-screen frames of one walk, each on a clock of its own, so that the same walk gives the same pictures.
class Camera {
 public:
  Camera(Platform& platform, Shell& shell) : platform_(platform), shell_(shell) {}

  void settle() {
    clock_ += kRest;
    for (int i = 0; i < kSettleFrames; ++i) {
      platform_.beginFrame(1.0 / 60);
      shell_.frame(clock_, platform_.contentScale());
      ImGui::Render();
      platform_.present(shell_.theme().palette.ground);
      clock_ += 1;
    }
  }

  Image picture() { return platform_.readPixels(); }
  double now() const { return clock_; }

 private:
  Platform& platform_;
  Shell& shell_;
  double clock_ = 0;
};

std::string prepareFolder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!std::filesystem::is_directory(folder, error)) {
    return folder.string() + " cannot be made. Name a folder that you may write to.";
  }
  return "";
}

struct Shot {
  std::string file, overline, instruction, because;
};

std::string writeSteps(const std::filesystem::path& file, const View& view, const std::vector<Shot>& shots) {
  std::ofstream out(file, std::ios::binary);
  out << view.scenarioId << " · " << view.scenarioTitle << "\n\n" << view.customer << "\n\n";
  for (const Shot& shot : shots) {
    out << shot.file << "  ";
    if (!shot.overline.empty()) out << shot.overline << " — ";
    out << shot.instruction << "\n";
    if (!shot.because.empty()) out << "        " << shot.because << "\n";
  }
  out.close();
  return out ? "" : file.string() + " cannot be written. Is the disk full?";
}

Shot describe(const View& view, int step) {
  const CoachView& coach = view.coach;
  return {numbered(step), coach.overline, coach.instruction, coach.because};
}

/// Walks the planned route; a picture before each action, and one of the end.
std::string walkAndShoot(Camera& camera, SessionConductor& walk, const CaptureOptions& options) {
  std::vector<Shot> shots;
  const auto shoot = [&]() -> std::string {
    camera.settle();
    const int step = static_cast<int>(shots.size()) + 1;
    shots.push_back(describe(walk.view(), step));
    return writePng(options.out / shots.back().file, camera.picture());
  };
  for (int step = 0; step < kMostSteps; ++step) {
    if (std::string error = shoot(); !error.empty()) return error;
    const CoachView& coach = walk.view().coach;
    if (coach.done || coach.handedOver || coach.target.control.empty()) break;
    walk.step(millis(camera.now()));
  }
  return writeSteps(options.out / "steps.txt", walk.view(), shots);
}

}  // namespace

int runCapture(const CaptureOptions& options) {
  if (std::string error = prepareFolder(options.out); !error.empty()) return fail(error);
  const ImGuiOwner owner;
  PlatformResult opened = openOffscreen(options.width, options.height, 1);
  if (!opened.platform) return fail(opened.error);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  if (!fonts.error.empty()) std::fprintf(stderr, "cardwalk capture: %s\n", fonts.error.c_str());

  Settings settings;
  settings.theme = static_cast<ThemeChoice>(options.theme);
  settings.language = options.lang;
  settings.reducedMotion = true;
  SessionConductor walk(*options.pack, {options.scenario, Mode::guide, options.lang, 1}, {}, 0);
  Shell shell(walk, settings, fonts.fonts);
  Camera camera(*opened.platform, shell);
  if (std::string error = walkAndShoot(camera, walk, options); !error.empty()) return fail(error);
  std::printf("The pictures and steps.txt are in %s\n", std::filesystem::absolute(options.out).c_str());
  return 0;
}

}  // namespace cardwalk::ui
