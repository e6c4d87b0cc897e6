// Cairo, opened when a page or a film is to be drawn: nobody else should wait for it, and for what it brings
// along, at every start.
//
// What is in it: the functions that are used here, and opening them; FreeType's are those of cairo's own
// copy. What it DOES NOT do: draw (cairo_canvas.h).
#pragma once

#include <optional>

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>

namespace cardwalk::ui {

struct CairoLibrary {
  decltype(&cairo_create) create;
  decltype(&cairo_destroy) destroy;
  decltype(&cairo_status) status;
  decltype(&cairo_status_to_string) statusText;
  decltype(&cairo_save) save;
  decltype(&cairo_restore) restore;
  decltype(&cairo_translate) translate;
  decltype(&cairo_scale) scale;
  decltype(&cairo_new_path) newPath;
  decltype(&cairo_new_sub_path) newSubPath;
  decltype(&cairo_close_path) closePath;
  decltype(&cairo_move_to) moveTo;
  decltype(&cairo_line_to) lineTo;
  decltype(&cairo_arc) arc;
  decltype(&cairo_rectangle) rectangle;
  decltype(&cairo_fill) fill;
  decltype(&cairo_stroke) stroke;
  decltype(&cairo_clip) clip;
  decltype(&cairo_paint) paint;
  decltype(&cairo_paint_with_alpha) paintWithAlpha;
  decltype(&cairo_set_line_width) setLineWidth;
  decltype(&cairo_set_source_rgba) setSourceColour;
  decltype(&cairo_set_source_surface) setSourceSurface;
  decltype(&cairo_get_source) getSource;
  decltype(&cairo_pattern_set_filter) setFilter;
  decltype(&cairo_set_scaled_font) setScaledFont;
  decltype(&cairo_show_text) showText;
  decltype(&cairo_show_page) showPage;
  decltype(&cairo_tag_begin) tagBegin;
  decltype(&cairo_tag_end) tagEnd;

  decltype(&cairo_font_options_create) createFontOptions;
  decltype(&cairo_font_options_destroy) destroyFontOptions;
  decltype(&cairo_font_options_set_antialias) setAntialias;
  decltype(&cairo_font_options_set_hint_style) setHintStyle;
  decltype(&cairo_font_options_set_hint_metrics) setHintMetrics;
  decltype(&cairo_ft_font_face_create_for_ft_face) createFontFace;
  decltype(&cairo_font_face_set_user_data) setFontFaceData;
  decltype(&cairo_font_face_destroy) destroyFontFace;
  decltype(&cairo_scaled_font_create) createScaledFont;
  decltype(&cairo_scaled_font_destroy) destroyScaledFont;
  decltype(&cairo_scaled_font_text_extents) textExtents;

  decltype(&cairo_image_surface_create) createImage;
  decltype(&cairo_image_surface_create_from_png_stream) createImageFromPng;
  decltype(&cairo_image_surface_get_data) imageData;
  decltype(&cairo_image_surface_get_stride) imageStride;
  decltype(&cairo_image_surface_get_width) imageWidth;
  decltype(&cairo_image_surface_get_height) imageHeight;
  decltype(&cairo_surface_flush) flushSurface;
  decltype(&cairo_surface_mark_dirty) markDirty;
  decltype(&cairo_surface_finish) finishSurface;
  decltype(&cairo_surface_status) surfaceStatus;
  decltype(&cairo_surface_destroy) destroySurface;

  decltype(&cairo_pdf_surface_create_for_stream) createPdf;
  decltype(&cairo_pdf_surface_restrict_to_version) restrictPdf;
  decltype(&cairo_pdf_surface_set_metadata) setPdfMetadata;
  decltype(&cairo_pdf_surface_add_outline) addPdfOutline;

  decltype(&FT_Init_FreeType) initFreeType;
  decltype(&FT_New_Face) newFace;
  decltype(&FT_Done_FreeType) doneFreeType;  ///< with all its faces
};

/// Nothing if the library is not there, or too old (before 1.16). It stays open.
std::optional<CairoLibrary> openCairo();

}  // namespace cardwalk::ui
