// Somebody who reads everything that is drawn, and notes what cannot be read whole.
//
// What is in it: the faults of one text, of a screen in all its scroll positions, of a window on a whole
// walk. What it DOES NOT do: judge the words.
#pragma once

#include <set>
#include <string>

#include "tests/ui/device_stage.h"
#include "tests/ui/driver.h"

namespace cardwalk::ui {

DriverSetup setupOf(const StageSetup& look, const std::string& scenario, const std::string& language);

/// Notes what is cut on a screen of a device, from its top to its end.
void readScreen(DeviceStage& stage, const GalleryScreen& screen, std::set<std::string>& faults);

/// Draws the settled window once more and notes what is cut outside the devices; answers how many texts there
/// were.
std::size_t readFrame(Driver& driver, std::set<std::string>& faults);

/// Reads the window at each step of the way through a scenario; what is cut fails the test.
void walkAndRead(const Pack& pack, const DriverSetup& setup);

}  // namespace cardwalk::ui
