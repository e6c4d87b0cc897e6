#include "ui/bench/part_lines.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>

#include "ui/cli/console.h"

namespace cardwalk::ui {

int say(const std::vector<PartLine>& lines) {
  std::string text;
  for (const PartLine& line : lines) {
    char row[80];
    std::snprintf(row, sizeof row, "%s %.6f\n", line.key, line.value);
    text += row;
  }
  return print(text);
}

double readyAt() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

double pssMib() {
  std::ifstream in("/proc/self/smaps_rollup");
  std::string word;
  double kib = 0;
  while (in >> word) {
    if (word == "Pss:" && in >> kib) break;
  }
  return kib / 1024;
}

}  // namespace cardwalk::ui
