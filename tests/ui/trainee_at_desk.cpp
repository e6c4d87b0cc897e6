#include "tests/ui/trainee_at_desk.h"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "core/sim/machine.h"
#include "ui/theme/text_report.h"

namespace cardwalk::ui {
namespace {

constexpr int kLongestWay = 200;
constexpr std::array<const char*, kClaims> kClaimIds{"done", "handedOver", "nothingToDo"};

}  // namespace

DeskWish wishFor(const std::string& ticket, TrainingMode mode) {
  DeskWish wish;
  wish.ticket = ticket;
  wish.mode = mode;
  return wish;
}

DriverSetup deskSetup(const DeskWish& wish) {
  DriverSetup setup;
  setup.desk = wish;
  setup.desk->open = true;
  if (setup.desk->person.empty()) setup.desk->person = "Mara";
  return setup;
}

bool TraineeAtDesk::press(const std::string& id) {
  if (hands_ == Hands::pointer) return driver_.press(id);
  if (!driver_.focusByKeys(id)) return false;
  driver_.key(ImGuiKey_Enter);
  return true;
}

bool TraineeAtDesk::act(const NamedAction& action) {
  if (hands_ == Hands::pointer) {
    if (action.gesture == Gesture::hover) return driver_.point(action.control);
    if (action.gesture == Gesture::type) return driver_.type(action.control, action.text);
    return driver_.press(action.control);
  }
  const std::size_t known = attempt().record().log.size();
  if (!driver_.focusByKeys(action.control)) return false;
  // To rest on it is what a hover is to the keyboard.
  if (action.gesture == Gesture::hover || attempt().record().log.size() != known) return true;
  if (action.gesture == Gesture::type) driver_.characters(action.text);
  driver_.key(ImGuiKey_Enter);
  return true;
}

bool TraineeAtDesk::diagnose(const std::vector<std::string>& ids) {
  for (const std::string& id : ids)
    if (!press("train/choose/" + id)) return false;
  if (!press("train/decide")) return false;
  return driver_.desk().page() != DeskPage::reasons || press("train/work");
}

bool TraineeAtDesk::doRightly() {
  for (const Statement& each : attempt().ticket().statements)
    if (each.kind == StatementKind::needed && each.before && each.control < 0 &&
        !press("train/tell/" + each.id))
      return false;
  for (int i = 0; i < kLongestWay; ++i) {
    const auto& route = attempt().session().route().actions;
    if (route.empty()) return true;
    const NamedAction next = nameOf(attempt().session().world(), route.front());
    if (next.control == "desk.close") return true;
    const std::size_t known = attempt().record().log.size();
    INFO(next.control);
    const bool done = act(next) && attempt().record().log.size() > known;
    CHECK(done);
    if (!done) return false;
  }
  return false;
}

bool TraineeAtDesk::closeAs(Claimed claimed, const std::vector<std::string>& statements) {
  if (!press("train/closing")) return false;
  if (!press(std::string("train/claim/") + kClaimIds[static_cast<std::size_t>(claimed)])) return false;
  for (const std::string& id : statements)
    if (!press("train/say/" + id)) return false;
  return press("train/finish");
}

bool TraineeAtDesk::closeRightly() {
  const Claimed claimed = support::rightClaim(attempt());
  const std::vector<std::string> statements = support::neededStatements(attempt(), false);
  return closeAs(claimed, statements);
}

bool TraineeAtDesk::reads(const std::string& words) {
  TextReport report;
  driver_.shell().reportTexts(&report);
  driver_.frame();
  driver_.shell().reportTexts(nullptr);
  return std::any_of(report.texts.begin(), report.texts.end(),
                     [&](const DrawnText& each) { return each.text.find(words) != std::string::npos; });
}

}  // namespace cardwalk::ui
