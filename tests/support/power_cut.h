// SQLite's way to its files, with a power cut at any chosen operation.
//
// What is in it: while it lives, every database of this process goes through it; it counts writes, syncs,
// truncations and deletions, lets everything fail from the chosen one on, and then leaves on the disk what a
// power cut would: what was synced, and of the rest any wanted part. What it DOES NOT do: several threads.
#pragma once

#include <filesystem>
#include <memory>

#include "tests/support/simulated_disk.h"

namespace cardwalk::support {

class PowerCutFiles {
 public:
  PowerCutFiles();
  ~PowerCutFiles();
  PowerCutFiles(const PowerCutFiles&) = delete;
  PowerCutFiles& operator=(const PowerCutFiles&) = delete;

  /// Counts from 1 again; the operation of that number does half of its work, the later ones nothing.
  void failFrom(int operation);
  int operations() const;
  /// With every database closed. Afterwards all goes well again.
  void powerCut(Unsynced data);

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace cardwalk::support
