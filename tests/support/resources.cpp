#include "tests/support/resources.h"

#include <filesystem>
#include <fstream>

#include <malloc.h>
#include <unistd.h>

namespace cardwalk::support {

std::size_t heapInUse() {
  const auto info = ::mallinfo2();
  return info.uordblks + info.hblkhd;
}

std::size_t residentBytes() {
  std::size_t all = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> all >> resident;
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

int openFiles() {
  int out = 0;
  for ([[maybe_unused]] const auto& each : std::filesystem::directory_iterator("/proc/self/fd")) ++out;
  return out;
}

double slope(const std::vector<std::pair<double, double>>& points) {
  double x = 0, y = 0, xx = 0, xy = 0;
  const auto count = static_cast<double>(points.size());
  for (const auto& [at, value] : points) {
    x += at;
    y += value;
    xx += at * at;
    xy += at * value;
  }
  const double spread = count * xx - x * x;
  return spread == 0 ? 0 : (count * xy - x * y) / spread;
}

}  // namespace cardwalk::support
