// Ids that nobody else has.
//
// What it DOES NOT do: follow from anything; the same call never gives the same one twice.
#pragma once

#include <string>

namespace cardwalk::ui {

/// A UUID from the system's source of random numbers.
std::string freshUuid();

}  // namespace cardwalk::ui
