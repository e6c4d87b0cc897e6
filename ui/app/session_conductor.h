// The conductor over a real session of a pack.
//
// What is in it: opening scenarios, passing on what the person does, telling when there is something to save;
// with planBeside() no frame waits for a plan: the view stays as it is until the answer is there.
// What it DOES NOT do: write files; the two hooks are the caller's.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/records/progress.h"
#include "core/session/jump.h"
#include "ui/app/conductor.h"
#include "ui/app/deeds.h"
#include "ui/app/pack_news.h"

namespace cardwalk::ui {

struct ProgressHooks {
  std::function<void(const Session&)> save;  ///< after every accepted action, undo and restart
  /// Earlier progress of the scenario, if any is kept.
  std::function<std::optional<Progress>(const std::string& scenario)> load;
  /// The pack in a generation, as it lies on the disk now.
  std::function<PackNews(const GenerationChoice&)> pack{};
};

struct SessionStart {
  std::string scenario;           ///< empty: the first
  std::optional<Mode> mode{};     ///< empty: as the earlier progress has it; otherwise guide
  std::string language;           ///< empty: the pack's first
  std::uint64_t seed = 1;         ///< of walks without earlier progress; the others keep theirs
  bool keepGeneration = false;    ///< the pack's own was asked for: earlier progress does not bring its own
  GenerationChoice generation{};  ///< chosen some other day; counts unless keepGeneration; empty: none
};

class SessionConductor final : public Conductor {
 public:
  using PackPtr = std::shared_ptr<const Pack>;

  /// `pack` must outlive it; packs that come later are kept by it.
  SessionConductor(const Pack& pack, const SessionStart& start, ProgressHooks hooks, Millis now);

  /// From now on plans are made by that worker, beside the frames; nobody else may use it.
  void planBeside(std::shared_ptr<Worker> worker) { deeds_.use(std::move(worker)); }

  const View& view() const override { return walk_->session.view(); }
  const TextCatalogue& texts() const override { return pack().language(language_); }
  const Pack& pack() const override { return *pack_; }
  const std::vector<Choice>& scenarios() const override { return scenarios_; }
  const std::vector<Choice>& languages() const override { return languages_; }

  void apply(const std::vector<NamedAction>& actions, Millis now) override;
  Wake tick(Millis now) override;
  void setMode(Mode mode, Millis now) override;
  void setPlaying(bool playing, Millis now) override {
    inTurn([this, playing, now] { walk_->session.setPlaying(playing, now); });
  }
  void setSpeed(double speed, Millis now) override {
    inTurn([this, speed, now] { walk_->session.setSpeed(speed, now); });
  }
  void step(Millis now) override;
  void undo(Millis now) override;
  void adjust(const std::string& variant, Millis now) override;
  void restart(Millis now) override;
  void dismissMessage() override {
    inTurn([this] { walk_->session.dismissMessage(); });
  }
  void openScenario(const std::string& id, Millis now) override;
  void openScenarioIn(const std::vector<std::string>& shop, const std::string& id, Millis now) override;
  void showHelp(const std::string& entry, Millis now) override;
  void goToPlace(const std::string& place, Millis now) override;
  std::vector<Arrival> takeArrivals() override { return std::exchange(arrivals_, {}); }
  void setLanguage(const std::string& tag) override;
  std::vector<Choice> generations() const override;
  PackPtr packIn(const std::vector<std::string>& shop) const override;
  void setGeneration(std::string_view choice, Millis now) override;
  bool asksAboutPlace() const override { return asks_; }
  void answerPlace(bool goOn, Millis now) override;

  void adopt(PackPtr pack, Millis now) override;
  std::optional<std::vector<ContentError>> takeFaults() override { return std::exchange(faults_, {}); }

  const Session* inspected() const override { return &walk_->session; }
  const Session& session() const { return walk_->session; }
  bool planning() const { return !deeds_.idle(); }  ///< something that was done waits for its plan
  /// Does what has been worked out, and nothing by itself. True if that was anything.
  bool goOn() { return deeds_.goOn(); }
  /// Does everything that was done, however long its plans take.
  void settle() { deeds_.settle(); }
  const std::string& language() const { return language_; }

 private:
  /// A session with the packs that it reads; it goes before them.
  struct Walk {
    PackPtr pack;
    std::unique_ptr<const Pack> extended;  ///< the pack with the scenario built from answers; if it is one
    Session session;
  };
  /// A shop of some years, to be read where that takes nobody's time.
  struct Shop {
    GenerationChoice choice;  ///< complete
    PackPtr present;
    std::function<PackNews(const GenerationChoice&)> read;

    /// Without a pack if there is none.
    PackNews pack() const;
    /// Only what was read says anything: staying in the present one puts nothing right in it.
    bool wasRead(const PackNews& news) const {
      return !news.errors.empty() || (news.pack && news.pack != present);
    }
  };
  /// A scenario that is being opened.
  struct Opening {
    std::string scenario, language;
    PackPtr pack;              ///< nullptr: only in the shop that is wanted
    std::optional<Shop> shop;  ///< that is wanted
    std::optional<Mode> mode;
    std::optional<Progress> earlier;
    std::uint64_t seed = 1;
    Millis now = 0;
    std::unique_ptr<Walk> walk;  ///< once it is made; nullptr if there is no such scenario
    bool asks = false;
    std::optional<std::vector<ContentError>> faults;  ///< of the shop, if it was read
  };
  /// The present walk on its way into another pack.
  struct Moving {
    PackPtr pack;
    std::string scenario, language;
    Mode mode = Mode::guide;
    std::uint64_t seed = 1;
    Millis now = 0;
    std::unique_ptr<Walk> walk;  ///< once it is made
    std::optional<std::vector<ContentError>> faults;
  };

  void listChoices();
  /// A fresh walk; nullptr if the pack neither has the scenario nor can build it.
  static std::unique_ptr<Walk> begin(PackPtr pack, const std::string& scenario, Mode mode, std::uint64_t seed,
                                     const std::string& language, Millis now);
  void take(std::unique_ptr<Walk> next);
  /// The scenario, gone on with where there is earlier progress; false, and nothing changed, if there is no
  /// such scenario. `shop`: the one to play it in, whatever the progress was made in; empty: as it comes.
  bool open(const std::string& scenario, std::optional<Shop> shop, std::optional<Mode> mode, Millis now);
  /// Its three parts: what is looked up, what takes long and touches nothing of this, what is taken over.
  Opening lookUp(const std::string& scenario, std::optional<Shop> shop, std::optional<Mode> mode, Millis now);
  static void make(Opening& opening);
  bool take(Opening& opening);
  void inTurn(std::function<void()> act) { deeds_.perform({{}, std::move(act)}); }
  /// Does it once what it leads to is planned.
  template <class Questions>
  void oncePlanned(Questions questions, std::function<void()> act);
  Moving movingNow(Millis now) const;
  /// Under its pack, as near to the place of `from` as can be; nothing if the scenario is not there.
  static void move(Moving& moving, const Session& from);
  /// Plans everything on that way.
  static void foresee(Foresight& foresight, const Session& session, const Jump& way);
  static void follow(Session& session, const Jump& way, Millis now);
  /// The present choice but for what is named, "app=V1".
  GenerationChoice choiceWith(const std::vector<std::string>& shop) const;
  /// What the choice leaves empty stays as it is.
  Shop shopOf(GenerationChoice choice) const;
  void save();
  void saveIfGrown(std::size_t before);

  ProgressHooks hooks_;
  std::string language_;
  bool keepGeneration_;
  bool asks_ = false;
  std::uint64_t seed_;
  std::vector<Choice> scenarios_, languages_;
  std::optional<std::vector<ContentError>> faults_;  ///< not told yet
  std::vector<Arrival> arrivals_;                    ///< not told yet
  PackPtr pack_;                                     ///< that the walk is in, or the one it will begin in
  std::unique_ptr<Walk> walk_;
  Deeds deeds_;  ///< goes first: what is being worked out reads the walk
};

}  // namespace cardwalk::ui
