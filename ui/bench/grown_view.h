// A walk as if its lists were longer and its screens fuller than any model's.
//
// What is in it: the view of a real walk with everything in it many times over.
// What it DOES NOT do: act; whoever looks only draws.
#pragma once

#include "ui/app/deaf_conductor.h"

namespace cardwalk::ui {

class GrownView final : public DeafConductor {
 public:
  /// So many times the cards in each store, and the controls on each open screen.
  GrownView(Conductor& walk, int rows, int controls);

  const View& view() const override { return view_; }
  const TextCatalogue& texts() const override { return walk_.texts(); }
  const Pack& pack() const override { return walk_.pack(); }
  const std::vector<Choice>& scenarios() const override { return walk_.scenarios(); }
  const std::vector<Choice>& languages() const override { return walk_.languages(); }

 private:
  Conductor& walk_;
  View view_;
};

}  // namespace cardwalk::ui
