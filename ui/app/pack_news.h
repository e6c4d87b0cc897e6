// A pack as it lies on the disk now, or what is wrong with it.
//
// What is in it: PackNews, and how what was read becomes it. What it DOES NOT do: read.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "core/content/loader.h"

namespace cardwalk::ui {

/// A pack that was read anew, or what is wrong with it; the last good one goes on then.
struct PackNews {
  std::shared_ptr<const Pack> pack;
  std::vector<ContentError> errors;
};

inline PackNews newsOf(LoadResult loaded) {
  PackNews news;
  news.errors = std::move(loaded.errors);
  if (loaded.pack) news.pack = std::make_shared<const Pack>(std::move(*loaded.pack));
  return news;
}

}  // namespace cardwalk::ui
