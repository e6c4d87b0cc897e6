#include "ui/cli/trace_file.h"

#include "ui/cli/console.h"
#include "ui/cli/results_access.h"

namespace cardwalk::ui {

int TraceFile::begin() {
  if (file_.empty()) return kExitGood;
  trace_ = std::make_unique<TimeTrace>();
  trace_->nameThread("frames");
  // One without any span is a trace as well; whoever ends the program by force is left with that.
  return write(trace_->json());
}

int TraceFile::end(int exitCode) {
  if (!trace_) return exitCode;
  const int written = write(trace_->json());
  return written == kExitGood ? exitCode : written;
}

int TraceFile::write(const std::string& text) const {
  return writeFile(file_, texts_, [&](const auto& put) {
    put(text);
    return true;
  });
}

}  // namespace cardwalk::ui
