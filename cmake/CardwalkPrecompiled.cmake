# Precompiled headers: they cut a full build, and they hide a missing #include. So the builds that only need
# to be quick (release, asan) have them, and dev and tidy, which `./dev check` builds, have not.

if(NOT CARDWALK_PCH)
  return()
endif()

set(standard_headers <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory>
    <optional> <set> <span> <sstream> <string> <string_view> <unordered_map> <utility> <variant> <vector>)

foreach(target IN ITEMS core ui)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "STATIC_LIBRARY")
    target_precompile_headers(${target} PRIVATE ${standard_headers})
  endif()
endforeach()
target_precompile_headers(core PRIVATE <nlohmann/json.hpp>)
target_precompile_headers(ui PRIVATE <imgui.h>)
if(CARDWALK_TESTS)
  target_precompile_headers(tests PRIVATE ${standard_headers})
  # This file asks doctest for its implementation before the header is seen.
  set_source_files_properties(tests/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  target_precompile_headers(tests PRIVATE <doctest/doctest.h>)
endif()
