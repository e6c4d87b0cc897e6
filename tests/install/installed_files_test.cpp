// What `cmake --install` puts where, and what desktops, catalogues and systemd make of it.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/installed_program.h"
#include "ui/describe/icons.h"
#include "ui/platform/png.h"
#include "ui/theme/theme.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace fs = std::filesystem;

namespace {

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// Runs a validator on a file; what it found, or nothing. Where it is not installed, the test says so.
std::string verdict(const std::string& validator, std::vector<std::string> arguments) {
  const fs::path program = programOf(validator);
  if (program.empty()) {
    MESSAGE(validator << " is not installed, so nothing was validated");
    return {};
  }
  const ProcessResult result = runProcess(program.string(), {.arguments = std::move(arguments)});
  return result.exitCode == 0 ? "" : result.output + result.errors;
}

constexpr bool sanitized() {
#ifdef __SANITIZE_ADDRESS__
  return true;
#else
  return false;
#endif
}

}  // namespace

TEST_SUITE("installed files") {
  TEST_CASE("everything that belongs to a program is there, readable by all, writable by its owner alone") {
    const InstalledProgram installed;
    const std::vector<std::string> files = installed.files();
    for (const char* wanted :
         {"bin/cardwalk", "lib/systemd/system/cardwalk-kiosk.service", "share/applications/cardwalk.desktop",
          "share/bash-completion/completions/cardwalk", "share/cardwalk/assets/kiosk/library.json",
          "share/cardwalk/assets/packs/aliexpress/pack.json",
          "share/cardwalk/assets/schemas/pack.schema.json", "share/cardwalk/assets/text/ru.json",
          "share/doc/cardwalk/copyright", "share/doc/cardwalk/kiosk.md", "share/doc/cardwalk/packs.md",
          "share/fish/vendor_completions.d/cardwalk.fish", "share/icons/hicolor/512x512/apps/cardwalk.png",
          "share/icons/hicolor/scalable/apps/cardwalk.svg",
          "share/metainfo/org.cardwalk.cardwalk.metainfo.xml", "share/zsh/site-functions/_cardwalk"}) {
      CAPTURE(wanted);
      CHECK(std::binary_search(files.begin(), files.end(), wanted));
    }
    for (const char* page : {"man1", "es/man1", "fr/man1", "pt_BR/man1", "ru/man1"}) {
      CAPTURE(page);
      const std::string name = std::string("share/man/") + page + "/cardwalk.1";
      CHECK((std::binary_search(files.begin(), files.end(), name) ||
             std::binary_search(files.begin(), files.end(), name + ".gz")));
    }
    for (const std::string& file : files) {
      CAPTURE(file);
      const bool runs = file == "bin/cardwalk";
      CHECK(fs::status(installed.prefix() / file).permissions() == fs::perms(runs ? 0755 : 0644));
      // Templates, notes for authors and pictures of the README stay in the source.
      CHECK_FALSE(file.ends_with(".in"));
      CHECK_FALSE(says(file, "README"));
      CHECK_FALSE(says(file, "pictures"));
      CHECK_FALSE(says(file, "manual/"));
    }
    for (const fs::directory_entry& each : fs::recursive_directory_iterator(installed.prefix())) {
      CAPTURE(each.path());
      if (each.is_directory()) CHECK(each.status().permissions() == fs::perms(0755));
      if (each.is_directory()) CHECK_FALSE(fs::is_empty(each.path()));
    }
  }

  TEST_CASE("no installed file names a folder of the machine it was built on") {
    // Staged: some files name their prefix, and the folder of this test may lie within the build.
    const InstalledProgram installed({.staged = "/usr"});
    for (const std::string& file : installed.files()) {
#ifndef NDEBUG
      if (file == "bin/cardwalk") continue;  // what debuggers need
#endif
      if (sanitized() && file == "bin/cardwalk") continue;
      CAPTURE(file);
      const std::string bytes = readFile(installed.prefix() / file);
      CHECK_FALSE(bytes.empty());
      CHECK_FALSE(says(bytes, CARDWALK_SOURCE_DIR "/"));
      CHECK_FALSE(says(bytes, CARDWALK_BUILD_DIR));
      CHECK_FALSE(says(bytes, ".cache/"));  // where libraries are built
    }
  }

  TEST_CASE("desktop entry and metainfo are valid and speak five languages") {
    const InstalledProgram installed({.component = "desktop"});
    const fs::path entry = installed.share("applications/cardwalk.desktop");
    const fs::path info = installed.share("metainfo/org.cardwalk.cardwalk.metainfo.xml");
    CHECK(verdict("desktop-file-validate", {entry.string()}) == "");
    CHECK(verdict("appstreamcli", {"validate", "--no-net", "--pedantic", info.string()}) == "");
    for (const std::string tag : {"es", "fr", "pt_BR", "ru"}) {
      CAPTURE(tag);
      for (const std::string key : {"GenericName", "Comment", "Keywords", "Name"})
        CHECK(says(readFile(entry), "\n" + key + "[" + tag + "]="));
    }
    for (const std::string tag : {"es", "fr", "pt-BR", "ru"})
      CHECK(says(readFile(info), "<summary xml:lang=\"" + tag + "\">"));
    CHECK(says(readFile(info), "<release version=\"" CARDWALK_VERSION "\""));
    CHECK(says(readFile(fs::path(CARDWALK_SOURCE_DIR) / "CHANGELOG.md"), "\n## " CARDWALK_VERSION "\n"));
  }

  TEST_CASE("the icon is the product's mark in each size, with nothing around it") {
    const InstalledProgram installed({.component = "desktop"});
    const ImU32 accent = ui::paletteOf(ui::ThemeId::light).accent;
    for (const int side : ui::kIconSizes) {
      CAPTURE(side);
      const std::string size = std::to_string(side) + "x" + std::to_string(side);
      const ui::Image icon = ui::readPng(installed.share("icons/hicolor/" + size + "/apps/cardwalk.png"));
      REQUIRE(icon.width == side);
      REQUIRE(icon.height == side);
      const auto at = [&](double x, double y) {
        const auto column = static_cast<std::size_t>(x * side), row = static_cast<std::size_t>(y * side);
        const std::uint8_t* pixel = &icon.rgba[(row * static_cast<std::size_t>(side) + column) * 4];
        return IM_COL32(pixel[0], pixel[1], pixel[2], pixel[3]);
      };
      CHECK((at(0, 0) & IM_COL32_A_MASK) == 0);
      CHECK(at(0.5, 0.15) == accent);
      CHECK(at(0.39, 0.43) == IM_COL32_WHITE);  // the nearer card
      CHECK(at(0.75, 0.62) != accent);          // the farther one
    }
    const std::string drawing = readFile(installed.share("icons/hicolor/scalable/apps/cardwalk.svg"));
    CHECK(drawing.starts_with("<svg"));
    CHECK(says(drawing, "fill=\"#4f46e5\""));
  }

  TEST_CASE("the kiosk's unit starts the program of its own prefix, also when it was staged elsewhere") {
    const InstalledProgram staged({.component = "kiosk", .staged = "/opt/cardwalk"});
    const std::string unit = readFile(staged.prefix() / "lib/systemd/system/cardwalk-kiosk.service");
    CHECK(says(unit, " /opt/cardwalk/bin/cardwalk kiosk /etc/cardwalk/kiosk.json"));
    CHECK(says(unit, "file:/opt/cardwalk/share/doc/cardwalk/kiosk.md"));
    CHECK_FALSE(says(unit, "@CMAKE"));
    CHECK(fs::exists(staged.share("doc/cardwalk/kiosk.md")));
    // One component brings nothing of another.
    for (const std::string& file : staged.files()) CHECK((says(file, "kiosk") && !says(file, "schemas")));
  }
}
