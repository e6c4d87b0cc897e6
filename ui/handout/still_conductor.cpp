#include "ui/handout/still_conductor.h"

#include <utility>

namespace cardwalk::ui {

void StillConductor::show(View view, const Session* session, const Pack& pack) {
  // Whoever compares revisions sees that every picture is another one.
  view.revision.number = view_.revision.number + 1;
  view_ = std::move(view);
  session_ = session;
  pack_ = &pack;
}

}  // namespace cardwalk::ui
