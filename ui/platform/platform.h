// Where frames come from and go to: one small interface with three back ends.
//
// What is in it: events, the start and end of a frame, sizes, pixels; errors as text.
// What it DOES NOT do: know what is drawn, or decide when (ui/app/frame_pacer.h does). Every back end needs a
// current ImGui context, which must outlive it.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

namespace cardwalk::ui {

/// Pixels from the top row down, four bytes each: red, green, blue, alpha.
struct Image {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgba;
};

/// The upper left corner of a window's content, in screen coordinates.
struct WindowPosition {
  int x = 0, y = 0;
  bool operator==(const WindowPosition&) const = default;
};

/// Which keys a locked window lets in, and as what: GLFW's number of a key (GLFW_KEY_TAB), nothing for one
/// that stays outside. Letters come in as text.
using KeyFilter = std::function<std::optional<ImGuiKey>(int key)>;

inline constexpr double kForever = std::numeric_limits<double>::infinity();

class Platform {
 public:
  Platform() = default;
  Platform(const Platform&) = delete;
  Platform& operator=(const Platform&) = delete;
  virtual ~Platform() = default;

  /// Takes in what has happened; waits up to `seconds` for something (0: does not wait, kForever: until
  /// then).
  virtual void waitEvents(double seconds) = 0;
  /// Input since the last call: somebody moved, pressed, typed, resized or uncovered the window.
  virtual bool takeInput() = 0;
  /// Whether a hand was in what takeInput() told of last. A locked window tells it from what the system does
  /// with its focus, its size and its pointer, and from what jams: a key that repeats, a contact that stays.
  virtual bool byHand() const { return true; }
  virtual bool closing() const = 0;

  /// Tells ImGui the size and the time passed, then starts its frame.
  virtual void beginFrame(double secondsSinceLast) = 0;
  /// Draws what ImGui::Render() has prepared over the ground colour and shows it. What has not changed since
  /// the last time may be left alone.
  virtual void present(ImU32 ground) = 0;
  /// The next present() draws everything anew.
  virtual void redrawWhole() {}

  virtual ImVec2 framebufferSize() const = 0;
  /// ImGui coordinates a design unit: 2 on a screen of twice the usual density.
  virtual float contentScale() const = 0;
  /// The frame presented last; empty where there are no pixels.
  virtual Image readPixels() = 0;

  /// Ends a waitEvents() early, from any thread; the only call that may come from another one.
  virtual void wake() {}
  virtual void show() {}  ///< a window is opened hidden, so that nobody sees it empty
  virtual bool fullScreen() const { return false; }
  virtual void setFullScreen(bool) {}
  /// From now on a window that only its program closes: without a frame, full screen on that display (counted
  /// from 0; one that is not there: the last one, until it comes; nothing: where it is), deaf to all keys but
  /// letters and those that `keys` lets in (empty: none), without a pointer unless a mouse moves.
  virtual void lock(std::optional<int>, KeyFilter) {}
  /// Somebody asked the system to close the locked window since the last call.
  virtual bool takeCloseRequest() { return false; }
  /// Nothing where there is no window, or where the system keeps its place to itself (Wayland).
  virtual std::optional<WindowPosition> position() const { return std::nullopt; }
  virtual void setTitle(const std::string&) {}
  virtual double now() const = 0;  ///< seconds on a steady clock
};

struct PlatformResult {
  std::unique_ptr<Platform> platform;
  std::string error;  ///< set when there is no platform: what is missing and what to do
};

/// What ImGui needs before any back end: a context without files of its own, dynamic textures, keyboard use.
class ImGuiOwner {
 public:
  ImGuiOwner();
  ~ImGuiOwner();
  ImGuiOwner(const ImGuiOwner&) = delete;
  ImGuiOwner& operator=(const ImGuiOwner&) = delete;

 private:
  ImGuiContext* context_ = nullptr;
};

}  // namespace cardwalk::ui
