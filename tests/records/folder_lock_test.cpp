// One program at a time keeps its progress in a folder.

#include "core/records/folder_lock.h"

#include <filesystem>
#include <optional>

#include <doctest/doctest.h>

#include "tests/support/temp_folder.h"

namespace cardwalk {

TEST_CASE("the first one holds the folder, the second one is told, and the next one has it after the first") {
  const support::TempFolder folder;
  const auto data = folder.path() / "not" / "there" / "yet";
  std::optional<FolderLock> first(std::in_place, data);
  CHECK(first->state() == FolderLock::State::held);
  const FolderLock second(data);
  CHECK(second.state() == FolderLock::State::busy);
  first.reset();
  const FolderLock third(data);
  CHECK(third.state() == FolderLock::State::held);
  CHECK(second.state() == FolderLock::State::busy);
}

TEST_CASE("a lock file that is left over from a crash locks nobody out") {
  const support::TempFolder folder;
  { const FolderLock gone(folder.path()); }
  CHECK(std::filesystem::exists(lockFile(folder.path())));
  CHECK(FolderLock(folder.path()).state() == FolderLock::State::held);
}

TEST_CASE("a folder that cannot be made is nobody's: saving will say why") {
  CHECK(FolderLock("/proc/nowhere/data").state() == FolderLock::State::unknown);
}

}  // namespace cardwalk
