// The page on which an unfinished ticket is offered again.
//
// What it DOES NOT do: replay it (desk_resume.cpp).
#pragma once

#include "ui/training/desk_pages.h"

namespace cardwalk::ui {

void drawResumePage(const Panel& panel, const DeskScene& scene);

}  // namespace cardwalk::ui
