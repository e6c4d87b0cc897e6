#include "tests/support/planning.h"

#include "core/plan/search.h"

namespace {

// Of the test program alone: whoever plans has no other place to leave a mark.
thread_local std::uint64_t counted = 0;

}  // namespace

// The linker passes every call of Search::run in this program on to here (--wrap).
extern "C" {

std::optional<cardwalk::Search::Found> __real__ZN8cardwalk6Search3runERKNS_5StateE(
    cardwalk::Search* self, const cardwalk::State& from);
std::optional<cardwalk::Search::Found> __wrap__ZN8cardwalk6Search3runERKNS_5StateE(
    cardwalk::Search* self, const cardwalk::State& from);

std::optional<cardwalk::Search::Found> __wrap__ZN8cardwalk6Search3runERKNS_5StateE(
    cardwalk::Search* self, const cardwalk::State& from) {
  ++counted;
  return __real__ZN8cardwalk6Search3runERKNS_5StateE(self, from);
}
}

namespace cardwalk::support {

std::uint64_t searches() { return counted; }

}  // namespace cardwalk::support
