# Flags for our own code (cardwalk_warnings) and for everything that is built here (sections, sanitizers).

add_library(cardwalk_warnings INTERFACE)
target_compile_options(cardwalk_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion)
if(CARDWALK_WERROR)
  target_compile_options(cardwalk_warnings INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 with -O2 takes std::string's own operator+ and substr for overlapping or overlong copies
  # (GCC bugs 105329, 105651, 105762). The sanitized build finds the real ones.
  target_compile_options(cardwalk_warnings INTERFACE
      -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
  if(CARDWALK_SANITIZE)
    # The checks that the sanitizers insert hide assignments from this one; the release build has it on.
    target_compile_options(cardwalk_warnings INTERFACE -Wno-maybe-uninitialized)
  endif()
endif()

# Unused functions leave the binary: ImGui's demo is compiled for the tools but not wanted by everybody.
add_compile_options(-ffunction-sections -fdata-sections)
if(NOT APPLE)
  add_link_options(-Wl,--gc-sections -Wl,--as-needed)
endif()

if(CARDWALK_SANITIZE)
  set(CARDWALK_SANITIZE_FLAGS -fsanitize=${CARDWALK_SANITIZE} -fno-sanitize-recover=all
      -fno-omit-frame-pointer)
  add_compile_options(${CARDWALK_SANITIZE_FLAGS})
  add_link_options(-fsanitize=${CARDWALK_SANITIZE})
  if(NOT APPLE)
    # A program that may lie anywhere spends a fifth of its start on moving itself, and tests start it often.
    add_link_options(-no-pie)
  endif()
endif()
