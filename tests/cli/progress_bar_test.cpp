// The bar that tells how far something is.

#include "ui/cli/progress_bar.h"

#include <cstdio>
#include <memory>
#include <string>

#include <doctest/doctest.h>

using namespace cardwalk::ui;

namespace {

/// What a bar writes, on a clock that the test sets.
class Watcher {
 public:
  explicit Watcher(bool terminal) : file_(std::tmpfile(), std::fclose) {
    REQUIRE(file_ != nullptr);
    bar_ = std::make_unique<ProgressBar>(ProgressBar::Setup{file_.get(), terminal, [this] { return now; }});
    bar_->say("Drawing");
  }
  void show(double at, int done) {
    now = at;
    bar_->show(done, 8);
  }
  std::string seen() {
    bar_.reset();
    std::string text(4096, '\0');
    std::rewind(file_.get());
    text.resize(std::fread(text.data(), 1, text.size(), file_.get()));
    return text;
  }

  double now = 0;

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::unique_ptr<ProgressBar> bar_;
};

}  // namespace

TEST_SUITE("command line") {
  TEST_CASE("what is done within a second shows no bar") {
    for (const bool terminal : {true, false}) {
      Watcher quick(terminal);
      quick.show(0.1, 1);
      quick.show(0.5, 8);
      CHECK(quick.seen().empty());
    }
  }

  TEST_CASE("at a terminal the bar grows in its line and leaves it empty") {
    Watcher slow(true);
    slow.show(0.1, 1);
    slow.show(2, 2);
    slow.show(3, 4);
    const std::string seen = slow.seen();
    CHECK(seen.find("Drawing ██████░░") != std::string::npos);
    CHECK(seen.find("4/8") != std::string::npos);
    CHECK(seen.find('\n') == std::string::npos);
    CHECK(seen.ends_with("\r\x1b[K"));
  }

  TEST_CASE("in a log it is one line") {
    Watcher slow(false);
    for (int done = 1; done <= 8; ++done) slow.show(done, done);
    CHECK(slow.seen() == "Drawing …\n");
  }
}
