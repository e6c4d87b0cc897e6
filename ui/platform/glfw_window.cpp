#include "ui/platform/glfw_window.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <GLFW/glfw3.h>
#include <glad/gl.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "ui/platform/displays.h"
#include "ui/platform/loaded_modules.h"
#include "ui/platform/locked_keys.h"
#include "ui/platform/pixels.h"
#include "ui/platform/pointer_guess.h"

namespace cardwalk::ui {
namespace {

constexpr int kSmallestWidth = 960;
constexpr int kSmallestHeight = 600;

/// Mesa's software renderers copy their one buffer to the screen and keep it, so a part can be drawn anew.
/// With a graphics card that is not certain, and drawing everything costs nothing there.
bool drawsInSoftware() {
  const auto* text = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  const std::string_view name = text != nullptr ? text : "";
  return name.starts_with("llvmpipe") || name.starts_with("softpipe");
}

class GlfwWindow final : public Platform {
 public:
  explicit GlfwWindow(GLFWwindow* window) : window_(window) {
    // Ours come first: ImGui's callbacks keep and call them.
    glfwSetWindowUserPointer(window_, this);
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) { self(w).pointerMoved(x, y); });
    glfwSetMouseButtonCallback(window_,
                               [](GLFWwindow* w, int, int action, int) { self(w).pointerPressed(action); });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double, double) { self(w).handled(); });
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int, int, int, int) { self(w).handled(); });
    // Whether a hand wrote it, its key has told.
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned) { self(w).input_ = true; });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int) { self(w).input_ = true; });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int) { self(w).input_ = true; });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { self(w).lost(); });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { self(w).lost(); });
    glfwSetWindowContentScaleCallback(window_, [](GLFWwindow* w, float, float) { self(w).input_ = true; });
    ImGui_ImplGlfw_InitForOpenGL(window_, true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    keepsBuffer_ = drawsInSoftware();
  }

  ~GlfwWindow() override {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    keepModulesForSanitizers();
    glfwDestroyWindow(window_);
    glfwTerminate();
  }

  void waitEvents(double seconds) override {
    if (display_) fillDisplay();
    if (seconds <= 0) {
      glfwPollEvents();
    } else if (std::isinf(seconds)) {
      glfwWaitEvents();
    } else {
      glfwWaitEventsTimeout(seconds);
    }
  }

  /// The window was uncovered or has a new size: nothing of what it showed can be relied on.
  void lost() {
    input_ = true;
    diff_.forget();
  }

  bool takeInput() override {
    byHand_ = std::exchange(hand_, false);
    return std::exchange(input_, false);
  }
  bool byHand() const override { return byHand_ || !locked_; }
  bool closing() const override { return glfwWindowShouldClose(window_) != 0; }

  void beginFrame(double) override {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
  }

  void present(ImU32 ground) override {
    const FrameChange change = diff_.compare(*ImGui::GetDrawData(), ground);
    if (!change.any && !texturesWait()) return;
    drawFramebuffer(framebufferSize(), ground, keepsBuffer_ ? &change : nullptr);
    glfwSwapBuffers(window_);
  }

  void redrawWhole() override { diff_.forget(); }

  ImVec2 framebufferSize() const override {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
  }

  float contentScale() const override {
    float x = 1, y = 1;
    glfwGetWindowContentScale(window_, &x, &y);
    // Where window coordinates are points already (macOS, Wayland), the framebuffer carries the density.
    int width = 0, height = 0;
    glfwGetWindowSize(window_, &width, &height);
    const float density = width > 0 ? framebufferSize().x / static_cast<float>(width) : 1.0f;
    return std::max(1.0f, x) / std::max(1.0f, density);
  }

  Image readPixels() override {
    const ImVec2 size = framebufferSize();
    return readFramebuffer(static_cast<int>(size.x), static_cast<int>(size.y));
  }

  void wake() override { glfwPostEmptyEvent(); }
  void show() override { glfwShowWindow(window_); }
  bool fullScreen() const override { return glfwGetWindowMonitor(window_) != nullptr; }

  void setFullScreen(bool wanted) override {
    if (wanted == fullScreen()) return;
    input_ = true;
    if (!wanted) {
      glfwSetWindowMonitor(window_, nullptr, x_, y_, width_, height_, GLFW_DONT_CARE);
      return;
    }
    glfwGetWindowPos(window_, &x_, &y_);
    glfwGetWindowSize(window_, &width_, &height_);
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode == nullptr) return;
    glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  }

  void lock(std::optional<int> display, KeyFilter keys) override {
    locked_ = true;
    keys_ = std::move(keys);
    glfwSetWindowCloseCallback(window_, [](GLFWwindow* w) {
      glfwSetWindowShouldClose(w, GLFW_FALSE);
      self(w).closeAsked_ = true;
    });
    // Instead of ImGui's: chords and keys of the desk get no further than this.
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
      self(w).lockedKey({key, action, mods, glfwGetKeyName(key, scancode) != nullptr});
    });
    ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    glfwSetInputMode(window_, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
    if (!display) return;
    display_.emplace(*display);
    glfwSetWindowAttrib(window_, GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwSetWindowAttrib(window_, GLFW_DECORATED, GLFW_FALSE);
    fillDisplay();
  }

  bool takeCloseRequest() override { return std::exchange(closeAsked_, false); }

  std::optional<WindowPosition> position() const override {
    glfwGetError(nullptr);  // of earlier calls
    WindowPosition out;
    glfwGetWindowPos(window_, &out.x, &out.y);
    if (glfwGetError(nullptr) != GLFW_NO_ERROR) return std::nullopt;
    return out;
  }

  void setTitle(const std::string& title) override { glfwSetWindowTitle(window_, title.c_str()); }
  double now() const override { return glfwGetTime(); }

 private:
  static GlfwWindow& self(GLFWwindow* window) {
    return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
  }

  void fillDisplay() {
    if (fillWithWindow(*display_, window_)) lost();
  }

  void handled() { input_ = hand_ = true; }

  void lockedKey(const KeyStroke& stroke) {
    const StrokeBy by = takeStroke(keys_, stroke);
    if (by != StrokeBy::nobody) input_ = true;
    if (by == StrokeBy::hand) hand_ = true;
  }

  void pointerMoved(double x, double y) {
    input_ = true;
    if (!locked_) return;
    const bool down = glfwGetMouseButton(window_, GLFW_MOUSE_BUTTON_LEFT) == GLFW_PRESS;
    // Systems move pointers, too.
    if (pointer_.moved(x, y, down, now())) hand_ = true;
    showPointer();
  }

  void pointerPressed(int action) {
    handled();
    if (!locked_ || action != GLFW_PRESS) return;
    pointer_.pressed(now());
    showPointer();
  }

  void showPointer() {
    if (std::exchange(pointerShown_, pointer_.mouse()) == pointer_.mouse()) return;
    glfwSetInputMode(window_, GLFW_CURSOR, pointerShown_ ? GLFW_CURSOR_NORMAL : GLFW_CURSOR_HIDDEN);
  }

  GLFWwindow* window_;
  bool input_ = true;
  bool hand_ = false, byHand_ = true;  ///< input that comes from somebody; in what was taken last
  bool locked_ = false, closeAsked_ = false;
  std::optional<DisplayWish> display_;  ///< to be filled, whatever happens
  KeyFilter keys_;                      ///< of a locked window
  PointerGuess pointer_;
  bool pointerShown_ = false;
  FrameDiff diff_;
  bool keepsBuffer_ = false;  ///< what was drawn is still there after it was shown
  int x_ = 80, y_ = 80, width_ = 1440, height_ = 900;
};

std::string lastGlfwError() {
  const char* text = nullptr;
  glfwGetError(&text);
  return text != nullptr ? text : "no reason given";
}

void wishFor() {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  // Nothing here is in depth; asking for no such buffers spares a software renderer the memory.
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  // Shown when it is in its place and there is something to show, so that nobody sees it jump or empty.
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
}

}  // namespace

PlatformResult openWindow(const WindowRequest& place) {
  if (glfwInit() == 0) {
    return {nullptr, "There is no display to open a window on (" + lastGlfwError() +
                         "). Start it in a graphical session, or use `cardwalk capture` for pictures."};
  }
  wishFor();
  GLFWwindow* window = glfwCreateWindow(place.width, place.height, place.title.c_str(), nullptr, nullptr);
  if (window == nullptr) {
    const std::string reason = lastGlfwError();
    glfwTerminate();
    return {nullptr,
            "This display cannot give OpenGL 3.3 (" + reason +
                "). Update the graphics driver, or set LIBGL_ALWAYS_SOFTWARE=1 to draw on the processor."};
  }
  glfwMakeContextCurrent(window);
  if (gladLoadGL(glfwGetProcAddress) == 0) {
    glfwDestroyWindow(window);
    glfwTerminate();
    return {nullptr, "The display's OpenGL functions could not be loaded. Update the graphics driver."};
  }
  glfwSwapInterval(1);
  glfwSetWindowSizeLimits(window, kSmallestWidth, kSmallestHeight, GLFW_DONT_CARE, GLFW_DONT_CARE);
  if (place.position && reachable(*place.position, screenAreas()))
    glfwSetWindowPos(window, place.position->x, place.position->y);
  return {std::make_unique<GlfwWindow>(window), ""};
}

}  // namespace cardwalk::ui
