// The pack, read on a second thread while the first one has other things to do.
//
// What is in it: starting, waiting, and what to say when the pack cannot be used or the words do not fit it.
// What it DOES NOT do: keep anything from one start to the next.
#pragma once

#include <future>
#include <optional>
#include <string>

#include "core/content/loader.h"
#include "ui/app/time_trace.h"
#include "ui/cli/arguments.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

/// Why a pack that was read in this generation cannot be used, in words: it has none of that name, or the
/// first of its errors.
std::string refusal(const LoadResult& loaded, const GenerationChoice& asked, const PackPlace& place,
                    const CliTexts& texts);

class PackReading {
 public:
  /// Begins at once. The arguments must outlive it, and so must the trace, if there is one.
  PackReading(const Arguments& arguments, const PackPlace& place, TimeTrace* trace = nullptr);

  /// The pack, when it is there, for as long as this lives. nullptr after a complaint on stderr.
  const Pack* wait();
  /// The same pack in a generation, as it lies on the disk now, with the same languages. From any thread.
  LoadResult read(const GenerationChoice& choice) const;

 private:
  const Arguments& arguments_;
  PackPlace place_;
  std::future<LoadResult> reading_;
  std::optional<LoadResult> loaded_;
};

}  // namespace cardwalk::ui
