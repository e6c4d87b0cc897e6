// What a pack offers for training and no ticket can ever come to is a finding.

#include "core/records/untrained.h"

#include <algorithm>
#include <memory>

#include <doctest/doctest.h>

#include "core/content/training.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

/// The shipped pack with its training changed; without its largest ticket, the last one.
template <class Change>
Pack changed(const Change& change) {
  Pack pack = shippedPack();
  auto training = std::make_shared<Training>(*pack.training);
  training->tickets.pop_back();
  change(pack, *training);
  pack.training = std::move(training);
  return pack;
}

/// Under the sanitizers only these tickets and surprises are gone through, and nothing else is asked.
void keepOnly(const Pack& pack, Training& training, const char* scenario, std::vector<Surprise> surprises) {
  if (thorough()) return;
  std::erase_if(training.tickets, [&](const TrainingTicket& each) {
    return pack.scenarios[static_cast<std::size_t>(each.scenario)].id != scenario;
  });
  training.surprises = std::move(surprises);
  training.diagnoses.clear();
  training.topics.clear();
}

TrainingTicket& ticketFor(const Pack& pack, Training& training, const char* scenario) {
  return *std::find_if(training.tickets.begin(), training.tickets.end(), [&](const TrainingTicket& each) {
    return pack.scenarios[static_cast<std::size_t>(each.scenario)].id == scenario;
  });
}

std::string findings(const Pack& pack) {
  CheckReport report;
  reportTraining(pack, report);
  std::string all;
  for (const Finding& each : report.findings) {
    CHECK(each.file.ends_with("training.json"));
    all += each.id + " " + each.pointer + "; ";
  }
  return all;
}

std::uint32_t bit(const Pack& pack, const char* rule, const char* value) {
  const Rule& each = pack.rules[static_cast<std::size_t>(pack.ruleIndex(rule))];
  const auto at = std::find(each.values.begin(), each.values.end(), value);
  return 1u << (at - each.values.begin());
}

}  // namespace

TEST_SUITE("training that nobody meets") {
  TEST_CASE("in the shipped pack every surprise happens somewhere, and every way to draw a ticket is drawn") {
    const Pack oneSurprise = changed([](const Pack&, Training& training) {
      training.surprises.erase(training.surprises.begin() + 1, training.surprises.end());
      training.diagnoses.clear();
      training.topics.clear();
    });
    CHECK(findings(thorough() ? shippedPack() : oneSurprise) == "");
  }

  TEST_CASE("a surprise that waits for what no ticket has is named") {
    const Pack pack = changed([](const Pack& from, Training& training) {
      ticketFor(from, training, "S15").draw = {};
      keepOnly(from, training, "S15", {training.surprises[4]});
    });
    CHECK(findings(pack) == (thorough() ? "never-happens /surprises/4; " : "never-happens /surprises/0; "));
  }

  TEST_CASE("a rule's value that would make the ticket longer is named, since it is never drawn") {
    const Pack pack = changed([](const Pack& from, Training& training) {
      DrawChoices& draw = ticketFor(from, training, "S01").draw;
      draw.rules.push_back(static_cast<std::int16_t>(from.ruleIndex("idCheckApp")));
      draw.ruleValues.push_back(bit(from, "idCheckApp", "none") | bit(from, "idCheckApp", "passable"));
      keepOnly(from, training, "S01", {});
    });
    CHECK(findings(pack) == "never-drawn /tickets/0/draw/rules/idCheckApp; ");
  }

  TEST_CASE("another default where there is no other card, and order states with one order, are named") {
    const Pack pack = changed([](const Pack& from, Training& training) {
      ticketFor(from, training, "S01").draw.otherDefault = true;
      ticketFor(from, training, "S01").draw.orderStates = true;
      keepOnly(from, training, "S01", {});
    });
    CHECK(findings(pack) ==
          "never-drawn /tickets/0/draw/otherDefault; never-drawn /tickets/0/draw/orderStates; ");
  }

  TEST_CASE("a diagnosis that no ticket offers and a topic that no ticket has are named") {
    const Pack pack = changed([](const Pack&, Training& training) {
      training.diagnoses.push_back({"D-NEW", "diagnosis.D-INFO.title", "diagnosis.D-INFO.meaning"});
      training.topics.push_back({"nothing", "topic.advice"});
      if (!thorough()) training.surprises.clear();
    });
    CHECK(findings(pack) == "never-offered /diagnoses/18; never-offered /topics/6; ");
  }
}
