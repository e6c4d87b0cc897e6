# The Debian package: `./dev package`, or cpack in a build folder made with the preset "package".
#
# Fonts and libraries come by dependency: those that are linked are found by dpkg-shlibdeps, those that are opened
# at run time are named here.

find_program(CARDWALK_DPKG dpkg)
if(NOT CARDWALK_DPKG OR NOT CARDWALK_GZIP)
  return()
endif()

set(CARDWALK_MAINTAINER "The Cardwalk authors <cardwalk@example.org>" CACHE STRING
    "Who answers for the package: NAME <ADDRESS>")
set(CARDWALK_PACKAGE_RELEASE 1 CACHE STRING "Raised when the same version is packed anew")

# Everything in the package has the date of its version, so that the same sources give the same bytes.
execute_process(COMMAND date -u -d "${CARDWALK_RELEASED} 12:00" +%s OUTPUT_VARIABLE released_at
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date -u -R -d "${CARDWALK_RELEASED} 12:00"
    OUTPUT_VARIABLE released_on OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(packing ${CMAKE_BINARY_DIR}/packing)
file(WRITE ${packing}/settings.cmake "set(ENV{SOURCE_DATE_EPOCH} ${released_at})\n")
set(CPACK_PROJECT_CONFIG_FILE ${packing}/settings.cmake)

# Only in the package: what the packagers changed, and what lintian is told.
configure_file(cmake/package/changelog.Debian.in ${packing}/changelog.Debian @ONLY)
execute_process(COMMAND ${CARDWALK_GZIP} -9nc ${packing}/changelog.Debian
    OUTPUT_FILE ${packing}/changelog.Debian.gz COMMAND_ERROR_IS_FATAL ANY)
install(FILES ${packing}/changelog.Debian.gz DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES cmake/package/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME cardwalk
    COMPONENT debian EXCLUDE_FROM_ALL)
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};cardwalk;ALL;/;${CMAKE_BINARY_DIR};cardwalk;debian;/")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT ${CARDWALK_MAINTAINER})
set(CPACK_PACKAGING_INSTALL_PREFIX ${CMAKE_INSTALL_PREFIX})
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "working model of a shop's app and website for saved cards")
set(CPACK_PACKAGE_DESCRIPTION
"A card that was deleted on a shop's website is often still saved in the
shop's app. Cardwalk shows both as a working model, a phone beside a browser,
and leads through them until the card is gone everywhere: guided, watched, or
along with one's own devices. Support staff train on customers' tickets and
are graded, and a kiosk mode serves visitors at a touch screen unattended.
.
Screens, texts and scenarios are plain files that can be changed and are
checked and proven by the program. It speaks English, Spanish, Brazilian
Portuguese, French and Russian.
.
This is an unofficial training model. It touches no real account.")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${CARDWALK_PACKAGE_RELEASE})
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_SOURCE_DIR}/cmake/package/postinst
    ${CMAKE_CURRENT_SOURCE_DIR}/cmake/package/prerm ${CMAKE_CURRENT_SOURCE_DIR}/cmake/package/postrm)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Fonts, OpenGL and EGL, and what GLFW looks for on a display: touch, pointers, several screens.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter, fonts-materialdesignicons-webfont, libegl1, libgl1, libopengl0, libxcursor1, \
libxi6, libxinerama1, libxrandr2")
# A team's server for results; telling systemd that a kiosk lives; handouts in PDF and films, which are drawn with it.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libpq5, libsystemd0, libcairo2")
# Films of a walk, and the voice in them; a kiosk's voice, and the compositor that locks it in.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "ffmpeg, espeak-ng, speech-dispatcher, cage, xwayland, seatd")

include(CPack)
