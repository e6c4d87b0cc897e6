#include "tests/support/allocations.h"

#include <cstddef>

#if defined(__SANITIZE_ADDRESS__)
// As the sanitizers' own header has it, which not every compiler brings along.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*allocated)(const volatile void*, std::size_t),
                                                         void (*released)(const volatile void*));
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

// The linker passes every call of these in this program on to here (--wrap), those of operator new included.
extern "C" {

void* __real_malloc(std::size_t size);
void* __real_calloc(std::size_t count, std::size_t size);
void* __real_realloc(void* old, std::size_t size);
void* __real_aligned_alloc(std::size_t alignment, std::size_t size);
int __real_posix_memalign(void** out, std::size_t alignment, std::size_t size);

void* __wrap_malloc(std::size_t size);
void* __wrap_calloc(std::size_t count, std::size_t size);
void* __wrap_realloc(void* old, std::size_t size);
void* __wrap_aligned_alloc(std::size_t alignment, std::size_t size);
int __wrap_posix_memalign(void** out, std::size_t alignment, std::size_t size);

void* __wrap_malloc(std::size_t size) {
  ++counted;
  return __real_malloc(size);
}

void* __wrap_calloc(std::size_t count, std::size_t size) {
  ++counted;
  return __real_calloc(count, size);
}

void* __wrap_realloc(void* old, std::size_t size) {
  ++counted;
  return __real_realloc(old, size);
}

void* __wrap_aligned_alloc(std::size_t alignment, std::size_t size) {
  ++counted;
  return __real_aligned_alloc(alignment, size);
}

int __wrap_posix_memalign(void** out, std::size_t alignment, std::size_t size) {
  ++counted;
  return __real_posix_memalign(out, alignment, size);
}
}

#endif

namespace cardwalk::support {

std::uint64_t allocations() { return counted; }

}  // namespace cardwalk::support
