#include "tests/ui/pictures.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/support/temp_folder.h"
#include "tests/ui/offscreen.h"
#include "ui/platform/png.h"

namespace cardwalk::ui {
namespace {

bool asked(const char* variable) {
  const char* wish = std::getenv(variable);
  return wish != nullptr && std::string_view(wish) == "1";
}

bool collecting() { return asked("CARDWALK_COLLECT_GOLDEN"); }

std::filesystem::path rendererFile() { return goldenFolder() / "renderer.txt"; }

void keep(const std::string& name, const Image& actual) {
  const std::string error = writePng(goldenFolder() / (name + ".png"), actual);
  INFO(error);
  REQUIRE(error.empty());
  support::writeFile(rendererFile(), rendererName());
  MESSAGE("tests/golden/" << name << ".png was written anew. Look at it before you commit it.");
}

void reportMismatch(const std::string& name, const Image& actual, const PictureDifference& found) {
  std::filesystem::create_directories(actualFolder());
  const std::filesystem::path seen = actualFolder() / (name + "-actual.png");
  const std::filesystem::path where = actualFolder() / (name + "-difference.png");
  CHECK(writePng(seen, actual).empty());
  if (found.pixels > 0) CHECK(writePng(where, found.picture).empty());
  FAIL_CHECK(name << ": " << found.pixels << " pixels differ, first at (" << found.x << ", " << found.y
                  << "), by up to " << found.most << ". Seen: " << seen.string() << ", difference: "
                  << where.string() << ". If it is meant to look so, collect it (tests/golden/README.md).");
}

}  // namespace

PictureDifference difference(const Image& a, const Image& b) {
  PictureDifference out;
  out.sameSize =
      a.width == b.width && a.height == b.height && !a.rgba.empty() && a.rgba.size() == b.rgba.size();
  if (!out.sameSize) return out;
  Image picture{a.width, a.height, std::vector<std::uint8_t>(a.rgba.size(), 0)};
  for (std::size_t i = 0; i + 3 < a.rgba.size(); i += 4) {
    int most = 0;
    for (std::size_t channel = 0; channel < 3; ++channel) {
      const int by = std::abs(int{a.rgba[i + channel]} - int{b.rgba[i + channel]});
      most = std::max(most, by);
      picture.rgba[i + channel] = static_cast<std::uint8_t>(by == 0 ? 0 : std::min(255, 60 + by * 4));
    }
    picture.rgba[i + 3] = 255;
    if (most == 0) continue;
    if (out.pixels == 0) {
      out.x = static_cast<int>(i / 4) % a.width;
      out.y = static_cast<int>(i / 4) / a.width;
    }
    ++out.pixels;
    out.most = std::max(out.most, most);
  }
  if (out.pixels > 0) out.picture = std::move(picture);
  return out;
}

std::filesystem::path goldenFolder() { return std::filesystem::path(CARDWALK_TEST_DATA) / "golden"; }

bool collectingPictures() { return asked("CARDWALK_COLLECT_PICTURES"); }

std::filesystem::path actualFolder() {
  return std::filesystem::path(CARDWALK_BINARY).parent_path() / "golden";
}

bool goldenRenderer() {
  if (collecting()) return true;
  const std::string pinned = support::readFile(rendererFile()), here = rendererName();
  if (pinned == here) return true;
  MESSAGE("Golden pictures are NOT compared: they were made with\n"
          << pinned << "and this machine draws with\n"
          << here);
  return false;
}

void checkGolden(const std::string& name, const Image& actual) {
  if (collecting()) return keep(name, actual);
  const Image golden = readPng(goldenFolder() / (name + ".png"));
  if (golden.rgba.empty()) {
    FAIL_CHECK("tests/golden/" << name << ".png cannot be read. Collect it (tests/golden/README.md).");
    return;
  }
  const PictureDifference found = difference(golden, actual);
  if (!found.none()) reportMismatch(name, actual, found);
}

}  // namespace cardwalk::ui
