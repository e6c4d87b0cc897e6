// The figures of a benchmark while they are gathered, most of them from processes of their own.
//
// What is in it: running a part of this program, naming what it measured, and naming what could not be
// measured. What it DOES NOT do: judge a figure against its bar.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/records/report.h"
#include "ui/bench/child.h"

namespace cardwalk::ui {

class FigureList {
 public:
  /// `pack` is passed on to each part; empty: the shipped one.
  FigureList(std::string pack, BenchReport& report) : pack_(std::move(pack)), report_(report) {}

  ChildResult run(const std::string& part, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"bench", "--part", part};
    if (!pack_.empty()) words.insert(words.end(), {"--pack", pack_});
    words.insert(words.end(), more.begin(), more.end());
    ChildResult result = runChild(words);
    if (!result.good) missing(part, result.errors);
    return result;
  }

  void missing(const std::string& what, const std::string& why) {
    report_.leftOut.push_back(what + ": " + (why.empty() ? "it did not end well" : why));
  }

  void add(std::string key, std::string name, double value, std::string unit, std::optional<double> bar = {},
           std::string note = {}) {
    report_.figures.push_back(
        {std::move(key), std::move(name), value, std::move(unit), bar, std::move(note)});
  }

 private:
  std::string pack_;
  BenchReport& report_;
};

}  // namespace cardwalk::ui
