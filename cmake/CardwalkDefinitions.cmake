# What the program is told at compile time: its version and where its data may lie.
#
# The program looks for its data in this order: what the person names, the installed place, the source tree.

set(CARDWALK_FONT_DIR_INTER /usr/share/fonts/opentype/inter CACHE PATH
    "Folder with Inter-Regular.otf, Inter-Medium.otf, Inter-SemiBold.otf, Inter-Bold.otf")
set(CARDWALK_FONT_MDI
    /usr/share/fonts/truetype/materialdesignicons-webfont/materialdesignicons-webfont.ttf
    CACHE FILEPATH "The Material Design Icons font")

add_library(cardwalk_definitions INTERFACE)
target_compile_definitions(cardwalk_definitions INTERFACE
    CARDWALK_VERSION="${PROJECT_VERSION}"
    CARDWALK_SOURCE_ASSETS="${CMAKE_CURRENT_SOURCE_DIR}/assets"
    CARDWALK_INSTALL_ASSETS="${CMAKE_INSTALL_FULL_DATADIR}/cardwalk/assets"
    CARDWALK_FONT_DIR_INTER="${CARDWALK_FONT_DIR_INTER}"
    CARDWALK_FONT_MDI="${CARDWALK_FONT_MDI}")

add_library(cardwalk_test_definitions INTERFACE)
target_compile_definitions(cardwalk_test_definitions INTERFACE
    CARDWALK_SOURCE_DIR="${CMAKE_CURRENT_SOURCE_DIR}"
    CARDWALK_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/tests"
    CARDWALK_BINARY="${CMAKE_BINARY_DIR}/cardwalk")
