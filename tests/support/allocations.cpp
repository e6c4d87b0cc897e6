#include "tests/support/allocations.h"

#include <cstddef>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/allocator_interface.h>
#endif

namespace {

// Of the test program alone: whoever asks for memory has no other place to leave a mark.
thread_local std::uint64_t counted = 0;

}  // namespace

#if defined(__SANITIZE_ADDRESS__)

namespace {

void noteAllocation(const volatile void*, std::size_t) { ++counted; }
void noteRelease(const volatile void*) {}

const int installed = __sanitizer_install_malloc_and_free_hooks(noteAllocation, noteRelease);

}  // namespace

#else

// The linker passes every malloc() of this program on to here (--wrap), that of operator new included.
extern "C" void* __real_malloc(std::size_t size);
extern "C" void* __wrap_malloc(std::size_t size);
extern "C" void* __wrap_malloc(std::size_t size) {
  ++counted;
  return __real_malloc(size);
}

#endif

namespace cardwalk::support {

std::uint64_t allocations() { return counted; }

}  // namespace cardwalk::support
