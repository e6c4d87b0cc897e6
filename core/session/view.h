// What a face of the product may know of a session at this moment: plain values, already in words.
//
// What is in it: both surfaces with their layers and controls, the three stores, the coach, messages.
// What it DOES NOT do: change anything, or know pixels. It is rebuilt only when the state, the language or
// the mode changes; drawing a frame reads it and allocates nothing in core.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/content/vocabulary.h"

namespace cardwalk {

/// Tells versions of something apart. Those of two walks are never equal, however often each has changed, and
/// also when one of them has gone: whoever keeps a stamp keeps the mark of its walk from being used again.
struct Stamp {
  std::shared_ptr<const void> walk;  ///< empty: of no walk
  std::uint64_t number = 0;
  bool operator==(const Stamp&) const = default;
};

struct CardView {
  std::string last4, brand, bank, expiry;
  int colour = 0;
  bool isDefault = false, expired = false, verifying = false, virtualNumber = false;
  bool isTarget = false;  ///< the card in question
};

struct ControlView {
  std::string id;  ///< full ControlId, item part included: app.cards.tile/4417
  ControlKind kind = ControlKind::text;
  Region region = Region::body;
  Tone tone = Tone::plain;
  std::string label, detail, value, badge, icon;
  std::string why;  ///< if not enabled: the reason in words
  bool enabled = true;
  bool checked = false;  ///< ticked, chosen, the current tab
  bool pressable = false, hoverable = false, typable = false;
  bool revealed = false;  ///< the pointer or focus rests on it (as the model sees it)
  bool isBack = false;    ///< the screen's back arrow, cancel or close
  int attach = -1;  ///< index of the ControlView on the same screen in whose rectangle this one is drawn
  bool hasCard = false;
  CardView card;
  OrderState order = OrderState::none;  ///< orderRow
};

struct ScreenView {
  std::string id, code, title, host, path;
  Frame frame = Frame::page;
  bool partner = false;  ///< website: on another host than the pack's first one
  std::string anchor;    ///< menu: full ControlId at which it opens
  std::vector<ControlView> controls;
};

/// layers[0] is the page; each further one lies over it. Only the last one can be operated.
struct SurfaceView {
  std::vector<ScreenView> layers;
};

struct StoreRow {
  CardView card;
};
struct StoreView {
  std::string title, empty;  ///< `empty` is the sentence for a list without cards
  std::vector<StoreRow> rows;
  int limit = 0;  ///< 0: no limit shown
  bool holdsTarget = false;
  bool everHeldTarget = false;
};

struct Target {
  std::string control;  ///< full ControlId; empty when there is nothing to do
  Surface surface = Surface::desk;
  Gesture gesture = Gesture::tap;
  std::string text;  ///< what to type, for Gesture::type
};

struct UpcomingStep {
  std::string text;
  Surface surface = Surface::app;
};

struct CheckView {
  std::string title, text;
  bool done = false;
};

struct ProgressView {
  std::string title;        ///< "Phone app"
  std::vector<bool> steps;  ///< done or not, in the guide's order
  int current = -1;         ///< step the present target belongs to
  int done = 0;             ///< leading steps that are done
};

enum class MessageTone : std::uint8_t { info, success, warning, wrongTurn };

struct MessageView {
  MessageTone tone = MessageTone::info;
  std::string title, text;
  std::vector<std::string> facts;
  std::string look;         ///< full ControlId to look at instead of what refused; may be empty
  bool offersUndo = false;  ///< "one step back" takes back what the message tells of
  Stamp serial;             ///< changes when a new message replaces the old one
};

struct CoachView {
  Target target;
  std::string overline;     ///< "Phone · step 6 of 7"
  std::string instruction;  ///< "Tap “Delete”"
  std::string because;      ///< why
  std::string where;        ///< where on the screen to look
  std::string different;    ///< what to do if it looks different here
  std::string obstacle;  ///< what stands in the way on the target's side, e.g. that the card is the default
  std::string repair;    ///< and what removes it
  std::vector<UpcomingStep> next;
  std::vector<CheckView> checks;
  std::array<ProgressView, kDevices> progress;
  std::vector<std::string> facts;
  int remaining = 0;        ///< actions left on the planned route
  bool done = false;        ///< the goal holds
  bool handedOver = false;  ///< the honest end was reached
  bool toHandover = false;  ///< the goal cannot be reached any more; the route leads to the honest end
};

struct RuleCardView {
  std::string title, value;
};

/// guide: the person acts on the model; watch: the program does; companion: the person acts on their own
/// device and the model goes along.
enum class Mode : std::uint8_t { guide, watch, companion };
inline constexpr int kModes = 3;

/// What the person's own screen may show instead of what the model shows.
struct VariantView {
  std::string id, label;
};

struct View {
  Stamp revision;  ///< changes whenever anything below changed
  std::string language;
  std::string scenarioId, scenarioTitle, customer, summary, notice;
  Mode mode = Mode::guide;
  bool playing = false;  ///< watch: not paused
  double speed = 1.0;    ///< watch: 0.5 … 4
  bool canUndo = false;
  Surface active = Surface::app;
  std::array<SurfaceView, kDevices> surfaces;
  std::vector<ControlView> desk;  ///< controls outside the devices, e.g. desk.wait
  std::array<StoreView, kStores> stores;
  std::string storesTitle;   ///< "Where 4417 is still saved"
  std::string storesPlaces;  ///< "2 places left"
  std::string targetLast4;   ///< empty when no card is to be removed
  int placesLeft = 0;
  std::string trap;   ///< set once one side is clean and another is not: the sentence about it
  int sidesDone = 0;  ///< 0 … 2
  CoachView coach;
  std::vector<VariantView> variants;  ///< companion: how the own screen may differ at this step
  MessageView message;                ///< rejection, wrong turn, or what a neighbour answered; may be empty
  std::vector<RuleCardView> rules;
  int actionsTaken = 0;
};

}  // namespace cardwalk
