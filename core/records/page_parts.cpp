#include "core/records/page_parts.h"

#include <algorithm>

namespace cardwalk {
namespace {

/// Colours keep 4.5 : 1 for text and 3 : 1 for bars in both themes; paper gets the light ones.
constexpr std::string_view kStyle = R"(
:root{color-scheme:light dark;--page:#f4f5f8;--card:#fff;--ink:#1b1f2a;--soft:#5a6274;--line:#dfe3eb;
--accent:#3550d6;--good:#1b7f4e;--bad:#c2410c;--track:#e7eaf1}
@media screen and (prefers-color-scheme:dark){:root{--page:#12141b;--card:#1c202b;--ink:#eef0f6;--soft:#a5adbf;
--line:#31374a;--accent:#8ea2ff;--good:#4cc38a;--bad:#ff9466;--track:#2a3040}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);
font:15px/1.5 Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1040px;margin:0 auto;padding:40px 24px 64px}
h1{font-size:28px;line-height:1.2;letter-spacing:-.02em;margin:0 0 4px}
h2{font-size:18px;line-height:1.3;margin:0 0 16px}
.scope{color:var(--soft);margin:0 0 28px}
.card{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:24px;margin:0 0 24px}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:16px;margin:0 0 24px}
.tile{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:16px 20px}
.tile b{display:block;font-size:28px;line-height:1.25;letter-spacing:-.02em}
.tile span{color:var(--soft);font-size:13px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(380px,1fr));gap:24px;margin:0 0 24px}
.pair .card{margin:0}
figure{margin:0}
figcaption{font-size:18px;font-weight:600;margin:0 0 12px}
svg{display:block;width:100%;height:auto}
svg text{fill:var(--soft);font:11px Inter,system-ui,sans-serif}
.bar{fill:var(--accent)}.bar.good,.good{fill:var(--good)}.bar.low,.bad{fill:var(--bad)}
.track{fill:var(--track)}.grid{stroke:var(--line);stroke-width:1}
.share{width:96px;height:8px}td.s{width:1px}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse}
th{font-size:12px;font-weight:600;color:var(--soft);text-align:left;vertical-align:bottom}
th,td{padding:9px 12px 9px 0;border-bottom:1px solid var(--line)}
tr:last-child td{border-bottom:0}
td.n,th.n{text-align:right}td.n{white-space:nowrap}
td.n+td:not(.n),th.n+th:not(.n){padding-left:8px}
td small{display:block;color:var(--soft);font-size:12.5px;line-height:1.4}
td:last-child,th:last-child{padding-right:0}
footer{color:var(--soft);font-size:13px}
@media print{@page{size:A4;margin:14mm}:root{--page:#fff}
body{font-size:11px}main{max-width:none;padding:0}.card,.tile{border-radius:8px;padding:12px}
.card{-webkit-box-decoration-break:clone;box-decoration-break:clone}
.pair{grid-template-columns:1fr 1fr;gap:12px}.tiles{grid-template-columns:repeat(5,1fr);gap:12px}
.tile b{font-size:20px}h1{font-size:22px}h2,figcaption{font-size:13px}th,td{padding:4px 6px 4px 0}
th{font-size:9px}td small{font-size:9px}.share{width:44px}.scroll{overflow:visible}
tr,figure,.tile{break-inside:avoid}h2{break-after:avoid}thead{display:table-header-group}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)";

constexpr int kWide = 460, kHigh = 190, kLeft = 34, kTop = 8, kBottom = 36;

std::string number(int value) { return std::to_string(value); }

/// 1, 2 or 5 with noughts, so that at most four lines fit below the highest bar.
int gridStep(int highest) {
  int step = 1;
  for (int i = 0; step * 4 < highest; ++i) step = i % 3 == 1 ? step / 2 * 5 : step * 2;
  return step;
}

std::string rectangle(const std::string& kind, int x, int y, int width, int height,
                      const std::string& label) {
  std::string text = "<rect class=\"" + kind + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" +
                     number(width) + "\" height=\"" + number(height) + "\" rx=\"2\"";
  return label.empty() ? text + "/>" : text + "><title>" + escaped(label) + "</title></rect>";
}

std::string label(int x, int y, const char* anchor, const std::string& text) {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">" +
         escaped(text) + "</text>";
}

/// `value` of 100, with the track behind it.
std::string barSvg(const char* kind, int value, const std::string& text) {
  const int width = std::clamp(value, 0, 100);
  return "<svg class=\"share\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" role=\"img\" "
         "aria-label=\"" +
         escaped(text) + "\"><rect class=\"track\" width=\"100\" height=\"8\" rx=\"3\"/>" +
         (width == 0 ? "" : rectangle(kind, 0, 0, width, 8, text)) + "</svg>";
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string pageHead(const std::string& language, const std::string& title, std::string_view extraStyle) {
  return "<!doctype html>\n<html lang=\"" + escaped(language) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
         "initial-scale=1\">\n<meta name=\"generator\" content=\"Cardwalk\">\n<title>" +
         escaped(title) + "</title>\n<style>" + std::string(kStyle) + std::string(extraStyle) +
         "</style>\n</head>\n<body>\n<main>\n";
}

std::string pageEnd() { return "</main>\n</body>\n</html>\n"; }

std::string histogramSvg(const Histogram& histogram) {
  const int highest = std::max(1, *std::max_element(histogram.counts.begin(), histogram.counts.end()));
  const int step = gridStep(highest), top = (highest + step - 1) / step * step;
  const int base = kHigh - kBottom, room = base - kTop;
  const auto count = static_cast<int>(histogram.counts.size());
  const int slot = (kWide - kLeft) / count;
  std::string text = "<figure><figcaption>" + escaped(histogram.title) +
                     "</figcaption>\n<svg viewBox=\"0 0 " + number(kWide) + " " + number(kHigh) +
                     "\" role=\"img\" aria-label=\"" + escaped(histogram.title) + "\">\n";
  for (int value = 0; value <= top; value += step) {
    const int y = base - static_cast<int>(static_cast<std::int64_t>(value) * room / top);
    text += "<line class=\"grid\" x1=\"" + number(kLeft) + "\" x2=\"" + number(kWide) + "\" y1=\"" +
            number(y) + "\" y2=\"" + number(y) + "\"/>" + label(kLeft - 6, y + 4, "end", number(value)) +
            "\n";
  }
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const int x = kLeft + i * slot;
    const int height = static_cast<int>(static_cast<std::int64_t>(histogram.counts[at]) * room / top);
    const char* kind = histogram.firstGood < 0 ? "bar" : i >= histogram.firstGood ? "bar good" : "bar low";
    // What happened at all is seen, however much more often something else did.
    const int shown = histogram.counts[at] == 0 ? 0 : std::max(height, 2);
    if (shown > 0) text += rectangle(kind, x + 2, base - shown, slot - 4, shown, histogram.labels[at]);
    if (!histogram.ticks[at].empty()) text += label(x + slot / 2, base + 15, "middle", histogram.ticks[at]);
  }
  return text + label(kLeft + slot * count / 2, kHigh - 4, "middle", histogram.axis) + "\n</svg></figure>\n";
}

std::string shareSvg(int good, const std::string& label) { return barSvg("good", good, label); }
std::string missSvg(int missed, const std::string& label) { return barSvg("bad", missed, label); }

}  // namespace cardwalk
