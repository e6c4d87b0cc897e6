// Writes what is installed around the program: manual pages, completions, desktop entry, metainfo, icons.
//
//   cardwalk-describe ASSETS OUT DATE
//
// ASSETS: the folder with packs, schemas, text and manual. OUT: gets the folders of PREFIX/share. DATE: of
// this version, such as 2026-03-09. It runs when Cardwalk is built and is not installed itself.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/content/loader.h"
#include "ui/cli/cli_texts.h"
#include "ui/describe/completions.h"
#include "ui/describe/desktop_files.h"
#include "ui/describe/icons.h"
#include "ui/describe/man_page.h"
#include "ui/describe/manual_texts.h"
#include "ui/platform/png.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << bytes;
  out.close();
  if (!out) throw std::runtime_error(file.string() + " cannot be written.");
}

std::vector<std::string> presetsIn(const fs::path& folder) {
  std::vector<std::string> names;
  for (const fs::directory_entry& each : fs::directory_iterator(folder))
    if (each.path().extension() == ".json") names.push_back(each.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

void writeCompletions(const fs::path& assets, const fs::path& out) {
  const LoadResult loaded = loadPack(assets / "packs/aliexpress", assets / "schemas");
  if (!loaded.pack)
    throw std::runtime_error("the pack has errors; the first: " + loaded.errors.front().message);
  const CommandTree tree = commandTree(CliTexts("en"));
  const ShippedNames names = shippedNames(*loaded.pack, presetsIn(assets / "kiosk"));
  write(out / "bash-completion/completions/cardwalk", bashCompletion(tree, names));
  write(out / "zsh/site-functions/_cardwalk", zshCompletion(tree, names));
  write(out / "fish/vendor_completions.d/cardwalk.fish", fishCompletion(tree, names));
}

void writeIcons(const fs::path& out) {
  const fs::path icons = out / "icons/hicolor";
  write(icons / "scalable/apps/cardwalk.svg", iconDrawing());
  for (const int side : kIconSizes) {
    const std::string size = std::to_string(side) + "x" + std::to_string(side);
    const fs::path file = icons / size / "apps/cardwalk.png";
    fs::create_directories(file.parent_path());
    if (const std::string fault = writePngWithAlpha(file, iconPicture(side)); !fault.empty())
      throw std::runtime_error(fault);
  }
}

void writeAll(const fs::path& assets, const fs::path& out, const std::string& date) {
  const std::vector<TextCatalogue> texts = readManualTexts(assets / "manual");
  for (const TextCatalogue& each : texts) {
    const fs::path man = each.language == "en" ? out / "man" : out / "man" / localeOf(each);
    write(man / "man1/cardwalk.1", manPage(commandTree(CliTexts(each.language)), each, date));
  }
  write(out / "applications/cardwalk.desktop", desktopEntry(texts));
  write(out / "metainfo/org.cardwalk.cardwalk.metainfo.xml", metainfo(texts, date));
  writeCompletions(assets, out);
  writeIcons(out);
}

}  // namespace
}  // namespace cardwalk::ui

int main(int count, char** words) {
  try {
    if (count != 4) throw std::runtime_error("three words are needed: ASSETS OUT DATE");
    cardwalk::ui::writeAll(words[1], words[2], words[3]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "cardwalk-describe: %s\n", error.what());
    return 1;
  }
}
