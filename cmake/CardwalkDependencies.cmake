# Finds what we build on; third_party/README.md says where each comes from and under which licence.

find_package(glfw3 3.3 REQUIRED)
find_package(Freetype REQUIRED)
find_package(PNG REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenGL COMPONENTS EGL)
find_package(SQLite3 3.35 REQUIRED)
# glad brings it, and it writes what the program says without any file.
find_package(Python3 3.7 REQUIRED COMPONENTS Interpreter)

# EGL is only linked where its development files are; glad's loader opens it at run time anyway.
add_library(cardwalk_egl INTERFACE)
if(TARGET OpenGL::EGL)
  target_link_libraries(cardwalk_egl INTERFACE OpenGL::EGL)
endif()

# Debian's valijson ships its headers alone.
find_package(valijson CONFIG QUIET)
if(NOT TARGET valijson)
  find_path(VALIJSON_INCLUDE_DIR valijson/validator.hpp REQUIRED)
  add_library(valijson INTERFACE)
  target_include_directories(valijson SYSTEM INTERFACE ${VALIJSON_INCLUDE_DIR})
endif()

find_path(SODIUM_INCLUDE_DIR sodium.h REQUIRED)
find_library(SODIUM_LIBRARY sodium REQUIRED)
add_library(sodium INTERFACE)
target_include_directories(sodium SYSTEM INTERFACE ${SODIUM_INCLUDE_DIR})
target_link_libraries(sodium INTERFACE ${SODIUM_LIBRARY})

# Small, and needed at once by nobody: linked statically where that is on offer.
find_path(QRCODEGEN_INCLUDE_DIR qrcodegen/qrcodegen.hpp REQUIRED)
find_library(QRCODEGEN_LIBRARY NAMES libqrcodegencpp.a qrcodegencpp REQUIRED)
add_library(qrcodegen INTERFACE)
target_include_directories(qrcodegen SYSTEM INTERFACE ${QRCODEGEN_INCLUDE_DIR})
target_link_libraries(qrcodegen INTERFACE ${QRCODEGEN_LIBRARY})

# PostgreSQL's client: only its header. The library is opened at run time by who has an address of a server.
find_path(LIBPQ_INCLUDE_DIR libpq-fe.h PATH_SUFFIXES postgresql REQUIRED)
add_library(libpq_header INTERFACE)
target_include_directories(libpq_header SYSTEM INTERFACE ${LIBPQ_INCLUDE_DIR})

# Cairo: only its headers. The library is opened at run time when a page or a film is drawn.
find_path(CAIRO_INCLUDE_DIR cairo-ft.h PATH_SUFFIXES cairo REQUIRED)

# Who only wants to run the program need not have doctest, nor what reads codes.
if(CARDWALK_TESTS)
  find_package(doctest 2.4 QUIET)
  if(NOT TARGET doctest::doctest)
    message(STATUS "doctest is not installed (doctest-dev), so the tests are left out")
    set(CARDWALK_TESTS OFF)
  else()
    find_path(ZBAR_INCLUDE_DIR zbar.h REQUIRED)
    find_library(ZBAR_LIBRARY zbar REQUIRED)
    add_library(zbar INTERFACE)
    target_include_directories(zbar SYSTEM INTERFACE ${ZBAR_INCLUDE_DIR})
    target_link_libraries(zbar INTERFACE ${ZBAR_LIBRARY})
  endif()
endif()

include(${CMAKE_CURRENT_SOURCE_DIR}/third_party/glad/glad.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/third_party/imgui/imgui.cmake)
