// Makes another generation out of a pack: carries out a list of changes on the trees of its files, before
// they are read.
//
// What is in it: GenerationPatcher; every value it puts somewhere keeps the place where it was written.
// What it DOES NOT do: read files, or check what the result means (the pack reader does, for all generations
// alike).
#pragma once

#include <array>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "core/content/pack_reader.h"

namespace cardwalk {

/// The files that a generation may change.
struct PatchTrees {
  struct File {
    JsonNode* root = nullptr;
    std::string path;
  };
  std::vector<File> screens;
  File guide, help;  ///< root is null if there is none
};

class GenerationPatcher {
 public:
  /// Both have to outlive the reading of the trees: errors name places that this keeps.
  GenerationPatcher(PatchTrees trees, std::vector<ContentError>& errors);

  /// The changes of one device, in their order.
  void apply(const Spot& changes, Surface surface);

 private:
  /// A control in its screen. Pointers last until the next change.
  struct Found {
    JsonNode* screen = nullptr;
    std::size_t index = 0;
    JsonNode& control() const;
  };

  struct Verb;
  static const std::array<Verb, 10> kVerbs;

  void applyOne(const Spot& change);
  void changeControl(const Spot& change);
  void moveControl(const Spot& change);
  void removeControl(const Spot& change);
  void addControl(const Spot& change);
  void retarget(const Spot& change);
  void changeScreen(const Spot& change);
  void addScreen(const Spot& change);
  void removeScreen(const Spot& change);
  void changeStep(const Spot& change);
  void changeHelp(const Spot& change);
  void changeEntry(const Spot& change, const char* what, const PatchTrees::File& file, const char* list);

  void stamp();
  const JsonOrigin* originOf(const Spot& spot);
  void set(JsonNode& object, const Spot& values);
  void drop(JsonNode& object, const Spot& names);
  JsonNode* screen(const Spot& name);
  std::optional<Found> control(const Spot& name);
  bool ofThisDevice(const JsonNode& screen, const Spot& name);
  void insert(JsonNode& screen, JsonNode control, const Spot& change);
  void fail(const char* id, const Spot& spot, std::string message);

  PatchTrees trees_;
  std::vector<ContentError>& errors_;
  std::deque<JsonOrigin> origins_;
  Surface surface_ = Surface::app;
};

}  // namespace cardwalk
