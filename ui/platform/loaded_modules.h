// Libraries that this process has loaded.
//
// What is in it: keeping them for the sanitizers. What it DOES NOT do: load any, or anything in other builds.
#pragma once

namespace cardwalk::ui {

/// Before a graphics driver is let go. What a driver that is unloaded has leaked can no longer be told from a
/// leak of ours (cmake/lsan.supp names libraries), so under the sanitizers none is unloaded.
void keepModulesForSanitizers();

}  // namespace cardwalk::ui
