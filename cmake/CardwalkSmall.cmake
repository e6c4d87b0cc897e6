# What is done once a command or once an attempt is compiled for size in the build that people run: the program stays
# small enough to be read from a slow disk in no time, and nobody waits for it longer. So are the pages of the training
# desk and of help, which take a small part of a frame. All other frames, plans, the model and the reading of packs stay
# optimised for speed.
#
# The precompiled headers are made for speed, so these files go without.

if(NOT CMAKE_BUILD_TYPE STREQUAL "Release" OR NOT CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  return()
endif()

set(small_sources ${core_sources} ${ui_sources})
list(FILTER small_sources INCLUDE REGEX "/core/records/|/core/session/pack_diff|/ui/cli/|/ui/bench/|/ui/dev/|/ui/describe/|/ui/handout/|/ui/training/|/ui/help/|/core/session/(attempt|score|debrief|take_away|ticket)")
list(FILTER small_sources EXCLUDE REGEX "/ui/handout/film_colours")
set_property(SOURCE ${small_sources} APPEND PROPERTY COMPILE_OPTIONS -Os)
set_source_files_properties(${small_sources} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
