#include "ui/describe/desktop_files.h"

#include "core/records/page_parts.h"
#include "ui/describe/manual_texts.h"

namespace cardwalk::ui {
namespace {

constexpr std::string_view kName = "Cardwalk";

/// Key=text, and Key[es]=text for the other languages.
std::string entryLines(std::string_view entry, std::string_view key, std::span<const TextCatalogue> texts) {
  std::string out;
  for (const TextCatalogue& each : texts) {
    out += entry;
    if (each.language != "en") out += "[" + localeOf(each) + "]";
    out += "=" + each.get(key) + "\n";
  }
  return out;
}

/// <tag>text</tag> in each language.
std::string element(std::string_view indent, std::string_view tag, std::string_view key,
                    std::span<const TextCatalogue> texts) {
  std::string out;
  for (const TextCatalogue& each : texts) {
    out += indent;
    out += "<" + std::string(tag);
    if (each.language != "en") out += " xml:lang=\"" + each.language + "\"";
    out += ">" + escaped(each.get(key)) + "</" + std::string(tag) + ">\n";
  }
  return out;
}

}  // namespace

std::string desktopEntry(std::span<const TextCatalogue> texts) {
  return "[Desktop Entry]\n"
         "Type=Application\n"
         "Version=1.4\n"
         "Name=" +
         std::string(kName) + "\n" + entryLines("GenericName", "desktop.generic", texts) +
         entryLines("Comment", "desktop.summary", texts) + entryLines("Keywords", "desktop.keywords", texts) +
         "Exec=cardwalk\n"
         "TryExec=cardwalk\n"
         "Icon=cardwalk\n"
         "Terminal=false\n"
         "Categories=Education;\n"
         "StartupWMClass=Cardwalk\n"
         "Actions=train;\n"
         "\n"
         "[Desktop Action train]\n" +
         entryLines("Name", "desktop.train", texts) + "Exec=cardwalk train\n";
}

std::string metainfo(std::span<const TextCatalogue> texts, const std::string& date) {
  std::string out = R"(<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>org.cardwalk.cardwalk</id>
  <metadata_license>MIT</metadata_license>
  <project_license>MIT</project_license>
  <name>)" + std::string(kName) +
                    "</name>\n  <developer_name>The Cardwalk authors</developer_name>\n" +
                    element("  ", "summary", "desktop.summary", texts) + "  <description>\n" +
                    element("    ", "p", "store.about", texts) + "    <ul>\n";
  for (const char* key : {"store.guide", "store.companion", "store.train", "store.kiosk", "store.packs"})
    out += element("      ", "li", key, texts);
  out += "    </ul>\n" + element("    ", "p", "store.unofficial", texts) + "  </description>\n";
  out += R"(  <launchable type="desktop-id">cardwalk.desktop</launchable>
  <icon type="stock">cardwalk</icon>
  <categories>
    <category>Education</category>
  </categories>
  <provides>
    <binary>cardwalk</binary>
  </provides>
  <supports>
    <control>keyboard</control>
    <control>pointing</control>
    <control>touch</control>
  </supports>
  <languages>
)";
  for (const TextCatalogue& each : texts)
    out += "    <lang percentage=\"100\">" + localeOf(each) + "</lang>\n";
  out +=
      "  </languages>\n  <content_rating type=\"oars-1.1\"/>\n  <releases>\n    <release "
      "version=\"" CARDWALK_VERSION "\" date=\"" +
      date + "\"/>\n  </releases>\n</component>\n";
  return out;
}

}  // namespace cardwalk::ui
