// A pack as plain structs: one service with its rules, screens, guide, scenarios and texts.
//
// What is in it: what the loader has read AND checked; every index is valid, every text key resolves.
// What it DOES NOT do: hold any state of a walk (core/sim/state.h) or know how things look (ui/).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/help.h"
#include "core/content/situations.h"
#include "core/content/variants.h"
#include "core/content/vocabulary.h"

namespace cardwalk {

struct Training;

inline constexpr int kMaxCards = 16;  ///< cards a scenario may know; State keeps them as bits
inline constexpr int kMaxOrders = 6;  ///< orders of a scenario, the trial purchase included
inline constexpr int kMaxVars = 24;   ///< variables a pack may declare
inline constexpr int kMaxScreens = 128;

using TextKey = std::string;  ///< key into TextCatalogue; empty means no text

/// A condition in a flat pool: parts of all/any/negate are `count` entries of Pack::condParts from `first`.
struct Cond {
  CondOp op = CondOp::all;
  Operand card = Operand::item;
  std::int16_t a = 0;  ///< rule, var, store, surface, screen, order (-1 = "this") or number (-1 = "limit")
  std::uint32_t values = 0;  ///< bit set of the accepted values, for rule, var and orderState
  std::int32_t first = 0;    ///< first part, or index into Pack::condTexts for `typed`
  std::int32_t count = 0;
};
using CondRef = std::int32_t;  ///< index into Pack::conds
inline constexpr CondRef kAlways = -1;

struct Effect {
  EffectOp op = EffectOp::say;
  Operand card = Operand::item;
  bool none = false;   ///< open / reveal "none"
  std::int16_t a = 0;  ///< screen, var, store, surface, order state
  std::int16_t b = 0;  ///< value for `set`; rejection index for `note`
  TextKey text;        ///< for `say`
};

/// One alternative answer to a gesture. The first case whose condition holds is taken.
struct Case {
  CondRef when = kAlways;
  std::vector<Effect> effects;
  std::int16_t rejection = -1;  ///< index into Pack::rejections; set: nothing changes, the person is told why
  TextKey say;          ///< instruction of the coach for this case; empty: the control's, then a general one
  TextKey because;      ///< why, for the coach
  bool quiet = false;   ///< only speaks: no effect of it changes the state
  std::string pointer;  ///< where it stands in its file, for findings
};

/// One of several texts: the first whose condition holds is said.
struct Remark {
  CondRef when = kAlways;
  TextKey text;
};

/// A label that may depend on one rule ("Organize" or "Manage").
struct Label {
  TextKey text;  ///< used when `rule` is -1
  std::int16_t rule = -1;
  std::vector<TextKey> byValue;  ///< one per value of the rule
};

struct Control {
  std::string id;  ///< without the item part, e.g. app.cards.tile
  ControlKind kind = ControlKind::text;
  Region region = Region::body;
  Tone tone = Tone::plain;
  Repeat repeat = Repeat::none;
  std::int16_t screen = 0;
  std::int16_t attach = -1;  ///< drawn inside the control with this index (same repeat), at its end
  Label label;
  TextKey detail;  ///< second line
  TextKey value;   ///< at the end of a row; also what a field shows when empty
  TextKey badge;
  CondRef badgeWhen = kAlways;
  std::string icon;  ///< name in the icon font, e.g. "account"
  CondRef visible = kAlways;
  CondRef enabled = kAlways;
  CondRef checked = kAlways;         ///< checkbox, radio, tab: shown as chosen (kAlways: never)
  std::vector<Remark> disabledWhen;  ///< special reasons, looked at before the general one
  TextKey disabledWhy;               ///< text beside a control that is not enabled (invariant 9)
  std::int16_t disabledRejection = -1;
  std::vector<Case> press, hover, type;
  std::vector<TextKey> accepts;  ///< texts the planner may type into this field
  bool acceptsTestNumbers = false;
  bool quiet = true;                       ///< nothing that can be done to it changes the state
  TextKey say, because, where, different;  ///< for the coach: what, why, where to look, if it looks different
  std::vector<std::string> facts;
  std::string file, pointer;  ///< where it stands; a generation may have brought or moved it
};

struct Screen {
  std::string id;    ///< e.g. app.cards
  std::string code;  ///< A3, W5; dialogs carry their page's code and a letter
  Surface surface = Surface::app;
  Frame frame = Frame::page;
  std::int16_t over = -1;    ///< page that stays visible below
  std::int16_t anchor = -1;  ///< control at which a menu opens
  bool keepsCard = false;    ///< shows one card: the surface's open card survives coming here
  bool keepsOrder = false;
  TextKey title;
  std::string host, path;     ///< website: what the address bar shows
  std::vector<Effect> enter;  ///< whenever it is opened, e.g. noting that orders were looked at
  std::vector<std::int16_t> controls;
  std::int16_t back = -1;  ///< its back control, if it has one
  std::string file, pointer;
};

struct Rule {
  std::string id;
  std::vector<std::string> values;
  int standard = 0;
  TextKey title;
  std::vector<TextKey> valueTexts;
  bool card = false;  ///< shown as a rule card where a scenario differs from the standard or says so
  std::vector<std::string> facts;
};

struct Var {
  std::string id;
  Surface surface = Surface::desk;  ///< desk: shared by both devices
  std::vector<std::string> values;
  std::vector<std::int16_t>
      livesOn;  ///< returns to its first value when none of these screens is open; empty: lasts
  bool identityTries = false;  ///< counts failed identity checks of its side; the first value means none
};

struct Rejection {
  std::string id;          ///< R-02; several texts of one rejection are R-02.hidden etc.
  TextKey text;            ///< what the person reads: why, and what to do instead
  std::int16_t look = -1;  ///< control to look at instead, beside the one that refused (same item)
  std::vector<std::string> facts;
};

struct Card {
  std::string last4, brand, bank, expiry;
  bool expired = false, virtualNumber = false;
  int colour = 0;      ///< palette index for the card face
  bool spare = false;  ///< not stored at the start; may be added
};

struct Order {
  std::string id;
  TextKey item;
  OrderState state = OrderState::pending;
  int card = -1;  ///< index into Scenario::cards
};

struct StartStore {
  std::vector<int> cards;
  int standard = -1;  ///< default card, -1 for none
  std::vector<int> verifying;
};

/// Something to reach before the goal, as long as it still makes sense.
struct Stage {
  CondRef reach = kAlways;
  CondRef unless = kAlways;  ///< it is too late or needless then; kAlways: never
};

struct Scenario {
  std::string id, file;
  TextKey title, customer, summary, diagnosis, closing;
  TextKey closingTitle;  ///< headline of the end where "gone, everywhere" would not be true; empty: that one
  int level = 1;
  bool extension = false;                ///< beyond the guide: not one of its own situations
  std::vector<std::uint8_t> rules;       ///< value of each Pack rule
  std::vector<std::int16_t> shownRules;  ///< rule cards the person should see
  std::vector<Card> cards;
  int target = -1;  ///< card to be removed, -1 when nothing is to be removed
  int fresh = -1;   ///< card offered for storing
  std::array<StartStore, kStores> stores;
  std::vector<Order> orders;
  std::vector<std::uint8_t> vars;                ///< start value of each Pack var
  std::array<std::int16_t, kDevices> screens{};  ///< start screens
  Surface active = Surface::app;
  int extraHolds = 0;         ///< verification amounts already running at the start
  std::vector<Stage> stages;  ///< to be reached first, in this order (the checks before starting)
  CondRef goal = kAlways;
  CondRef handover = kAlways;  ///< the honest end when the goal cannot be reached any more
  std::vector<std::string> facts;
};

struct GuideStep {
  std::string id;
  Surface surface = Surface::desk;  ///< desk: a check before starting
  TextKey title, why, different;
  CondRef done = kAlways;       ///< milestone predicate
  std::vector<Remark> answers;  ///< a check that is done: what was found, in place of the title's question
  std::vector<std::string> facts;
};

/// Texts of one language. Placeholders are {card}, {label}, {order}, {screen}, {count}, {limit}, {place},
/// {text}; amounts and dates are written out already.
struct TextCatalogue {
  std::string language;  ///< BCP 47, e.g. pt-BR
  std::string name;      ///< in its own language
  std::map<std::string, std::string, std::less<>> texts;
  /// The text of a key, or the key itself in angle marks when it is missing (the loader has reported it).
  const std::string& get(std::string_view key) const;
  /// The same for a text that speaks of a number: the plural form of that number, if the text has forms.
  const std::string& get(std::string_view key, long count) const;
  /// Whether there is a text, in one form or in plural forms.
  bool has(std::string_view key) const;
  std::string missing{"<?>"};
};

/// A skin of the devices: how the shop looked at one time. One of them is the pack as it stands.
struct Generation {
  std::string id;  ///< e.g. V1; also the name of its file
  TextKey name, years;
};

/// The generation of each device, by Surface; an empty id is the standard one.
using GenerationChoice = std::array<std::string, kDevices>;

/// Where the wording of a label comes from.
enum class Provenance : std::uint8_t {
  guide,     ///< the English guide's own word
  variant,   ///< an English word of another version
  attested,  ///< seen on a page in that language
  machine,   ///< seen on a page that a machine translated
  proposed   ///< ours
};
inline constexpr int kProvenances = 5;

struct Wording {
  std::string text;
  Provenance provenance = Provenance::proposed;
};

/// A label of the mock screens: where its wording comes from, and what else it is called.
struct LabelOrigin {
  struct InLanguage {
    std::string language;
    Provenance provenance = Provenance::proposed;  ///< of the wording that the catalogue shows
    std::vector<Wording> others;
  };
  std::string id;
  std::vector<TextKey> texts;         ///< all show the same wording; none: replaced by a generation
  std::vector<InLanguage> languages;  ///< one for each language of the pack

  const InLanguage* in(std::string_view language) const;  ///< nullptr for a language without a record
};

struct Pack {
  std::string id, version, folder;
  TextKey name, notice;
  std::vector<Generation> generations;   ///< oldest first; empty: the pack has no others
  int standardGeneration = -1;           ///< the one that needs no file
  GenerationChoice generation;           ///< what this pack was made for, never empty if there are any
  std::vector<TextKey> generationTexts;  ///< texts that stand in for others here, sorted
  std::vector<Rule> rules;
  std::vector<Var> vars;
  std::vector<Rejection> rejections;
  /// Rejection that has the words for what the model itself answers, by Answer; -1 for none.
  std::array<std::int16_t, kAnswers> answers = [] {
    std::array<std::int16_t, kAnswers> none{};
    none.fill(-1);
    return none;
  }();
  std::vector<Screen> screens;
  std::vector<Control> controls;
  std::vector<Cond> conds;
  std::vector<CondRef> condParts;
  std::vector<TextKey> condTexts;
  std::vector<GuideStep> guide;
  std::vector<Scenario> scenarios;
  std::vector<HelpEntry> help;
  std::vector<Claim> claims;                 ///< what was held against other guides
  std::string asOf;                          ///< YYYY-MM: when that was done last; empty: never
  Situations situations;                     ///< the questionnaire; may be empty
  std::vector<Variant> variants;             ///< how one's own screen may differ; may be empty
  std::shared_ptr<const Training> training;  ///< content/training.h; empty: the pack has no tickets
  std::vector<std::string> testNumbers;      ///< published test numbers, the only ones a field accepts
  std::map<std::string, TextKey, std::less<>> facts;  ///< fact ID → text that teaches it
  std::vector<TextCatalogue> languages;               ///< the first is the one every key exists in
  std::vector<TextKey> interfaceTexts;                ///< keys that came with the program, sorted
  std::vector<LabelOrigin> labels;                    ///< empty for a shop that nobody has seen

  int screenIndex(std::string_view id) const;   ///< -1 if unknown
  int controlIndex(std::string_view id) const;  ///< id without item part; -1 if unknown
  int ruleIndex(std::string_view id) const;
  int varIndex(std::string_view id) const;
  int scenarioIndex(std::string_view id) const;
  int generationIndex(std::string_view id) const;
  const LabelOrigin* labelOrigin(
      std::string_view text) const;                           ///< of a text key; nullptr if none is recorded
  const TextCatalogue& language(std::string_view tag) const;  ///< falls back to the first
  const Rejection* answer(Answer answer) const;               ///< nullptr if the pack has no words for it
};

/// Every generation of the pack for both devices at once, the standard one first; one empty choice if it has
/// none. Whoever checks a pack checks each of them.
std::vector<GenerationChoice> everyGeneration(const Pack& pack);

}  // namespace cardwalk
