#include "core/records/unmet.h"

#include <cstddef>
#include <set>
#include <string>

namespace cardwalk {

namespace {

constexpr const char* kNowhere = " in no state of any scenario, answer of the questionnaire or variant; ";
/// Rather one question too many than a mistake that nobody hears of.
constexpr const char* kUnproven = " in any state that was looked at (the largest scenarios have more); ";

const char* nowhere(const Coverage& coverage, std::size_t control) {
  return coverage.isUnproven(static_cast<int>(control)) ? kUnproven : kNowhere;
}

void reportControl(const Pack& pack, const Coverage& coverage, std::size_t index, CheckReport& report) {
  const Control& control = pack.controls[index];
  const std::string& file = pack.screens[static_cast<std::size_t>(control.screen)].file;
  if (!coverage.isShown(static_cast<int>(index))) {
    report.findings.push_back({"never-shown",
                               file,
                               control.pointer,
                               "\"" + control.id + "\" is " +
                                   (coverage.isUnproven(static_cast<int>(index)) ? "not " : "") + "shown" +
                                   nowhere(coverage, index) +
                                   "correct its \"visible\" or the way to its screen, or remove it.",
                               {}});
    return;
  }
  std::size_t number = 0;
  for (const auto* cases : {&control.press, &control.hover, &control.type})
    for (const Case& each : *cases)
      if (!coverage.isTaken(static_cast<int>(index), number++))
        report.findings.push_back(
            {"never-taken",
             file,
             each.pointer.empty() ? control.pointer : each.pointer,
             "this case of \"" + control.id + "\" " +
                 (coverage.isUnproven(static_cast<int>(index)) ? "does not answer" : "answers") +
                 nowhere(coverage, index) + "correct its \"when\", or remove it.",
             {}});
}

/// Refusals that some case or control that can be met gives. The words that a pack lends to the model itself
/// stand by for what its guards may have forgotten.
std::set<int> givenRejections(const Pack& pack, const Coverage& coverage) {
  std::set<int> given(pack.answers.begin(), pack.answers.end());
  for (std::size_t i = 0; i < pack.controls.size(); ++i) {
    const Control& control = pack.controls[i];
    if (coverage.isShown(static_cast<int>(i))) given.insert(control.disabledRejection);
    std::size_t number = 0;
    for (const auto* cases : {&control.press, &control.hover, &control.type})
      for (const Case& each : *cases) {
        if (!coverage.isTaken(static_cast<int>(i), number++)) continue;
        given.insert(each.rejection);
        for (const Effect& effect : each.effects)
          if (effect.op == EffectOp::note) given.insert(effect.b);
      }
  }
  for (const Screen& screen : pack.screens)
    for (const Effect& effect : screen.enter)
      if (effect.op == EffectOp::note) given.insert(effect.b);
  return given;
}

}  // namespace

void reportUnmet(const Pack& pack, const Coverage& coverage, CheckReport& report) {
  for (std::size_t i = 0; i < pack.controls.size(); ++i) reportControl(pack, coverage, i, report);
  const std::set<int> given = givenRejections(pack, coverage);
  for (std::size_t i = 0; i < pack.rejections.size(); ++i)
    if (!given.contains(static_cast<int>(i)))
      report.findings.push_back({"never-said",
                                 pack.folder + "/rejections.json",
                                 "/rejections/" + std::to_string(i),
                                 "\"" + pack.rejections[i].id + "\" is said" + kNowhere +
                                     "let a control refuse with it, or remove it.",
                                 {}});
}

void reportRules(const Pack& pack, const Coverage& coverage, CheckReport& report) {
  for (std::size_t rule = 0; rule < pack.rules.size(); ++rule)
    for (std::size_t value = 0; value < pack.rules[rule].values.size(); ++value)
      if (!coverage.isInForce(rule, value))
        report.findings.push_back({"unplayed-rule",
                                   pack.folder + "/pack.json",
                                   "/rules/" + std::to_string(rule) + "/values/" + std::to_string(value),
                                   "nothing is played by \"" + pack.rules[rule].id + ": " +
                                       pack.rules[rule].values[value] +
                                       "\"; give it to a scenario, an answer of the questionnaire or a "
                                       "variant, or remove it.",
                                   {}});
}

}  // namespace cardwalk
