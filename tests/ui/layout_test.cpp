// Where everything stands, at every size, density and text size.

#include "ui/app/layout.h"

#include <array>

#include <doctest/doctest.h>

namespace cardwalk::ui {
namespace {

constexpr std::array<ImVec2, 9> kSizes{ImVec2{960, 600}, {1024, 768},  {1280, 720},  {1280, 800}, {1440, 900},
                                       {1600, 640},      {1920, 1080}, {1080, 1920}, {3840, 2160}};

bool inside(const Rect& part, const Rect& whole) {
  return part.min.x >= whole.min.x && part.min.y >= whole.min.y && part.max.x <= whole.max.x &&
         part.max.y <= whole.max.y;
}

bool apart(const Rect& a, const Rect& b) { return a.cut(b).empty(); }

template <class Check>
void forEveryLayout(const Check& check) {
  for (const ImVec2 size : kSizes) {
    for (const float scale : {1.0f, 1.5f, 2.0f, 3.0f}) {
      for (const float text : {1.0f, 1.5f, 2.0f}) {
        for (const Surface front : {Surface::app, Surface::website}) {
          for (const int rows : {1, 2, 5}) {
            CAPTURE(size.x);
            CAPTURE(size.y);
            CAPTURE(scale);
            CAPTURE(text);
            check(arrange({size, scale, text, front, rows}));
          }
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("no part of the window covers another or leaves it") {
  forEveryLayout([](const Layout& layout) {
    for (const Rect* part :
         {&layout.topBar, &layout.coach, &layout.footer, &layout.phone, &layout.website, &layout.stores}) {
      CHECK_FALSE(part->empty());
      CHECK(inside(*part, layout.window));
    }
    CHECK(apart(layout.phone, layout.website));
    CHECK(apart(layout.phone, layout.stores));
    CHECK(apart(layout.website, layout.stores));
    for (const Rect* part : {&layout.phone, &layout.website, &layout.stores}) {
      CHECK(apart(*part, layout.coach));
      CHECK(apart(*part, layout.topBar));
    }
  });
}

TEST_CASE("at most one device is a thumbnail, and never the one in front") {
  forEveryLayout([](const Layout& layout) { CHECK_FALSE((layout.phoneSmall && layout.websiteSmall)); });
  const Layout layout = arrange({{960, 600}, 1, 1, Surface::website, 2});
  CHECK(layout.phoneSmall);
  CHECK_FALSE(layout.websiteSmall);
}

TEST_CASE("a usual notebook window shows both devices side by side") {
  const Layout layout = arrange({{1280, 800}, 1, 1, Surface::app, 2});
  CHECK(layout.arrangement == Arrangement::sideBySide);
  CHECK_FALSE(layout.phoneSmall);
  CHECK_FALSE(layout.websiteSmall);
}

TEST_CASE(
    "no part of a kiosk's window covers another or leaves it, and its coach lies low on upright screens") {
  for (const ImVec2 size :
       {ImVec2{1024, 768}, {1080, 1920}, {1920, 1080}, {3840, 2160}, {768, 1024}, {2160, 3840}}) {
    for (const float text : {1.0f, 1.5f, 2.0f}) {
      for (const Surface front : {Surface::app, Surface::website}) {
        for (const bool caption : {false, true}) {
          CAPTURE(size.x);
          CAPTURE(text);
          CAPTURE(caption);
          LayoutWish wish{size, 1, text, front, 5};
          wish.kiosk.on = true;
          wish.kiosk.caption = caption;
          wish.kiosk.bar = metricsFor(wish).dp(caption ? 40.0f : 102.0f) * (1 + (text - 1) * 0.4f);
          const Layout layout = arrange(wish);
          const Rect* parts[] = {&layout.topBar, &layout.coach,   &layout.footer,
                                 &layout.phone,  &layout.website, &layout.stores};
          for (const Rect* part : parts) {
            CHECK_FALSE(part->empty());
            CHECK(inside(*part, layout.window));
            for (const Rect* other : parts) CHECK((other == part || apart(*part, *other)));
          }
          CHECK(layout.metrics.unit >= 1);
          if (size.y > size.x) CHECK(layout.coach.min.y > size.y / 2);
          if (!caption && !layout.phoneSmall) CHECK(layout.phoneMetrics.touch >= 48);
        }
      }
    }
  }
}

}  // namespace cardwalk::ui
