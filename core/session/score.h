// What an attempt is worth: a pure function of pack and record.
//
// What is in it: the rubric, the score with its reasons, and the debrief: path against best path, what is
// left where, the moment of each mistake. What it DOES NOT do: know who it was, or what time it is.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/session/attempt.h"

namespace cardwalk {

/// Points of the rubric. Time earns none: it is only shown.
struct Rubric {
  int diagnosis = 30, endState = 40, noDamage = 20, told = 10;
  int pass = 75;  ///< inclusive
};

/// A fatal mistake fails the ticket whatever the points say.
enum class Fatal : std::uint8_t {
  wrongCard,       ///< a card was removed that nobody asked about
  paidOrder,       ///< a paid order was cancelled
  falselyDeclared  ///< "done" was declared with the card still in a store
};

enum class MistakeKind : std::uint8_t {
  diagnosis,
  refused,
  detour,
  harm,
  untold,
  wronglyTold,
  claim,
  helped,
  unreached  ///< closed or given up before what the ticket asks for was reached
};

struct Mistake {
  MistakeKind kind = MistakeKind::refused;
  int entry = -1;       ///< index into the record's log where it happened first; -1: something never done
  std::string step;     ///< id of the guide's step in hand; may be empty
  std::string subject;  ///< rejection id, diagnosis id, statement id, ControlId or card, by kind
  std::string text;     ///< text key that explains it; may be empty
  std::vector<std::string> facts;
};

struct Score {
  bool valid = false;         ///< the record replays whole with this pack
  bool otherVersion = false;  ///< made with another version of the pack
  int diagnosis = 0, endState = 0, noDamage = 0, told = 0;
  int total() const { return diagnosis + endState + noDamage + told; }
  std::vector<Fatal> fatals;
  bool passed = false;
  int actions = 0;  ///< accepted and refused actions of the person
  int optimum = 0;  ///< what the shortest way takes, surprises included
  int hints = 0;    ///< helps asked for
  Millis duration = 0;
  bool recovered = true;                 ///< after each surprise the work went on to its end
  std::vector<Mistake> mistakes;         ///< each at its first occurrence, in order
  std::vector<std::string> facts;        ///< of the ticket
  std::vector<std::string> missedFacts;  ///< those behind a mistake
  std::array<bool, kStores> cardLeft{};  ///< where the card in question still lies
};

Score score(const Pack& pack, const AttemptRecord& record, const Rubric& rubric = {});

/// A duration as every page and report shows it: whole seconds, a begun one does not count. Never negative.
std::int64_t wholeSeconds(Millis duration);
/// "3:05": minutes and whole seconds of a duration in milliseconds.
std::string clockText(Millis duration);

/// One screen on the way, for the picture of the debrief.
struct PathPoint {
  std::string screen;  ///< id; empty: something done outside both devices
  std::string title;
  std::string icon;  ///< of what was done outside them
  Surface surface = Surface::app;
  int entry = -1;         ///< of the record's log; -1 on the best path
  bool offRoute = false;  ///< here the way led away from every shortest one
  bool mistake = false;
};

struct Debrief {
  Score score;
  std::vector<PathPoint> taken, best;
  std::array<StoreView, kStores> stores;
  int leftRouteAt = -1;     ///< first entry that led off every shortest way; -1: none
  int missing = 0;          ///< actions that the end still wanted; 0: it was reached, or is out of reach
  std::string nextMissing;  ///< the first of them as an instruction
  /// The checkout of a side on which the card was left, as it offers it now; no layers if none.
  SurfaceView forgotten;
  Surface forgottenSide = Surface::app;
};
Debrief debriefOf(const Pack& pack, const AttemptRecord& record, const std::string& language);

}  // namespace cardwalk
