#include "ui/bench/grown_view.h"

namespace cardwalk::ui {

GrownView::GrownView(Conductor& walk, int rows, int controls) : walk_(walk), view_(walk.view()) {
  for (StoreView& store : view_.stores) {
    const std::vector<StoreRow> once = store.rows;
    for (int i = 1; i < rows; ++i) store.rows.insert(store.rows.end(), once.begin(), once.end());
  }
  for (SurfaceView& surface : view_.surfaces)
    for (ScreenView& screen : surface.layers) {
      const std::vector<ControlView> once = screen.controls;
      for (int i = 1; i < controls; ++i)
        for (ControlView control : once) {
          control.id += "/n" + std::to_string(i);
          if (control.attach >= 0) control.attach += static_cast<int>(once.size()) * i;
          screen.controls.push_back(std::move(control));
        }
    }
}

}  // namespace cardwalk::ui
