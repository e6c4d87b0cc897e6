// The conductor over a real session of a pack.
//
// What is in it: opening scenarios, passing on what the person does, telling when there is something to save.
// What it DOES NOT do: write files; the two hooks are the caller's.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/records/progress.h"
#include "ui/app/conductor.h"

namespace cardwalk::ui {

struct ProgressHooks {
  std::function<void(const Session&)> save;  ///< after every accepted action, undo and restart
  /// Earlier progress of the scenario, if any is kept.
  std::function<std::optional<Progress>(const std::string& scenario)> load;
  /// The same pack in another generation, for as long as the conductor lives; nullptr: there is none.
  std::function<const Pack*(const GenerationChoice&)> pack{};
};

struct SessionStart {
  std::string scenario;         ///< empty: the first
  std::optional<Mode> mode{};   ///< empty: as the earlier progress has it; otherwise guide
  std::string language;         ///< empty: the pack's first
  std::uint64_t seed = 1;       ///< of walks without earlier progress; the others keep theirs
  bool keepGeneration = false;  ///< the pack's own was asked for: earlier progress does not bring its own
};

class SessionConductor final : public Conductor {
 public:
  /// `pack` must outlive it; packs that are adopted later are kept by it.
  SessionConductor(const Pack& pack, const SessionStart& start, ProgressHooks hooks, Millis now);

  const View& view() const override { return session_->view(); }
  const TextCatalogue& texts() const override { return pack_->language(language_); }
  const Pack& pack() const override { return *pack_; }
  const std::vector<Choice>& scenarios() const override { return scenarios_; }
  const std::vector<Choice>& languages() const override { return languages_; }

  void apply(const std::vector<NamedAction>& actions, Millis now) override;
  Wake tick(Millis now) override;
  void setMode(Mode mode, Millis now) override;
  void setPlaying(bool playing, Millis now) override { session_->setPlaying(playing, now); }
  void setSpeed(double speed, Millis now) override { session_->setSpeed(speed, now); }
  void step(Millis now) override;
  void undo(Millis now) override;
  void adjust(const std::string& variant, Millis now) override;
  void restart(Millis now) override;
  void dismissMessage() override { session_->dismissMessage(); }
  void openScenario(const std::string& id, Millis now) override;
  void showHelp(const std::string& entry, Millis now) override;
  void setLanguage(const std::string& tag) override;
  std::vector<Choice> generations() const override;
  void setGeneration(std::string_view choice, Millis now) override;
  bool asksAboutPlace() const override { return asks_; }
  void answerPlace(bool goOn, Millis now) override;

  void adopt(std::shared_ptr<const Pack> pack, Millis now) override;

  const Session* inspected() const override { return session_.get(); }
  const Session& session() const { return *session_; }
  const std::string& language() const { return language_; }

 private:
  void listChoices();
  /// A session of the scenario, gone on with where there is earlier progress; false for an unknown id.
  bool open(const std::string& scenario, std::optional<Mode> mode, Millis now);
  bool goTo(int screen, Millis now);
  /// Goes on with what was kept; asks where that is not the very same place.
  void goOnWith(const Progress& earlier, Millis now);
  /// From now on the pack in that generation; false, and nothing changed, if there is none.
  bool usePack(const GenerationChoice& generation);
  void save();
  void saveIfGrown(std::size_t before);

  const Pack* pack_;
  std::shared_ptr<const Pack> adopted_;  ///< the present pack, if it came later
  ProgressHooks hooks_;
  std::string language_;
  bool keepGeneration_;
  bool asks_ = false;
  std::uint64_t seed_;
  std::vector<Choice> scenarios_, languages_;
  std::unique_ptr<const Pack>
      extended_;  ///< the pack with the scenario built from answers; the session's, if set
  std::unique_ptr<Session> session_;
};

}  // namespace cardwalk::ui
