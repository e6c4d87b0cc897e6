// The kiosk: which page a visitor is on, when nobody is there any more, and what is then forgotten.
//
// What is in it: pages and what leads from one to the next, the walk of the visitor or of the show that plays
// for nobody, idle time with its countdown, opening hours, the way out by PIN. What it DOES NOT do: draw (the
// pages beside it do), read a clock, or keep anything: counters and log are hooks. Presses come in as words,
// `command("tile/S01")`.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/kiosk_preset.h"
#include "core/records/settings.h"
#include "ui/app/lookup.h"
#include "ui/app/session_conductor.h"

namespace cardwalk::ui {

enum class KioskPage : std::uint8_t {
  attract,    ///< a show for nobody; any touch leads to the start
  start,      ///< languages and tiles
  depth,      ///< show me, lead me, let me try
  questions,  ///< start from my situation
  walk,
  end,    ///< done, or handed over
  take,   ///< the steps as a code to take along
  closed  ///< outside opening hours
};
/// What lies over the page.
enum class KioskOver : std::uint8_t { none, countdown, pin };

/// The owner's local time, for opening hours and counters.
struct KioskTime {
  std::string day;  ///< 2026-11-23
  int weekday = 0;  ///< 0 is Monday
  int minute = 0;   ///< of the day
};

enum class KioskEvent : std::uint8_t { started, solved, left };

struct KioskCount {
  KioskEvent event = KioskEvent::started;
  std::string day, scenario, language;  ///< a built scenario counts as "my", a drawn one as its ticket
};

/// What is to be said aloud; the text of the last call replaces what is still being said.
struct Spoken {
  std::string language, text;  ///< an empty text: silence
  int volume = 70;             ///< percent
};

/// Wrong PINs in a row from before the program was started.
struct EarlierTries {
  int wrong = 0;
  Millis ago = 0;  ///< since the last one
};

struct KioskHooks {
  std::function<KioskTime()> time{};               ///< empty: always Monday noon
  std::function<void(const KioskCount&)> count{};  ///< empty: nothing is counted
  std::function<void(std::string_view)> log{};     ///< a line without anything of the visitor
  std::function<void(const Spoken&)> speak{};      ///< empty: there is no voice
  std::function<void(KioskPage)> page{};           ///< another page is shown; for the owner's status
  EarlierTries tries{};
  /// So many wrong PINs in a row now; called before a PIN is looked at, so that nobody gets a try for
  /// nothing.
  std::function<void(int)> tried{};
  std::function<void()> forget{};  ///< clipboard and the like, when a visitor has gone
  std::uint64_t seed = 1;          ///< of the shows
};

class Kiosk {
 public:
  /// `pack` must outlive it.
  Kiosk(const Pack& pack, KioskPreset preset, KioskHooks hooks, Millis now);
  ~Kiosk();
  Kiosk(const Kiosk&) = delete;
  Kiosk& operator=(const Kiosk&) = delete;

  /// From now on plans are made by workers of that source, beside the frames: a page stays as it is until the
  /// next one can be shown, and what is pressed on it meanwhile has its turn then, if it is still meant.
  void planBeside(const std::function<std::shared_ptr<Worker>()>& source);

  KioskPage page() const { return page_; }
  KioskOver over() const { return over_; }
  /// The visitor's own walk is on the page, and nothing lies over it.
  bool walks() const { return page_ == KioskPage::walk && over_ == KioskOver::none; }
  /// Changes whenever another page or another visitor comes; what drawing remembers is then void.
  std::uint64_t serial() const { return serial_; }
  /// Changes with every visitor: nothing of before may be remembered.
  std::uint64_t visitor() const { return visitor_; }
  /// The PIN was right: the program ends.
  bool leaving() const { return leaving_; }

  const KioskPreset& preset() const { return preset_; }
  /// Theme, text size and motion of this visitor; back to the preset's with the next one.
  Settings& settings() { return settings_; }
  const std::string& language() const { return language_; }
  const TextCatalogue& texts() const { return pack_.language(language_); }
  KioskDepth depth() const { return depth_; }
  const std::string& scenario() const { return scenario_; }  ///< chosen, empty: none yet
  const Answers& answers() const { return answers_; }
  /// Questions of the questionnaire that are asked here and now, by index, at most four.
  std::vector<std::size_t> questions() const;
  /// Which of them is on the page; their number: the case is, in a few lines.
  std::size_t asked() const { return asked_; }
  /// So many of them, from the first one on, have been answered.
  std::size_t answered() const { return answered_; }
  /// An answer says that nothing is left to do.
  bool nothingLeft() const;
  /// What is taken along, on the page where that is done: the steps in words, or what the visitor did.
  const std::string& stepsToTake() const { return stepsToTake_; }
  bool takesDeeds() const { return takesDeeds_; }
  /// The visitor has done something in the walk; what the program showed is nobody's deed.
  bool hasDeeds() const;
  /// What the tile's scenario takes, about; planned once. 0: nobody knows, or nobody knows yet.
  int minutes(std::size_t tile) const;
  /// The walk on the page: of the show or of the visitor. Always there.
  SessionConductor& walk() { return *walk_; }
  const SessionConductor& walk() const { return *walk_; }
  /// The view to draw: without a target while the visitor tries alone and has asked for no hint.
  const View& view() const;
  bool hinted() const { return hintFor_ == walk_->view().revision; }

  /// The card that the walk is about, in one's own case, too; empty where none is to be removed.
  std::string target() const;
  /// After a hand-over: who acts now, and what may happen until then. The coach speaks to whoever helps a
  /// customer; here it is the customer who reads. Empty where nothing was handed over.
  std::string handOverWords() const;

  bool speaks() const { return speaks_ && static_cast<bool>(hooks_.speak); }
  bool hasVoice() const { return static_cast<bool>(hooks_.speak); }
  int volume() const { return volume_; }

  int secondsLeft(Millis now) const;  ///< of the countdown, rounded up
  std::size_t pinLength() const { return pin_.size(); }
  bool pinWrong() const { return pinWrong_; }
  Millis pinWait(Millis now) const;  ///< until the next try counts; 0: now

  /// "start", "language/fr", "tile/S01", "depth/lead", "answer/side=app", "begin", "hint", "again", "take",
  /// "deeds", "back", "home", "step", "stay", "exit", "pin/5" and so on. False if that cannot be done now.
  bool command(std::string_view words, Millis now);
  void apply(const std::vector<NamedAction>& actions, Millis now);
  /// Somebody touched, moved or typed: the idle time begins anew, a countdown goes away, the show ends.
  void touched(Millis now);
  /// Somebody asked the system to close the window: the PIN is asked for.
  void askedToClose(Millis now);
  Wake tick(Millis now);

 private:
  void show(KioskPage page);
  /// `first`: what comes before everything else, once the show is there.
  void attract(Millis now, std::function<void()> first = {});
  void welcome(Millis now);
  void setLanguage(const std::string& tag);
  void begin(Millis now);
  void reset(Millis now);
  struct Opening {
    std::string scenario, language;
    Mode mode = Mode::guide;
    std::uint64_t seed = 1;
  };
  /// Another walk on the page, and then the rest, unless somebody has done something else meanwhile.
  void open(const Opening& opening, Millis now, std::function<void()> then);
  /// What is taken along in that language, the steps or what was done, and then the rest.
  void writeSteps(const std::string& language, bool deeds, std::function<void()> then);
  bool obey(std::string_view words, Millis now);
  void changeLanguage(const std::string& tag);
  void choose(const std::string& scenario, Millis now);
  bool chooseCommand(std::string_view name, const std::string& argument, Millis now);
  bool questionCommand(std::string_view name, const std::string& argument, Millis now);
  bool answer(std::size_t position, const std::string& id);
  void ask(std::size_t position);
  bool askedBefore();
  std::string pageWords() const;
  bool walkCommand(std::string_view name, const std::string& argument, Millis now);
  bool soundCommand(std::string_view name);
  bool pinCommand(std::string_view name, const std::string& argument, Millis now);
  void tryPin(Millis now);
  void countWrongPins(int wrong);
  void askForPin(Millis now);
  void closePin();
  KioskCount counted(KioskEvent event) const;
  void close(KioskEvent event);
  void leave();
  void say();
  void noteEnd(Millis now);
  void tickHours(Millis now, Wake& wake);
  void tickWalk(Millis now, Wake& wake);
  void tickVisitor(Millis now, Wake& wake);
  bool visited() const { return page_ != KioskPage::attract && page_ != KioskPage::closed; }
  KioskTime time() const;

  const Pack& pack_;
  KioskPreset preset_;
  KioskHooks hooks_;
  Settings settings_;
  std::string language_;
  std::shared_ptr<Worker> worker_;  ///< of the walk; empty: plans are made on the spot
  std::unique_ptr<SessionConductor> walk_;
  KioskPage page_ = KioskPage::attract;
  KioskOver over_ = KioskOver::none;
  std::uint64_t serial_ = 1, visitor_ = 1;
  std::uint64_t shows_ = 0;  ///< begun so far: chooses scenario and language of the next one
  std::string scenario_;
  KioskDepth depth_ = KioskDepth::lead;
  Answers answers_;
  std::size_t asked_ = 0, answered_ = 0;
  std::string stepsToTake_;
  bool takesDeeds_ = false;
  mutable Lookup<int, std::vector<int>> minutes_;  ///< of the tiles
  Stamp hintFor_;
  mutable std::optional<View> quiet_;   ///< the walk's view without what leads
  std::optional<KioskCount> underway_;  ///< a walk was begun and stands neither as solved nor as left
  Millis touchedAt_ = 0;                ///< when somebody was there last
  Millis endsAt_ = 0;  ///< when a finished walk gives way to the next page; 0: it is not finished
  bool speaks_ = true;
  int volume_ = 70;
  std::string said_;
  std::string pin_;
  bool pinWrong_ = false;
  int wrongPins_ = 0;
  Millis wrongAt_ = 0;
  bool leaving_ = false;
  bool resetting_ = false;    ///< the visitor has gone, and the show is being opened
  std::uint64_t opened_ = 0;  ///< walks asked for; only the last one is shown
  Deeds deeds_;               ///< goes first: what is being worked out reads the rest
};

}  // namespace cardwalk::ui
