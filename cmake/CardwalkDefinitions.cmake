# What the program is told at compile time: its version and where its data may lie.
#
# The program looks for its data in this order: what the person names, beside itself (a folder with everything, or
# the prefix it lies in, wherever that was moved), the prefix that is set here, the folders of XDG_DATA_DIRS.

set(CARDWALK_FONT_DIR_INTER /usr/share/fonts/opentype/inter CACHE PATH
    "Folder with Inter-Regular.otf, Inter-Medium.otf, Inter-SemiBold.otf, Inter-Bold.otf")
set(CARDWALK_FONT_MDI
    /usr/share/fonts/truetype/materialdesignicons-webfont/materialdesignicons-webfont.ttf
    CACHE FILEPATH "The Material Design Icons font")

file(RELATIVE_PATH assets_from_program ${CMAKE_INSTALL_FULL_BINDIR}
    ${CMAKE_INSTALL_FULL_DATADIR}/cardwalk/assets)

add_library(cardwalk_definitions INTERFACE)
target_compile_definitions(cardwalk_definitions INTERFACE
    CARDWALK_VERSION="${PROJECT_VERSION}"
    CARDWALK_ASSETS_FROM_PROGRAM="${assets_from_program}"
    CARDWALK_INSTALL_ASSETS="${CMAKE_INSTALL_FULL_DATADIR}/cardwalk/assets"
    CARDWALK_FONT_DIR_INTER="${CARDWALK_FONT_DIR_INTER}"
    CARDWALK_FONT_MDI="${CARDWALK_FONT_MDI}")

add_library(cardwalk_test_definitions INTERFACE)
target_compile_definitions(cardwalk_test_definitions INTERFACE
    CARDWALK_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}"
    CARDWALK_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/tests"
    CARDWALK_BUILD_DIR="${CMAKE_BINARY_DIR}"
    CARDWALK_CMAKE="${CMAKE_COMMAND}"
    CARDWALK_BINARY="${CMAKE_BINARY_DIR}/cardwalk")
