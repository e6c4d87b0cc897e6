#include "ui/handout/cairo_library.h"

#include <dlfcn.h>

namespace cardwalk::ui {
namespace {

template <class Function>
bool find(void* library, const char* name, Function& out) {
  out = reinterpret_cast<Function>(::dlsym(library, name));
  return out != nullptr;
}

bool findDrawing(void* library, CairoLibrary& out) {
  return find(library, "cairo_create", out.create) && find(library, "cairo_destroy", out.destroy) &&
         find(library, "cairo_status", out.status) &&
         find(library, "cairo_status_to_string", out.statusText) && find(library, "cairo_save", out.save) &&
         find(library, "cairo_restore", out.restore) && find(library, "cairo_translate", out.translate) &&
         find(library, "cairo_scale", out.scale) && find(library, "cairo_new_path", out.newPath) &&
         find(library, "cairo_new_sub_path", out.newSubPath) &&
         find(library, "cairo_close_path", out.closePath) && find(library, "cairo_move_to", out.moveTo) &&
         find(library, "cairo_line_to", out.lineTo) && find(library, "cairo_arc", out.arc) &&
         find(library, "cairo_rectangle", out.rectangle) && find(library, "cairo_fill", out.fill) &&
         find(library, "cairo_stroke", out.stroke) && find(library, "cairo_clip", out.clip) &&
         find(library, "cairo_paint", out.paint) &&
         find(library, "cairo_paint_with_alpha", out.paintWithAlpha) &&
         find(library, "cairo_set_line_width", out.setLineWidth) &&
         find(library, "cairo_set_source_rgba", out.setSourceColour) &&
         find(library, "cairo_set_source_surface", out.setSourceSurface) &&
         find(library, "cairo_get_source", out.getSource) &&
         find(library, "cairo_pattern_set_filter", out.setFilter) &&
         find(library, "cairo_set_scaled_font", out.setScaledFont) &&
         find(library, "cairo_show_text", out.showText) && find(library, "cairo_show_page", out.showPage) &&
         find(library, "cairo_tag_begin", out.tagBegin) && find(library, "cairo_tag_end", out.tagEnd);
}

bool findFonts(void* library, CairoLibrary& out) {
  return find(library, "cairo_font_options_create", out.createFontOptions) &&
         find(library, "cairo_font_options_destroy", out.destroyFontOptions) &&
         find(library, "cairo_font_options_set_antialias", out.setAntialias) &&
         find(library, "cairo_font_options_set_hint_style", out.setHintStyle) &&
         find(library, "cairo_font_options_set_hint_metrics", out.setHintMetrics) &&
         find(library, "cairo_ft_font_face_create_for_ft_face", out.createFontFace) &&
         find(library, "cairo_font_face_set_user_data", out.setFontFaceData) &&
         find(library, "cairo_font_face_destroy", out.destroyFontFace) &&
         find(library, "cairo_scaled_font_create", out.createScaledFont) &&
         find(library, "cairo_scaled_font_destroy", out.destroyScaledFont) &&
         find(library, "cairo_scaled_font_text_extents", out.textExtents);
}

bool findSurfaces(void* library, CairoLibrary& out) {
  return find(library, "cairo_image_surface_create", out.createImage) &&
         find(library, "cairo_image_surface_create_from_png_stream", out.createImageFromPng) &&
         find(library, "cairo_image_surface_get_data", out.imageData) &&
         find(library, "cairo_image_surface_get_stride", out.imageStride) &&
         find(library, "cairo_image_surface_get_width", out.imageWidth) &&
         find(library, "cairo_image_surface_get_height", out.imageHeight) &&
         find(library, "cairo_surface_flush", out.flushSurface) &&
         find(library, "cairo_surface_mark_dirty", out.markDirty) &&
         find(library, "cairo_surface_finish", out.finishSurface) &&
         find(library, "cairo_surface_status", out.surfaceStatus) &&
         find(library, "cairo_surface_destroy", out.destroySurface) &&
         find(library, "cairo_pdf_surface_create_for_stream", out.createPdf) &&
         find(library, "cairo_pdf_surface_restrict_to_version", out.restrictPdf) &&
         find(library, "cairo_pdf_surface_set_metadata", out.setPdfMetadata) &&
         find(library, "cairo_pdf_surface_add_outline", out.addPdfOutline);
}

bool findFreeType(void* library, CairoLibrary& out) {
  return find(library, "FT_Init_FreeType", out.initFreeType) && find(library, "FT_New_Face", out.newFace) &&
         find(library, "FT_Done_FreeType", out.doneFreeType);
}

}  // namespace

std::optional<CairoLibrary> openCairo() {
  void* const library = ::dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return std::nullopt;
  CairoLibrary out;
  if (!findDrawing(library, out) || !findFonts(library, out) || !findSurfaces(library, out) ||
      !findFreeType(library, out))
    return std::nullopt;
  return out;
}

}  // namespace cardwalk::ui
