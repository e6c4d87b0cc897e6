// A copy of the smallest sound pack there is, tests/broken_packs/good, to be broken on purpose.
//
// What is in it: the copy, and putting one defect of tests/broken_packs into it.
// What it DOES NOT do: know what anybody should say about it; the defect's own file does.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/content/loader.h"
#include "tests/support/temp_folder.h"

namespace cardwalk::support {

/// One file of tests/broken_packs: what to change, and how the check has to name it.
struct Defect {
  std::string name, id, file, pointer, scenario;  ///< of the finding that has to be there
  bool actions = false;                           ///< it comes with a way there
  std::filesystem::path path;
};
std::vector<Defect> allDefects();

class CornerShop {
 public:
  CornerShop();
  void breakBy(const Defect& defect);
  LoadResult load() const;
  std::filesystem::path folder() const { return folder_ / "packs/corner"; }

 private:
  TempFolder folder_;
};

}  // namespace cardwalk::support
