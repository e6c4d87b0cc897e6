#include "ui/theme/fonts.h"

#include <array>
#include <cmath>
#include <cstring>
#include <system_error>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_SIZES_H
#include <imgui_freetype.h>
#include <imgui_internal.h>

namespace cardwalk::ui {
namespace {

constexpr int kTile = 64;  // pixels of the blurred square, edge to edge

struct Face {
  const char* file;
  ImFont* Fonts::*font;
};
constexpr std::array kFaces{
    Face{"Inter-Regular.otf", &Fonts::regular},
    Face{"Inter-Medium.otf", &Fonts::medium},
    Face{"Inter-SemiBold.otf", &Fonts::semibold},
    Face{"Inter-Bold.otf", &Fonts::bold},
};

bool readable(const std::filesystem::path& file) {
  std::error_code fault;
  return std::filesystem::is_regular_file(file, fault);
}

/// A size is the em, as designers count it, and capitals stand in the middle of the line's height.
/// (Without that, FreeType fits ascender and descender into the size, and Inter comes out a fifth too small.)
ImFontConfig configFor(float lift) {
  constexpr float kReference = 100;  // size that the offset counts from
  ImFontConfig config;
  config.SizePixels = kReference;
  config.GlyphOffset.y = -lift * kReference;
  config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting | ImGuiFreeTypeLoaderFlags_Bitmap;
  return config;
}

/// The loader remembers by its address which size it has activated, but sizes change their place in memory
/// when others that were not used go: a glyph asked for after that would come out in another size.
bool loadGlyphInItsSize(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* size,
                        ImWchar letter, ImFontGlyph* glyph, float* advance) {
  FT_Size active = nullptr;
  std::memcpy(&active, size, sizeof active);
  FT_Activate_Size(active);
  return ImGuiFreeType::GetFontLoader()->FontBakedLoadGlyph(atlas, source, baked, size, letter, glyph,
                                                            advance);
}

ImFontLoader loaderOfSizes() {
  ImFontLoader loader = *ImGuiFreeType::GetFontLoader();
  // What it keeps of a size is FreeType's size and nothing else; where that changes one day, so has the rest.
  if (loader.FontBakedSrcLoaderDataSize == sizeof(FT_Size)) loader.FontBakedLoadGlyph = loadGlyphInItsSize;
  return loader;
}

const ImFontLoader kLoader = loaderOfSizes();

void note(std::string& error, const std::filesystem::path& file, const char* package) {
  if (!error.empty()) error += '\n';
  error += "The font " + file.string() + " is missing. Install " + package +
           " (Debian package); until then " + "a plain font stands in.";
}

/// How much of the light a point at `distance` inside the edge keeps away; the blur is one unit wide each
/// way.
float cover(float distance) { return 0.5f + 0.5f * std::erf(distance * 2.0f); }

/// White pixels whose alpha falls off like a blurred square's.
int addShadowTile(ImFontAtlas& atlas) {
  ImFontAtlasRect rect;
  const ImFontAtlasRectId id = atlas.AddCustomRect(kTile, kTile, &rect);
  if (id == ImFontAtlasRectId_Invalid) return -1;
  ImTextureData* texture = atlas.TexData;
  for (int y = 0; y < kTile; ++y) {
    for (int x = 0; x < kTile; ++x) {
      const auto at = [](int i) {
        return (static_cast<float>(i) + 0.5f) / static_cast<float>(kTile / 2) - 1.0f;  // -1 … 1
      };
      const float across = cover(1.0f - 2 * std::abs(at(x))), down = cover(1.0f - 2 * std::abs(at(y)));
      const auto alpha = static_cast<unsigned char>(std::lround(255.0f * across * down));
      auto* pixel = static_cast<unsigned char*>(texture->GetPixelsAt(rect.x + x, rect.y + y));
      if (texture->Format == ImTextureFormat_RGBA32) {
        pixel[0] = pixel[1] = pixel[2] = 255;
        pixel[3] = alpha;
      } else {
        pixel[0] = alpha;
      }
    }
  }
  ImFontAtlasTextureBlockQueueUpload(&atlas, texture, rect.x, rect.y, kTile, kTile);
  return id;
}

}  // namespace

FontPlaces builtInFontPlaces() { return {CARDWALK_FONT_DIR_INTER, CARDWALK_FONT_MDI}; }

LoadedFonts loadFonts(ImFontAtlas& atlas, const FontPlaces& places) {
  constexpr float kInterLift = 0.105f, kIconLift = 0.0f;
  LoadedFonts out;
  atlas.SetFontLoader(&kLoader);
  ImFont* standIn = nullptr;
  const auto fallBack = [&] {
    if (standIn == nullptr) standIn = atlas.AddFontDefault();
    return standIn;
  };
  for (const Face& face : kFaces) {
    const std::filesystem::path file = places.inter / face.file;
    ImFont* font = nullptr;
    if (readable(file)) {
      const ImFontConfig config = configFor(kInterLift);
      font = atlas.AddFontFromFileTTF(file.string().c_str(), 0, &config);
    }
    if (font == nullptr) note(out.error, file, "fonts-inter");
    out.fonts.*face.font = font != nullptr ? font : fallBack();
  }
  if (readable(places.icons)) {
    const ImFontConfig config = configFor(kIconLift);
    out.fonts.icons = atlas.AddFontFromFileTTF(places.icons.string().c_str(), 0, &config);
  }
  if (out.fonts.icons == nullptr) {
    note(out.error, places.icons, "fonts-materialdesignicons-webfont");
    out.fonts.icons = fallBack();
  }
  out.fonts.shadowTile = addShadowTile(atlas);
  return out;
}

}  // namespace cardwalk::ui
