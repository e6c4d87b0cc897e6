#include "ui/platform/wiped_memory.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <new>

#include <imgui.h>
#include <malloc.h>
#include <string.h>

namespace cardwalk::ui {
namespace {

constexpr std::size_t kDeadStack = std::size_t{512} * 1024;  // deeper than any call of ours goes

void wipeAndFree(void* block) {
  if (block == nullptr) return;
  wipe(block, ::malloc_usable_size(block));
  std::free(block);
}

}  // namespace

void wipe(void* from, std::size_t bytes) { ::explicit_bzero(from, bytes); }

void wipe(std::string& text) {
  text.resize(text.capacity());
  wipe(text.data(), text.size());
  text.clear();
}

[[gnu::noinline]] void wipeDeadStack() {
  std::uint8_t dead[kDeadStack];
  wipe(dead, sizeof dead);
}

void giveBackFreedMemory() { ::malloc_trim(0); }

void useWipedMemoryForImGui() {
  ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return std::malloc(size); },
                               [](void* block, void*) { wipeAndFree(block); });
}

}  // namespace cardwalk::ui

// The sanitizers know better than we do what may be given back, and how; their build wipes nothing.
#if !defined(__SANITIZE_ADDRESS__)

void* operator new(std::size_t size) {
  for (;;) {
    if (void* block = std::malloc(std::max<std::size_t>(1, size))) return block;
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

// The library's other forms come down to these.
void operator delete(void* block) noexcept { cardwalk::ui::wipeAndFree(block); }
void operator delete(void* block, std::size_t) noexcept { cardwalk::ui::wipeAndFree(block); }
void operator delete(void* block, std::align_val_t) noexcept { cardwalk::ui::wipeAndFree(block); }

#endif
