// What is over goes beside the frames: the tables of its plans are megabytes.
//
// What is in it: letGo, after what the present deed leads to otherwise. What it DOES NOT do: wait for it.
#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "ui/app/deeds.h"

namespace cardwalk::ui {

/// `thing` may be empty. Nothing may look at it any more. Without a worker it goes at once.
template <class T>
void letGo(Deeds& deeds, T thing) {
  if (!thing) return;
  const auto last = std::make_shared<std::optional<T>>(std::move(thing));
  deeds.make(
      [last] {
        last->reset();
        return true;
      },
      [](bool) {});
}

}  // namespace cardwalk::ui
