# What `cmake --install` puts where. Everything around the program (manual pages, completions, desktop entry,
# metainfo, icons) is written by cardwalk-describe from the program's own command line, texts and mark.
#
# Components: program, data, desktop, documentation, kiosk. All together are a working installation; program and
# data are the least that runs.

set(CARDWALK_ZSH_COMPLETIONS ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE STRING
    "Where zsh looks for completions, below the prefix")

add_executable(cardwalk-describe ui/describe/main.cpp)
target_link_libraries(cardwalk-describe PRIVATE ui cardwalk_warnings)

# The program that was built finds its data beside itself, as every other one does.
file(RELATIVE_PATH assets_from_build ${CMAKE_BINARY_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/assets)
file(CREATE_LINK ${assets_from_build} ${CMAKE_BINARY_DIR}/assets SYMBOLIC RESULT linked)
if(NOT linked EQUAL 0)
  message(WARNING "No link can be made here: ${linked}. To run the program without installing it, set the environment "
      "variable CARDWALK_ASSETS to ${CMAKE_CURRENT_SOURCE_DIR}/assets.")
endif()

set(described ${CMAKE_BINARY_DIR}/described)
file(GLOB_RECURSE described_from CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/assets/*.json)
find_program(CARDWALK_GZIP gzip)
if(CARDWALK_GZIP)
  set(compress COMMAND find ${described}/man -name *.1 -exec ${CARDWALK_GZIP} -9nf {} +)
  set(compress_changelog COMMAND ${CARDWALK_GZIP} -9nc ${CMAKE_CURRENT_SOURCE_DIR}/CHANGELOG.md
      > ${described}/doc/cardwalk/changelog.gz)
endif()
add_custom_command(
  OUTPUT ${described}/done
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${described}
  COMMAND cardwalk-describe ${CMAKE_CURRENT_SOURCE_DIR}/assets ${described} ${CARDWALK_RELEASED}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${described}/doc/cardwalk
  ${compress}
  ${compress_changelog}
  COMMAND ${CMAKE_COMMAND} -E touch ${described}/done
  DEPENDS cardwalk-describe ${described_from} ${CMAKE_CURRENT_SOURCE_DIR}/CHANGELOG.md
  COMMENT "Describing the program: manual pages, completions, desktop entry, icons"
  VERBATIM)
add_custom_target(installation ALL DEPENDS cardwalk ${described}/done)

set(share ${CMAKE_INSTALL_DATADIR})
set(assets ${CMAKE_CURRENT_SOURCE_DIR}/assets)
# Folders have the same rights, whatever the umask of who installs.
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)

install(TARGETS cardwalk RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)

install(DIRECTORY ${assets}/packs ${assets}/schemas ${assets}/text DESTINATION ${share}/cardwalk/assets
    COMPONENT data FILES_MATCHING PATTERN "*.json")

install(DIRECTORY ${described}/applications ${described}/metainfo ${described}/icons DESTINATION ${share}
    COMPONENT desktop)

install(DIRECTORY ${described}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR} COMPONENT documentation)
install(DIRECTORY ${described}/bash-completion ${described}/fish DESTINATION ${share} COMPONENT documentation)
install(FILES ${described}/zsh/site-functions/_cardwalk DESTINATION ${CARDWALK_ZSH_COMPLETIONS}
    COMPONENT documentation)
install(DIRECTORY ${described}/doc/cardwalk/ DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT documentation)
install(FILES cmake/package/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT documentation)
install(FILES ${assets}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME packs.md COMPONENT documentation)

install(DIRECTORY ${assets}/kiosk DESTINATION ${share}/cardwalk/assets COMPONENT kiosk
    FILES_MATCHING PATTERN "*.json")
install(FILES ${assets}/kiosk/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME kiosk.md COMPONENT kiosk)
# Where the program and its guide lie is known only when it is installed. Units lie in lib, whatever libraries do.
install(CODE "
  set(CMAKE_INSTALL_FULL_BINDIR \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}\")
  set(CMAKE_INSTALL_FULL_DOCDIR \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DOCDIR}\")
  set(unit \"\${CMAKE_INSTALL_PREFIX}/lib/systemd/system/cardwalk-kiosk.service\")
  message(STATUS \"Installing: \$ENV{DESTDIR}\${unit}\")
  file(MAKE_DIRECTORY \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/lib/systemd/system\")
  configure_file(\"${assets}/kiosk/cardwalk-kiosk.service.in\" \"\$ENV{DESTDIR}\${unit}\" @ONLY
      FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  list(APPEND CMAKE_INSTALL_MANIFEST_FILES \"\${unit}\")" COMPONENT kiosk)
