// Turns the trees of a pack's files into a Pack; used by loader.cpp alone.
//
// What is in it: PackReader, spread over reader_*.cpp by part, with the helpers they share.
// What it DOES NOT do: read files or check types (the schemas do). It reads what fits and reports what does
// not exist, so that one run finds every error.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/json_node.h"
#include "core/content/pack.h"

namespace cardwalk {

struct TrainingTicket;

/// A value in a file together with where it stands.
struct Spot {
  const JsonNode* node = nullptr;
  std::string file, pointer;

  Spot at(std::string_view key) const;  ///< node is null if there is no such member
  Spot at(std::size_t index) const;
  bool exists() const { return node != nullptr; }
  std::size_t size() const { return node != nullptr && node->isArray() ? node->items.size() : 0; }
  std::string text() const { return node != nullptr && node->isText() ? node->text : std::string(); }
  int number(int fallback) const;
  bool flag() const { return node != nullptr && node->kind == JsonNode::Kind::boolean && node->flag; }
};

/// An error about a word that names nothing, with the nearest one that does.
void reportUnknown(std::vector<ContentError>& errors, const char* id, const Spot& spot, std::string_view what,
                   const std::string& word, const std::vector<std::string>& known);

class PackReader {
 public:
  PackReader(Pack& pack, std::vector<ContentError>& errors) : pack_(pack), errors_(errors) {}

  // First round: ids, so that everything may refer to everything. Called in this order.
  void nameLanguage(const std::string& tag) { namedLanguages_.push_back(tag); }
  bool hasTexts() const { return !pack_.languages.empty(); }
  /// The pack's texts over the interface's, which they may replace.
  void readTexts(const Spot& interface, const Spot& own, const std::string& language, bool first);
  void readPack(const Spot& root);
  void readRejections(const Spot& root);
  void nameScreens(const Spot& root);
  void nameOrders(const Spot& scenario);
  // Second round: contents.
  void resolveVars(const Spot& packRoot);
  void readScreens(const Spot& root);
  void resolveRejections(const Spot& root);
  void readGuide(const Spot& root);
  void readScenario(const Spot& root);
  void readHelp(const Spot& root);
  /// `base` is written like a scenario: the world with the first answer to every question.
  void readSituations(const Spot& root, const Spot& base);
  /// Sets Pack::generation; a choice that does not exist is an error of pack.json. Needs readPack.
  void chooseGeneration(const GenerationChoice& wanted, const Spot& packRoot);
  /// One text in the place of another, in every language: {"key": "other key"}.
  void replaceTexts(const Spot& pairs);
  void readLabels(const Spot& root);
  void readVariants(const Spot& root);
  void readTraining(const Spot& root);
  void finish(const std::string& packFile, bool rejectionsRead);

 private:
  struct Setting {  ///< what a condition or effect may refer to where it stands
    Surface surface = Surface::desk;
    Repeat repeat = Repeat::none;
    const Scenario* scenario = nullptr;  ///< goal or stage: order ids are this scenario's
    const Control* control = nullptr;
    bool entering = false;  ///< effects of a screen's `enter`
  };

  void fail(const char* id, const Spot& spot, std::string message);
  void unknown(const char* id, const Spot& spot, std::string_view what, const std::string& word,
               const std::vector<std::string>& known);
  int word(const Spot& spot, std::span<const std::string_view> words, std::string_view what, int fallback);
  void compareTexts(const Spot& interface, const Spot& own, const TextCatalogue& catalogue);
  /// Each text with a number has exactly the plural forms of its language.
  void checkForms(const Spot& interface, const Spot& own, const TextCatalogue& catalogue);
  /// Amounts and dates as this language writes them; the same ones as in the first language.
  void writeNumbers(const Spot& interface, const Spot& own, TextCatalogue& catalogue, bool first);
  Provenance provenance(const Spot& spot);
  void readWordings(const Spot& root, LabelOrigin& label);
  /// A text that stands in the place of another brings its own provenance along.
  void moveLabels();
  TextKey textKey(const Spot& spot);
  std::vector<std::string> strings(const Spot& spot);
  template <typename List>
  std::vector<std::string> idsOf(const List& list) const;
  template <typename List>
  int find(const List& list, const Spot& spot, const char* error, std::string_view what);
  template <typename List>
  bool unique(const List& list, const std::string& id, const Spot& spot);

  CondRef readCond(const Spot& spot, const Setting& setting);
  CondRef addCond(const Cond& cond);
  void readCondBody(const Spot& spot, CondOp op, const Setting& setting, Cond& cond);
  void readRuleCond(const Spot& body, const Spot& spot, Cond& cond);
  void readVarCond(const Spot& body, const Spot& spot, Cond& cond);
  void readOrderCond(const Spot& body, const Spot& spot, const Setting& setting, Cond& cond);
  CondRef readParts(const Spot& spot, CondOp op, const Setting& setting);
  Operand operand(const Spot& spot, const Setting& setting);
  std::uint32_t valueBits(const Spot& spot, const std::vector<std::string>& values, std::string_view what);
  std::vector<Effect> readEffects(const Spot& spot, const Setting& setting);
  void readEffect(const Spot& spot, EffectOp op, const std::string& key, const Setting& setting,
                  std::vector<Effect>& out);
  void readSet(const Spot& spot, const Setting& setting, std::vector<Effect>& out);
  std::vector<Case> readCases(const Spot& spot, const Setting& setting);
  std::vector<Remark> readRemarks(const Spot& spot, const Setting& setting);
  void needCard(const Spot& spot, const Setting& setting);

  void readGenerations(const Spot& list);
  void readScreen(const Spot& spot);
  void readFrame(const Spot& spot, Screen& screen);
  void readControl(const Spot& spot, int screen, Control& control);
  void readControlTexts(const Spot& spot, Control& control);
  void readControlGestures(const Spot& spot, const Setting& setting, Control& control);
  Label readLabel(const Spot& spot);
  void readBack(const Spot& spot, int screen);

  std::optional<Scenario> scenarioFrom(const Spot& root);
  void readScenarioRules(const Spot& root, Scenario& scenario);
  void readScenarioCards(const Spot& root, Scenario& scenario);
  void readScenarioStores(const Spot& root, Scenario& scenario);
  void readStartStores(const Spot& root, Scenario& scenario);
  void readScenarioOrders(const Spot& root, Scenario& scenario);
  void readScenarioStart(const Spot& root, Scenario& scenario);
  int cardIndex(const Scenario& scenario, const Spot& spot);

  std::vector<std::string> knownFacts(const Spot& spot);
  HelpShow readShow(const Spot& spot);
  void readQuestion(const Spot& spot, const Scenario& base);
  void readChange(const Spot& spot, const Scenario& base, std::vector<SituationChange>& out);
  bool readRuleChange(const Spot& spot, SituationChange& change);
  bool isSkin() const;
  void readVariant(const Spot& spot);
  void readVariantChange(const Spot& spot, Variant& variant);

  void readTicket(const Spot& spot, Training& training);
  void readOptions(const Spot& spot, const Training& training, TrainingTicket& ticket);
  void readStatements(const Spot& spot, TrainingTicket& ticket);
  void readDraw(const Spot& spot, TrainingTicket& ticket);
  void readSurprise(const Spot& spot, Training& training);

  Pack& pack_;
  std::vector<ContentError>& errors_;
  std::vector<std::string> namedLanguages_;  ///< by pack.json, whether or not their texts could be read
  std::set<std::string, std::less<>> orderIds_;
  std::map<TextKey, TextKey, std::less<>> replaced_;  ///< carried out at the end, from the texts as written
  std::map<TextKey, std::vector<std::string>, std::less<>>
      literals_;  ///< amounts and dates of the first language
};

template <typename List>
std::vector<std::string> PackReader::idsOf(const List& list) const {
  std::vector<std::string> ids;
  for (const auto& each : list) ids.push_back(each.id);
  return ids;
}

template <typename List>
int PackReader::find(const List& list, const Spot& spot, const char* error, std::string_view what) {
  const std::string id = spot.text();
  for (std::size_t i = 0; i < list.size(); ++i)
    if (list[i].id == id) return static_cast<int>(i);
  if (spot.exists()) unknown(error, spot, what, id, idsOf(list));
  return -1;
}

template <typename List>
bool PackReader::unique(const List& list, const std::string& id, const Spot& spot) {
  for (const auto& each : list)
    if (each.id == id) {
      fail("duplicate-id", spot, "\"" + id + "\" exists already; give it an id of its own");
      return false;
    }
  return true;
}

}  // namespace cardwalk
