// What `cardwalk capture --check` found, for people's programs: which pictures and files of a handout are no
// longer what the program would make now.
//
// What is in it: the findings of a handout as plain values, and their JSON text.
// What it DOES NOT do: find them (handout_manifest.h) or print for people (ui/cli).
#pragma once

#include <string>
#include <vector>

#include "core/content/pack.h"
#include "core/records/handout_manifest.h"

namespace cardwalk {

struct StaleFile {
  std::string name;
  bool missing = false;  ///< otherwise it holds other bytes than were written
};

struct StaleReport {
  std::string folder, pack, scenario, language;
  int pictures = 0;  ///< that the handout has
  /// Nothing could be compared, because the pack no longer has …
  enum class Lost { nothing, scenario, language };
  Lost lost = Lost::nothing;
  std::string rendererBefore{}, rendererNow{};  ///< looks are compared where they are the same
  std::vector<StaleNote> notes{};
  std::vector<StaleFile> files{};

  bool stale() const { return lost != Lost::nothing || !notes.empty() || !files.empty(); }
};

/// Gives each note the screen of its control, where the pack still has it.
void locate(std::vector<StaleNote>& notes, const Pack& pack);

/// Of all handouts of a check.
std::string toJson(const std::vector<StaleReport>& reports);

}  // namespace cardwalk
