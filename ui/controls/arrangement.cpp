#include "ui/controls/arrangement.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "ui/controls/arrangement_rules.h"
#include "ui/controls/kind.h"
#include "ui/controls/parts.h"

namespace cardwalk::ui {
namespace {

/// Fills a RegionLayout from top to bottom.
class Builder {
 public:
  Builder(const DrawContext& context, const ScreenView& screen, Region region, float width,
          const RegionStyle& style, RegionLayout& out)
      : context_(context), screen_(screen), region_(region), style_(style), out_(out) {
    out.pieces.clear();
    out.groups.clear();
    out.hairlines.clear();
    noteAttached();
    const float most = style.maxWidth > 0 ? context.metrics.dp(style.maxWidth) : width;
    const float margin = std::max(context.metrics.dp(style.margin), (width - most) / 2);
    left_ = std::round(margin);
    width_ = std::round(width - 2 * margin);
  }

  void build() {
    const auto count = static_cast<int>(screen_.controls.size());
    for (int i = 0; i < count;) {
      if (!mine(i)) {
        ++i;
        continue;
      }
      const ControlView& control = at(i);
      y_ += std::round(dp(gapAbove(before_, control)));
      const Run run = runOf(control, style_);
      int stop = i + 1;
      last_ = i;
      if (run != Run::stack) {
        for (; stop < count; ++stop) {
          if (!mine(stop)) continue;
          if (!together(control, at(stop))) break;
          last_ = stop;
        }
      }
      place(run, i, stop);
      before_ = &at(last_);
      i = stop;
    }
    out_.height = y_;
  }

 private:
  const ControlView& at(int index) const { return screen_.controls[static_cast<std::size_t>(index)]; }
  float dp(float value) const { return context_.metrics.dp(value); }
  bool mine(int index) const {
    return at(index).region == region_ && at(index).attach < 0 && !skipped(at(index));
  }
  /// A page's back arrow stands in its title bar or browser, wherever the content put it.
  bool skipped(const ControlView& control) const { return control.isBack && !style_.withBack; }

  static bool together(const ControlView& a, const ControlView& b) { return a.kind == b.kind; }

  void place(Run run, int from, int to) {
    switch (run) {
      case Run::list:
        return list(from, to);
      case Run::grid:
        return grid(from, to);
      case Run::flow:
        return flow(from, to);
      case Run::buttons:
        return buttons(from, to);
      case Run::stack:
        return stack(from);
    }
  }

  void add(int index, const Rect& rect, float end = 0, bool grouped = false) {
    out_.pieces.push_back({index, rect, end, grouped, false});
  }

  void reason(int index, float left, float width) {
    const float height = reasonHeight(context_, at(index), width);
    if (height <= 0) return;
    out_.pieces.push_back({index, {{left, y_}, {left + width, y_ + height}}, 0, false, true});
    y_ += std::round(height);
  }

  void stack(int index) {
    const bool slim = at(index).kind == ControlKind::button && style_.buttonWidth > 0;
    const float width = slim ? slimmed(naturalWidth(context_, at(index)), width_) : width_;
    const float height = std::round(kindOf(at(index).kind).height(context_, at(index), width));
    add(index, {{left_, y_}, {left_ + width, y_ + height}});
    y_ += height;
    // In a menu it stands under the words, and leaves the next entry's edge free.
    if (at(index).kind == ControlKind::menuItem) return reasons(index);
    reason(index, left_, width_);
  }

  float slimmed(float words, float room) const {
    return std::min(room, std::max(words, dp(style_.buttonWidth)));
  }

  /// Rows on a shared surface, with what is attached to them at their end.
  void list(int from, int to) {
    const float top = y_;
    const bool grouped = !style_.plainRows;
    bool first = true;
    for (int i = from; i < to; ++i) {
      if (!mine(i)) continue;
      if (!first) out_.hairlines.push_back({left_ + dp(14), left_ + width_ - dp(14), y_});
      first = false;
      listRow(i);
    }
    if (grouped) out_.groups.push_back({{left_, top}, {left_ + width_, y_}});
  }

  void listRow(int index) {
    const float end = attachedWidth(index);
    // Too narrow for both: what is attached goes below.
    const bool below = end > width_ * 0.55f;
    const float inner = below ? width_ : width_ - end;
    float height = std::round(kindOf(at(index).kind).height(context_, at(index), inner));
    if (!below && end > 0) height = std::max(height, dp(56));
    const Rect rect{{left_, y_}, {left_ + width_, y_ + height}};
    add(index, rect, below ? 0 : end, true);
    y_ += height;
    const float row = below ? y_ + dp(22) : rect.centre().y;
    if (end > 0) attached(index, row);
    if (below) y_ += dp(56);
    reasons(index);
  }

  void noteAttached() {
    const std::size_t count = screen_.controls.size();
    out_.firstAttached.assign(count, -1);
    out_.nextAttached.assign(count, -1);
    for (std::size_t i = count; i-- > 0;) {
      const int host = screen_.controls[i].attach;
      if (host < 0) continue;
      assert(static_cast<std::size_t>(host) < count);
      int& first = out_.firstAttached[static_cast<std::size_t>(host)];
      out_.nextAttached[i] = first;
      first = static_cast<int>(i);
    }
  }

  template <class Act>
  void eachAttached(int host, const Act& act) const {
    for (int i = out_.firstAttached[static_cast<std::size_t>(host)]; i >= 0;
         i = out_.nextAttached[static_cast<std::size_t>(i)])
      act(i);
  }

  float attachedWidth(int host) const {
    float total = 0;
    eachAttached(host, [&](int i) { total += std::round(naturalWidth(context_, at(i))) + dp(6); });
    return total > 0 ? total + dp(6) : 0;
  }

  void attached(int host, float middle) {
    float x = left_ + width_ - attachedWidth(host);
    eachAttached(host, [&](int i) {
      const float width = std::round(naturalWidth(context_, at(i)));
      const float height = std::min(dp(48), kindOf(at(i).kind).height(context_, at(i), width));
      const float slim = at(i).kind == ControlKind::button ? std::max(height - dp(6), dp(40)) : height;
      add(i, {{x, std::round(middle - slim / 2)}, {x + width, std::round(middle + slim / 2)}}, 0, true);
      x += width + dp(6);
    });
  }

  void reasons(int host) {
    bool any = false;
    const auto tell = [&](int index) {
      if (at(index).enabled || at(index).why.empty()) return;
      reason(index, left_ + dp(14), width_ - dp(28));
      any = true;
    };
    tell(host);
    eachAttached(host, tell);
    if (any) y_ += dp(8);
  }

  int columns(ControlKind kind) const {
    // Larger type wants fewer, wider columns.
    if (kind == ControlKind::product) {
      const float least = dp(120) * (1 + (context_.metrics.text - 1) * 0.5f);
      return std::clamp(static_cast<int>(width_ / least), 1, style_.productColumns);
    }
    const float least = dp(68) * context_.metrics.text;
    return std::clamp(static_cast<int>(width_ / least), 2, style_.shortcutColumns);
  }

  void grid(int from, int to) {
    const ControlKind kind = at(from).kind;
    const bool panel = kind == ControlKind::shortcut;
    int total = 0;
    for (int i = from; i < to; ++i) total += mine(i) ? 1 : 0;
    int across = columns(kind);
    if (panel) across = std::min(across, std::max(total, 3));
    const float gap = panel ? 0 : dp(12), pad = panel ? dp(8) : 0;
    const float cell = (width_ - 2 * pad - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    const float top = y_;
    y_ += pad;
    for (int i = from; i < to;) y_ += gridLine(i, to, across, cell, gap, pad);
    y_ += panel ? pad : -gap;
    if (panel && !style_.plainRows) out_.groups.push_back({{left_, top}, {left_ + width_, y_}});
  }

  /// Lays one line of the grid and leaves `i` behind it. Returns its height with the gap below.
  float gridLine(int& i, int to, int across, float cell, float gap, float pad) {
    float height = 0;
    const std::size_t first = out_.pieces.size();
    for (int column = 0; i < to && column < across; ++i) {
      if (!mine(i)) continue;
      const float x = std::round(left_ + pad + static_cast<float>(column) * (cell + gap));
      height = std::max(height, std::round(kindOf(at(i).kind).height(context_, at(i), cell)));
      add(i, {{x, y_}, {x + std::round(cell), y_}});
      ++column;
    }
    for (std::size_t k = first; k < out_.pieces.size(); ++k) out_.pieces[k].rect.max.y = y_ + height;
    return height + gap;
  }

  /// Chips, links and icon buttons follow one another and wrap.
  void flow(int from, int to) {
    const ControlKind kind = at(from).kind;
    const bool indented = (kind == ControlKind::chip || kind == ControlKind::link) && chat();
    const float start = left_ + (indented ? dp(36) : 0), limit = left_ + width_;
    const float gap = kind == ControlKind::chip ? dp(8) : dp(10);
    const bool oneEach = kind == ControlKind::link && !style_.compactLinks;
    float x = start, line = 0;
    for (int i = from; i < to; ++i) {
      if (!mine(i)) continue;
      const float width = std::min(std::round(naturalWidth(context_, at(i))), limit - start);
      const float height = std::round(kindOf(at(i).kind).height(context_, at(i), width));
      if (x > start && (x + width > limit || oneEach)) {
        y_ += line + (oneEach ? dp(2) : gap);
        x = start;
        line = 0;
      }
      const float nudge =
          kind == ControlKind::link ? dp(6) : 0;  // the letters keep the margin, not the hit area
      add(i, {{x - nudge, y_}, {x - nudge + width, y_ + height}});
      x += width + gap;
      line = std::max(line, height);
    }
    y_ += line;
    for (int i = from; i < to; ++i) {
      if (mine(i)) reason(i, start, limit - start);
    }
  }

  bool chat() const {
    return std::any_of(screen_.controls.begin(), screen_.controls.end(),
                       [](const ControlView& c) { return c.kind == ControlKind::bubble; });
  }

  /// Answer buttons: equal shares of the width where their words fit, otherwise below one another.
  void buttons(int from, int to) {
    int total = 0;
    float widest = 0;
    for (int i = from; i < to; ++i) {
      if (!mine(i)) continue;
      ++total;
      widest = std::max(widest, naturalWidth(context_, at(i)));
    }
    const float gap = dp(10);
    const float share = (width_ - gap * static_cast<float>(total - 1)) / static_cast<float>(total);
    const bool beside = widest <= share;
    const float part = style_.buttonWidth > 0 ? slimmed(widest, share) : share;
    const float width = beside ? std::round(part) : width_;
    // Answers that do not fill the width stand at its end.
    float x = left_ + width_ - (width + gap) * static_cast<float>(total) + gap, line = 0;
    if (!beside || style_.buttonWidth <= 0) x = left_;
    // Cancel stands first where the answers are beside one another, and last where they are stacked.
    for (const bool back : {beside, !beside}) {
      for (int i = from; i < to; ++i) {
        if (!mine(i) || at(i).isBack != back) continue;
        const float height = std::round(kindOf(at(i).kind).height(context_, at(i), width));
        add(i, {{x, y_}, {x + width, y_ + height}});
        line = std::max(line, height);
        if (beside)
          x += width + gap;
        else
          y_ += height + gap;
      }
    }
    y_ += beside ? line : -gap;
    for (int i = from; i < to; ++i) {
      if (mine(i)) reason(i, left_, width_);
    }
  }

  const DrawContext& context_;
  const ScreenView& screen_;
  Region region_;
  const RegionStyle& style_;
  RegionLayout& out_;
  const ControlView* before_ = nullptr;
  float left_ = 0, width_ = 0, y_ = 0;
  int last_ = 0;
};

}  // namespace

void layOut(const DrawContext& context, const ScreenView& screen, Region region, float width,
            const RegionStyle& style, RegionLayout& out) {
  Builder(context, screen, region, width, style, out).build();
}

}  // namespace cardwalk::ui
