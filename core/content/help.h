// What a pack tells beyond the walk: trouble rows, notes, questions, situations beyond the guide, and how
// sure its claims are.
//
// What is in it: help.json as plain structs, and which claims an entry rests on.
// What it DOES NOT do: put them into words, look for something (session/help_desk.h), or draw.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cardwalk {

enum class HelpKind : std::uint8_t { trouble, note, question, extension };
inline constexpr int kHelpKinds = 4;

/// How far other public guides agree with a claim of the guide.
enum class Certainty : std::uint8_t { confirmed, plausible, unconfirmed, disputed };
inline constexpr int kCertainties = 4;

/// Where a person can see what an entry speaks of.
struct HelpShow {
  std::int16_t scenario = -1;  ///< index into Pack::scenarios; -1: nothing to show
  std::int16_t screen = -1;    ///< index into Pack::screens
  std::int16_t control = -1;   ///< what to look at there; -1: the screen as a whole
};

struct HelpEntry {
  std::string id;  ///< T-1, N-1, Q-1, X-1
  HelpKind kind = HelpKind::note;
  std::string title, text;  ///< text keys; of a trouble row the title is the symptom
  std::string cause, cure;  ///< text keys, trouble rows only
  std::vector<std::string> facts;
  std::vector<std::int16_t> rules;  ///< rule cards that change the right answer
  HelpShow show;
};

/// A claim of the guide that was held against other public guides. None of them is the shop's own word.
struct Claim {
  std::string id;
  Certainty certainty = Certainty::confirmed;
  std::string title;   ///< text key: what the guide says
  std::string others;  ///< text key: what other guides say, and the habit that is right either way
  std::vector<std::string> facts;
};

/// Claims among `claims` that some of these facts rest on and that not all guides agree on, in their order.
std::vector<const Claim*> doubtsAbout(const std::vector<Claim>& claims,
                                      const std::vector<std::string>& facts);

}  // namespace cardwalk
