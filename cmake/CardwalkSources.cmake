# Finds our sources, so that adding a file needs no edit here, and makes the two libraries.

# cardwalk_sources(<variable> <folder>): every .cpp below the folder, looked up again by each build.
function(cardwalk_sources variable folder)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
  set(${variable} ${found} PARENT_SCOPE)
endfunction()

# cardwalk_library(<name> <sources>): a static library; without sources yet, a name to link and no more.
function(cardwalk_library name sources)
  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE cardwalk_warnings)
  else()
    message(STATUS "${name} has no sources yet")
    # An archive must hold something, so an empty library gets one empty file.
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/empty_${name}.cpp CONTENT "namespace {}\n")
    add_library(${name} STATIC ${CMAKE_BINARY_DIR}/empty_${name}.cpp)
    target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  endif()
endfunction()
