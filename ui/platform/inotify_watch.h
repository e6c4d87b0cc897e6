// Changes of files as Linux reports them; it costs nothing while nothing changes.
//
// What it DOES NOT do: exist elsewhere; there the function answers nothing, and so it does when the system
// has no watches left.
#pragma once

#include "ui/platform/folder_watch.h"

namespace cardwalk::ui {

std::unique_ptr<FolderWatch> openInotify(const Folders& folders);

}  // namespace cardwalk::ui
