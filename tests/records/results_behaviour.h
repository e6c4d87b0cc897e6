// How a results store behaves, whichever database it is on.
//
// What is in it: one list of checks that every kind of store passes, each on an empty database; and many
// seats that write at once. What it DOES NOT do: start a server.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/records/results.h"

namespace cardwalk::support {

struct Behaviour {
  std::string name;
  void (*check)(const std::string& address);
};
std::vector<Behaviour> behavioursOfStores();  ///< all of them
std::span<const Behaviour> behavioursOfSums();
std::span<const Behaviour> behavioursOfVersions();

/// The store; the test ends if it cannot be opened.
std::unique_ptr<ResultStore> opened(const std::string& address);

/// The tables as that version made them, with a few attempts (tests/data).
void makeOfVersion(int version, const std::string& address);

/// Each seat is a store of its own, on a thread of its own, from opening an empty database on.
void writeFromSeats(const std::string& address, int seats, int attempts);

}  // namespace cardwalk::support
