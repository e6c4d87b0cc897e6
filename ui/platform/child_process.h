// Another program that is fed by a pipe and whose answer is kept, started without a shell.
//
// What is in it: one child at a time: starting it, feeding it, its end. It never outlives its object, and
// when it is killed nor do the children in its group.
// What it DOES NOT do: wait where somebody wants to stop: it looks every tenth of a second, then kills.
#pragma once

#include <csignal>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include <sys/types.h>

namespace cardwalk::ui {

struct ChildSetup {
  std::vector<std::string> words;  ///< the program's file, then its arguments
  bool fed = false;                ///< write() is its standard input; otherwise that is empty
  int file = -1;                   ///< an open file that it gets as its number 3; -1: none
  std::function<bool()> stopped;   ///< may be empty
};

struct ChildEnd {
  bool good = false;     ///< it ended by itself, content
  bool stopped = false;  ///< somebody wanted to stop
  std::string output;    ///< standard output
  std::string reason;    ///< not good: the last line it said, or why it did not start
};

/// Keeps a write to a program that has gone from ending this one.
class PipesHeld {
 public:
  PipesHeld();
  ~PipesHeld();
  PipesHeld(const PipesHeld&) = delete;
  PipesHeld& operator=(const PipesHeld&) = delete;

 private:
  sigset_t before_{};
};

class ChildProcess {
 public:
  explicit ChildProcess(ChildSetup setup);
  ~ChildProcess();  ///< kills it if it still runs
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  /// False: it takes no more; finish() says why.
  bool write(std::span<const unsigned char> bytes);
  /// Nothing more comes; waits until it has ended.
  ChildEnd finish();

 private:
  void start();
  bool attend(bool writable);
  void kill();
  bool stopping();

  ChildSetup setup_;
  PipesHeld held_;
  pid_t child_ = 0;
  int input_ = -1, output_ = -1, errors_ = -1;
  bool stopped_ = false;
  std::string said_, complained_, reason_;
};

}  // namespace cardwalk::ui
