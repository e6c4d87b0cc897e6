// Compile-time settings of Dear ImGui, used for the library and for every file that includes imgui.h.
//
// In it: no deprecated names, the FreeType rasteriser, code points beyond the first plane.
// It does NOT hold styling or anything that can change at run time.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_USE_WCHAR32
