// A copy of a shipped pack in a folder of its own, to be broken on purpose.
//
// What is in it: changing one place of one file, replacing or removing a file, loading the result.
// What it DOES NOT do: know what the loader should say.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/content/loader.h"
#include "tests/support/temp_folder.h"

namespace cardwalk::support {

inline constexpr const char* kTinyPack = "teapot";

class BrokenPack {
 public:
  /// An exact copy, not broken yet. The tiny one (kTinyPack) loads ten times as fast.
  explicit BrokenPack(std::string name = "aliexpress");

  /// `value` is JSON text for the place that `pointer` names; it is made if it is not there, "-" appends to a
  /// list.
  void put(const std::string& file, const std::string& pointer, const std::string& value);
  void erase(const std::string& file, const std::string& pointer);
  void write(const std::string& file, std::string_view bytes);
  void remove(const std::string& file);
  void restore(const std::string& file);

  LoadResult load() const;
  std::filesystem::path folder() const { return folder_ / "packs" / name_; }
  std::string read(const std::string& file) const;

 private:
  std::filesystem::path original() const;

  std::string name_;
  TempFolder folder_;
};

/// A copy of all that the program reads as it runs, for CARDWALK_ASSETS.
void copyAssets(const std::filesystem::path& to);

/// Leaves the first `most` scenarios of a pack's folder, and none of what would miss the others: its tickets
/// and its help. What goes through all scenarios is quicker there by as much.
void keepFirstScenarios(const std::filesystem::path& pack, std::size_t most);

/// JSON pointer of the screen or control with this id in a screen file; the test fails if there is none.
std::string pointerTo(const BrokenPack& pack, const std::string& file, const std::string& id);

}  // namespace cardwalk::support
