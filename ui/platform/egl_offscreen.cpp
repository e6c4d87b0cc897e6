#include "ui/platform/egl_offscreen.h"

#include <array>
#include <chrono>
#include <string_view>
#include <utility>

#include <dlfcn.h>
#include <glad/egl.h>
#include <glad/gl.h>
#include <imgui_impl_opengl3.h>
#include <link.h>

#include "ui/platform/pixels.h"

namespace cardwalk::ui {
namespace {

class EglOffscreen final : public OffscreenPlatform {
 public:
  EglOffscreen(EGLDisplay display, EGLContext context, ImVec2 size, float scale)
      : display_(display), context_(context), size_(size), scale_(scale) {}

  ~EglOffscreen() override {
    if (begun_) ImGui_ImplOpenGL3_Shutdown();
    if (framebuffer_ != 0) glDeleteFramebuffers(1, &framebuffer_);
    if (colour_ != 0) glDeleteRenderbuffers(1, &colour_);
    eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display_, context_);
    eglTerminate(display_);
  }

  /// Makes the picture that is drawn into; false if the driver refuses.
  bool begin() {
    glGenRenderbuffers(1, &colour_);
    allot();
    glGenFramebuffers(1, &framebuffer_);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) return false;
    begun_ = ImGui_ImplOpenGL3_Init("#version 330 core");
    return begun_;
  }

  void resize(int width, int height) override {
    size_ = {static_cast<float>(width), static_cast<float>(height)};
    allot();
    diff_.forget();
  }

  void waitEvents(double) override {}
  bool takeInput() override { return false; }
  bool closing() const override { return false; }

  void beginFrame(double secondsSinceLast) override {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = size_;
    io.DeltaTime = static_cast<float>(secondsSinceLast > 0 ? secondsSinceLast : 1.0 / 60);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
  }

  void present(ImU32 ground) override {
    const FrameChange change = diff_.compare(*ImGui::GetDrawData(), ground);
    if (!change.any && !texturesWait()) return;
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    drawFramebuffer(size_, ground, &change);
  }

  void redrawWhole() override { diff_.forget(); }

  ImVec2 framebufferSize() const override { return size_; }
  float contentScale() const override { return scale_; }

  Image readPixels() override {
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
    return readFramebuffer(static_cast<int>(size_.x), static_cast<int>(size_.y));
  }

  double now() const override {
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(time).count();
  }

 private:
  void allot() {
    glBindRenderbuffer(GL_RENDERBUFFER, colour_);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, static_cast<int>(size_.x), static_cast<int>(size_.y));
  }

  EGLDisplay display_;
  EGLContext context_;
  ImVec2 size_;
  float scale_;
  GLuint framebuffer_ = 0, colour_ = 0;
  bool begun_ = false;
  FrameDiff diff_;
};

EGLDisplay surfacelessDisplay() {
  if (gladLoaderLoadEGL(EGL_NO_DISPLAY) == 0) return EGL_NO_DISPLAY;
  EGLDisplay display = EGL_NO_DISPLAY;
  if (eglGetPlatformDisplay != nullptr) {
    display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
  } else if (eglGetPlatformDisplayEXT != nullptr) {
    display = eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
  }
  if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) == EGL_FALSE)
    return EGL_NO_DISPLAY;
  gladLoaderLoadEGL(display);
  return display;
}

EGLContext coreContext(EGLDisplay display) {
  if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) return EGL_NO_CONTEXT;
  const std::array<EGLint, 5> wanted{EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                                     EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (eglChooseConfig(display, wanted.data(), &config, 1, &count) == EGL_FALSE || count == 0)
    config = nullptr;
  const std::array<EGLint, 7> version{EGL_CONTEXT_MAJOR_VERSION,
                                      3,
                                      EGL_CONTEXT_MINOR_VERSION,
                                      3,
                                      EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                      EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                      EGL_NONE};
  return eglCreateContext(display, config, EGL_NO_CONTEXT, version.data());
}

/// The next screen of this process finds the driver where it is; and whoever looks for leaks sees whose
/// memory it was.
int keepDriverLoaded(dl_phdr_info* library, std::size_t, void*) {
  if (std::string_view(library->dlpi_name).ends_with("_dri.so"))
    dlopen(library->dlpi_name, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
  return 0;
}

}  // namespace

PlatformResult openOffscreen(int width, int height, float contentScale) {
  // ImGui's loader keeps its functions when it lets go of their library; the second screen of a process would
  // call into nowhere.
  dlopen("libOpenGL.so.0", RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
  EGLDisplay display = surfacelessDisplay();
  if (display == EGL_NO_DISPLAY) {
    return {nullptr,
            "Drawing without a display needs EGL with Mesa's surfaceless platform, which is missing. "
            "On Debian: apt-get install libegl1 libgl1-mesa-dri"};
  }
  EGLContext context = coreContext(display);
  if (context == EGL_NO_CONTEXT ||
      eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_FALSE ||
      gladLoadGL(reinterpret_cast<GLADloadfunc>(eglGetProcAddress)) == 0) {
    if (context != EGL_NO_CONTEXT) eglDestroyContext(display, context);
    eglTerminate(display);
    return {nullptr,
            "EGL is there but gives no OpenGL 3.3 core context. Set LIBGL_ALWAYS_SOFTWARE=1, or on "
            "Debian: apt-get install libgl1-mesa-dri"};
  }
  auto platform = std::make_unique<EglOffscreen>(
      display, context, ImVec2(static_cast<float>(width), static_cast<float>(height)), contentScale);
  if (!platform->begin()) {
    return {nullptr, "A picture of " + std::to_string(width) + "×" + std::to_string(height) +
                         " is more than this OpenGL can draw. Ask for a smaller one."};
  }
  dl_iterate_phdr(keepDriverLoaded, nullptr);
  return {std::move(platform), ""};
}

}  // namespace cardwalk::ui
