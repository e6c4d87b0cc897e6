# Gives the target imgui::imgui: Dear ImGui >= 1.92 with the GLFW and OpenGL 3 backends, the std::string
# helpers, the FreeType rasteriser and the demo.
#
# An installed package wins. Otherwise the source is fetched (see fetch) and built ONCE into a cache outside
# the build folder, so that a clean build does not compile it again. A folder with a source of your own can
# be given as -DCARDWALK_IMGUI_SOURCE=DIR.

set(CARDWALK_IMGUI_SOURCE "" CACHE PATH "Folder with a Dear ImGui source (>= 1.92) to use instead of fetching")

if(NOT CARDWALK_SANITIZE AND NOT CARDWALK_IMGUI_SOURCE)
  find_package(imgui 1.92 CONFIG QUIET)
  if(TARGET imgui::imgui)
    message(STATUS "Dear ImGui ${imgui_VERSION}: ${imgui_DIR}")
    return()
  endif()
endif()

if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(cache_home $ENV{XDG_CACHE_HOME})
elseif(DEFINED ENV{HOME} AND IS_DIRECTORY "$ENV{HOME}")
  set(cache_home $ENV{HOME}/.cache)
else()
  set(cache_home ${CMAKE_SOURCE_DIR}/build/.cache)
endif()
set(imgui_cache ${cache_home}/cardwalk/imgui)

# One configure at a time works in the cache.
file(MAKE_DIRECTORY ${imgui_cache})
file(LOCK ${imgui_cache}/lock GUARD FILE TIMEOUT 600)

set(imgui_source ${CARDWALK_IMGUI_SOURCE})
if(NOT imgui_source)
  execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/fetch ${imgui_cache}
    OUTPUT_VARIABLE imgui_source OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE fetch_result)
  if(NOT fetch_result EQUAL 0)
    message(FATAL_ERROR "Dear ImGui is missing; the lines above say why and what to do.")
  endif()
endif()
if(NOT EXISTS ${imgui_source}/imgui.h)
  message(FATAL_ERROR "${imgui_source}/imgui.h does not exist. Give CARDWALK_IMGUI_SOURCE a Dear ImGui source.")
endif()
file(STRINGS ${imgui_source}/imgui.h imgui_version_line REGEX "^#define IMGUI_VERSION_NUM ")
string(REGEX MATCH "[0-9]+" imgui_version_number "${imgui_version_line}")
if(imgui_version_number LESS 19200)
  message(FATAL_ERROR "${imgui_source} holds Dear ImGui ${imgui_version_number}; 1.92 or later is needed.")
endif()

if(CARDWALK_SANITIZE)
  set(imgui_variant sanitized)
  set(imgui_flags -O1 -g1 ${CARDWALK_SANITIZE_FLAGS})
else()
  set(imgui_variant plain)
  set(imgui_flags -O2 -DNDEBUG)
endif()
# Its demo would carry the path of this machine's cache into the program.
list(APPEND imgui_flags -ffunction-sections -fdata-sections "\"-ffile-prefix-map=${imgui_source}=imgui\"")
list(JOIN imgui_flags " " imgui_flags)

# Whatever can change the library is part of its folder's name.
set(imgui_identity "${imgui_source};${CMAKE_CXX_COMPILER};${CMAKE_CXX_COMPILER_VERSION};${imgui_flags}")
foreach(file IN ITEMS CMakeLists.txt cardwalk_imconfig.h)
  file(READ ${CMAKE_CURRENT_LIST_DIR}/${file} text)
  string(APPEND imgui_identity "${text}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/${file})
endforeach()
string(SHA256 imgui_identity "${imgui_identity}")
string(SUBSTRING ${imgui_identity} 0 12 imgui_identity)
set(imgui_build ${imgui_cache}/${imgui_variant}-${imgui_identity})

if(NOT EXISTS ${imgui_build}/libimgui.a)
  message(STATUS "Building Dear ImGui ${imgui_version_number} (${imgui_variant}) once, into ${imgui_build}")
  set(imgui_work ${imgui_build}.building)
  file(REMOVE_RECURSE ${imgui_work} ${imgui_build})
  execute_process(
    COMMAND ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${imgui_work} -G ${CMAKE_GENERATOR}
      -DCMAKE_MAKE_PROGRAM=${CMAKE_MAKE_PROGRAM} -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}
      -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS=${imgui_flags} -DIMGUI_SOURCE=${imgui_source}
    COMMAND_ERROR_IS_FATAL ANY OUTPUT_VARIABLE output)
  execute_process(COMMAND ${CMAKE_COMMAND} --build ${imgui_work} RESULT_VARIABLE result OUTPUT_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "Dear ImGui did not build in ${imgui_work}:\n${output}")
  endif()
  # Moved into place at the end, so that a build that was cut off is never taken for a whole one.
  file(RENAME ${imgui_work} ${imgui_build})
endif()
file(LOCK ${imgui_cache}/lock RELEASE)
# Somebody may empty the cache; the next build then comes here again.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${imgui_build}/libimgui.a ${imgui_source}/imgui.h)

message(STATUS "Dear ImGui ${imgui_version_number} (${imgui_variant}): ${imgui_build}")
add_library(imgui::imgui STATIC IMPORTED)
set_target_properties(imgui::imgui PROPERTIES IMPORTED_LOCATION ${imgui_build}/libimgui.a)
target_include_directories(imgui::imgui SYSTEM INTERFACE ${imgui_source} ${imgui_source}/backends
    ${imgui_source}/misc/cpp ${imgui_source}/misc/freetype ${CMAKE_CURRENT_LIST_DIR})
target_compile_definitions(imgui::imgui INTERFACE IMGUI_USER_CONFIG="cardwalk_imconfig.h" GLFW_INCLUDE_NONE)
target_link_libraries(imgui::imgui INTERFACE glfw Freetype::Freetype ${CMAKE_DL_LIBS})
