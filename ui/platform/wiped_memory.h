// Memory that keeps nothing: what is given back is overwritten first.
//
// What is in it: wiping of strings, of whole values and of the dead part of the stack, the same for what
// ImGui allocates, and the way for freed pages back to the system. Including or linking it also replaces
// operator delete for the whole program: a freed block is zeroed. What it DOES NOT do: reach memory that
// others have got by malloc (GL drivers, the C library).
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace cardwalk::ui {

/// Zeroes `bytes` bytes, even if nobody reads them any more.
void wipe(void* from, std::size_t bytes);

/// Empties it, the letters that its buffer has room for included.
void wipe(std::string& text);

/// Makes it anew, in place; what an assignment would leave in kept buffers goes, too.
template <typename T>
void renew(T& value) {
  std::destroy_at(&value);
  wipe(static_cast<void*>(&value), sizeof value);
  std::construct_at(&value);
}

/// Below the caller's frame, where calls that have ended had their variables.
void wipeDeadStack();

/// Whole pages of freed memory go back to the system, at the cost of some milliseconds. A program that runs
/// for months would otherwise keep the holes that differently large sessions leave.
void giveBackFreedMemory();

/// For all contexts of ImGui that are made from now on.
void useWipedMemoryForImGui();

}  // namespace cardwalk::ui
