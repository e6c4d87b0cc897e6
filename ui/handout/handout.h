// A walk as something to hand to somebody: numbered pictures, each with the words that belong to it.
//
// What is in it: plain values: what was asked for, the handout, its steps, the end.
// What it DOES NOT do: draw (maker.h), choose words (wording.h) or write files (writer.h). The steps are
// never all in memory at once: they pass by, one after the other (writer.h).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/pack.h"
#include "core/records/handout_manifest.h"
#include "core/session/session.h"
#include "core/sim/action.h"
#include "ui/platform/platform.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {

/// Which side of the walk is handed out. What happens on the other one is carried out, and left out.
enum class SurfaceChoice { app, website, both };
/// What of the window a picture shows: the surroundings of the control, its device, or everything.
enum class Crop { target, device, window };

/// As written on the command line and in handout.json; the place of a word is the value of its choice.
inline constexpr std::array<std::string_view, 3> kSurfaceChoiceWords{"app", "website", "both"};
inline constexpr std::array<std::string_view, 3> kCropWords{"target", "device", "window"};
std::string_view wordOf(SurfaceChoice choice);
std::string_view wordOf(Crop crop);
std::string_view wordOf(ThemeId theme);

struct HandoutOptions {
  ThemeId theme = ThemeId::light;
  int width = 1280, height = 800;  ///< of the window, in points
  int scale = 1;                   ///< pixels a point; 1 … 4
  SurfaceChoice surfaces = SurfaceChoice::both;
  Crop crop = Crop::device;
  bool callouts = false;  ///< the step's number is drawn beside the highlighted control
  bool operator==(const HandoutOptions&) const = default;
};

/// In pixels of the picture, from its upper left corner.
struct PixelRect {
  int x = 0, y = 0, width = 0, height = 0;
  bool operator==(const PixelRect&) const = default;
};

/// In pixels of the picture, from its upper left corner.
struct PixelSpot {
  int x = 0, y = 0;
};

/// What the handout is made from.
enum class HandoutKind {
  plan,   ///< the shortest way, as the coach leads it
  record  ///< what somebody did, wrong turns included
};

struct HandoutStep {
  int number = 0;                  ///< from 1 without gaps, as printed; the end has the last one
  bool ending = false;             ///< nothing is to be done: how it ended
  Surface surface = Surface::app;  ///< desk: outside both devices, and the end
  std::string file;                ///< name for the picture: "01.png"

  // Words in the handout's language; those that have nothing to say are empty.
  std::string instruction;  ///< "Tap “Delete”"; of the end its headline
  std::string because;      ///< why
  std::string where;        ///< where on the screen to look, and that one has to scroll
  bool scrolled = false;    ///< one has to scroll to what is highlighted
  std::string answer;       ///< record: what the shop or the program answered
  bool refused = false;     ///< record: it was not possible
  std::string alt;          ///< what the picture shows: device, screen, what is highlighted and where

  std::string control;  ///< ControlId of what is highlighted; empty: nothing
  Gesture gesture = Gesture::tap;
  std::string typed;                  ///< what to type, for Gesture::type
  std::vector<PixelRect> highlights;  ///< the ring in the picture; empty when nothing is highlighted in it
  std::optional<PixelSpot> pointer;   ///< the fingertip's centre or the arrow's tip; nothing: none is drawn
  std::vector<ShownWords> shows;      ///< controls in the picture: text keys, and the words they had
  std::vector<std::string> drawn;     ///< everything that is written in the picture, sorted, each once

  Image picture;       ///< pixels as the handout wants them
  std::string png;     ///< the same as the bytes of a PNG file, if a writer asked for it
  std::string digest;  ///< of the pixels; the same picture has the same
};

/// 16 hexadecimal digits for size and pixels.
std::string digestOf(const Image& image);
/// "01.png": names in the order of the steps, also where names are sorted as text.
std::string pictureName(int number);

enum class HandoutEnd {
  open,        ///< not known yet
  gone,        ///< the goal holds
  handedOver,  ///< somebody else has to go on
  unfinished   ///< record: it stopped before
};

struct Handout {
  HandoutKind kind = HandoutKind::plan;
  std::string title;     ///< of the scenario
  std::string customer;  ///< the customer's words
  std::string notice;    ///< that it is a model, and nobody's official one
  std::string language;  ///< BCP 47
  std::string pack, packVersion, packName, scenario;
  GenerationChoice generation;
  HandoutOptions options;
  std::string program;   ///< name and version of the program
  std::string renderer;  ///< who drew the pictures; digests of different ones cannot be compared
  int expected = 0;      ///< steps that will pass, the end included

  // Known when the last step has passed.
  int steps = 0;    ///< that passed, the end included
  int leftOut = 0;  ///< actions on the side that was not chosen
  HandoutEnd end = HandoutEnd::open;
  std::string endTitle, endText;  ///< how it ended, in words
};

}  // namespace cardwalk::ui
