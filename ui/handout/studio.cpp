#include "ui/handout/studio.h"

#include <cstdlib>
#include <utility>

#include <glad/gl.h>

#include "ui/handout/callout.h"
#include "ui/platform/egl_offscreen.h"
#include "ui/theme/fonts.h"

namespace cardwalk::ui {
namespace {

constexpr int kSettleFrames = 6;   // layout, then scroll positions, then what they uncovered
constexpr int kCalloutFrames = 3;  // its digits may be new to the font's texture
constexpr double kRest = 30;       // seconds between pictures: every movement is over

std::string glText(GLenum name) {
  const GLubyte* text = glGetString(name);
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

}  // namespace

void drawInSoftwareOnly() {
  // Mesa reads them once, when it makes its first screen.
  setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
  setenv("LP_NATIVE_VECTOR_WIDTH", "128", 1);
}

Studio::Studio(const HandoutOptions& options) : options_(options) {
  PlatformResult opened = openOffscreen(options.width * options.scale, options.height * options.scale,
                                        static_cast<float>(options.scale));
  platform_ = std::move(opened.platform);
  fault_ = std::move(opened.error);
  if (!platform_) return;
  LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  warning_ = std::move(fonts.error);
  fonts_ = fonts.fonts;
  settings_.theme = static_cast<ThemeChoice>(options.theme);
  settings_.reducedMotion = true;
}

Studio::~Studio() = default;

std::string Studio::renderer() const { return glText(GL_RENDERER) + ", " + glText(GL_VERSION); }

void Studio::frame(int callout) {
  texts_.texts.clear();
  platform_->beginFrame(1.0 / 60);
  shell_->frame(clock_, platform_->contentScale());
  if (callout > 0)
    drawCallout(*shell_, conductor_.view().coach.target, texts_, callout,
                cutFor(options_, *shell_, conductor_.view()));
  ImGui::Render();
  platform_->present(shell_->theme().palette.ground);
  clock_ += 1;
}

void Studio::settle() {
  clock_ += kRest;
  for (int i = 0; i < kSettleFrames; ++i) frame(0);
}

Taken Studio::take(const WalkMoment& moment, const Pack& pack, int number) {
  View view = moment.view;
  // Where one device fills the picture, the arc from the other one would come out of nowhere.
  if (options_.crop != Crop::window && view.coach.target.surface != Surface::desk)
    view.active = view.coach.target.surface;
  // What came back stands beside the picture of what was done; a card would hide a part of this one.
  if (options_.crop != Crop::window) view.message = {};
  conductor_.show(std::move(view), moment.session, pack);
  if (!shell_) {
    settings_.language = moment.view.language;
    shell_ = std::make_unique<Shell>(conductor_, settings_, fonts_);
    shell_->reportTexts(&texts_);
  }
  settle();
  Taken taken;
  if (!shell_->state().highlight.cue.empty() && shell_->run("cue.scroll", clock_)) {
    taken.scrolled = true;
    settle();
  }
  if (options_.callouts && number > 0)
    for (int i = 0; i < kCalloutFrames; ++i) frame(number);
  const Rect cut = cutFor(options_, *shell_, conductor_.view());
  taken.cut = pixelsOf(cut);
  taken.picture = cropped(platform_->readPixels(), taken.cut);
  const Rect ring = ringOf(*shell_, moment.view.coach.target).cut(cut);
  const HighlightMemory& highlight = shell_->state().highlight;
  if (highlight.pointerDrawn)
    taken.pointer = {static_cast<int>(highlight.pointer.x) - taken.cut.x,
                     static_cast<int>(highlight.pointer.y) - taken.cut.y};
  if (!ring.empty()) {
    taken.ring = pixelsOf(ring);
    taken.ring.x -= taken.cut.x;
    taken.ring.y -= taken.cut.y;
    taken.place = placeOf(ring, homeOf(*shell_, moment.view.coach.target.surface));
  }
  return taken;
}

}  // namespace cardwalk::ui
