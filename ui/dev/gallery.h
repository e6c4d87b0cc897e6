// The gallery: every control kind in every state, every screen of a pack, and its labels with where they come
// from. Documentation and review in one.
//
// What is in it: a list of pages and the drawing of one of them; one loop over count() shows or tests them
// all. What it DOES NOT do: run a session. Presses are answered by naming the action they would be.
#pragma once

#include <string>
#include <vector>

#include "core/content/pack.h"
#include "ui/controls/control.h"
#include "ui/dev/gallery_labels.h"
#include "ui/dev/gallery_samples.h"
#include "ui/dev/gallery_screens.h"

namespace cardwalk::ui {

struct GalleryScene {
  const Theme& theme;
  Metrics metrics;
  Rect area;
  Anchors& anchors;
  double now = 0;
  double* wakeAt = nullptr;
};

class Gallery {
 public:
  /// `language` as in the pack; empty: its first.
  explicit Gallery(const Pack& pack, std::string_view language = {});

  int count() const {
    return static_cast<int>(kinds_.size() + screens_.size()) + (labels_.controls.empty() ? 0 : 1);
  }
  std::string title(int page) const;
  int page() const { return page_; }
  void show(int page);

  /// Where the chosen page is drawn, beside the list.
  static Rect pageRoom(const Metrics& metrics, const Rect& area);
  /// List of pages at the left, the chosen one beside it. Call inside an ImGui window that covers `area`.
  void draw(const GalleryScene& scene);
  /// The chosen page alone, filling the area.
  void drawPage(const GalleryScene& scene);

 private:
  struct KindPage {
    ControlKind kind;
    std::vector<Sample> samples;
  };
  void drawList(const GalleryScene& scene, const Rect& area);
  void drawKind(const GalleryScene& scene, const KindPage& page);
  void drawScreen(const GalleryScene& scene, const GalleryScreen& screen);
  void drawLabels(const GalleryScene& scene);
  const char* iconOf(int page) const;
  float drawColumn(DrawContext& context, const KindPage& page, const Rect& column, float offset,
                   bool measureOnly);
  DrawContext contextFor(const GalleryScene& scene, Surface surface);

  std::vector<KindPage> kinds_;
  std::vector<GalleryScreen> screens_;
  ScreenView labels_;  ///< no controls: the pack records no labels
  ScreenView list_;
  int page_ = 0;
  DrawMemory memory_;
  std::vector<NamedAction> actions_;
  std::string answer_;  ///< the last action, in words
};

}  // namespace cardwalk::ui
