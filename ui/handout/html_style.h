// The style of the HTML handout: light and dark, wide and narrow, and paper.
//
// What it DOES NOT do: fetch anything; fonts are those of the system.
#pragma once

#include <string_view>

namespace cardwalk::ui {

/// Text keeps 4.5 : 1 in both themes; paper gets the light one. On it two steps stand side by side, unless a
/// picture is too wide for that, and none is split over two pages.
inline constexpr std::string_view kHandoutStyle = R"(
:root{color-scheme:light dark;--page:#f4f5f8;--card:#fff;--ink:#1b1f2a;--soft:#5a6274;--line:#dfe3eb;
--accent:#3550d6;--onaccent:#fff;--accentsoft:#e9edfc;--good:#1b7f4e;--goodsoft:#e3f4ea;--bad:#b3380b;
--badsoft:#fdeee6}
@media screen and (prefers-color-scheme:dark){:root{--page:#12141b;--card:#1c202b;--ink:#eef0f6;--soft:#a5adbf;
--line:#31374a;--accent:#8ea2ff;--onaccent:#12141b;--accentsoft:#252c47;--good:#4cc38a;--goodsoft:#17301f;
--bad:#ff9466;--badsoft:#3a2118}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);
font:16px/1.55 Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:1360px;margin:0 auto;padding:0 24px}
header{padding-top:40px}
main{padding-bottom:8px}
h1{font-size:30px;line-height:1.2;letter-spacing:-.02em;margin:0 0 16px;max-width:26em}
h2{font-size:20px;line-height:1.3;letter-spacing:-.01em;margin:32px 0 16px}
h3{font-size:17px;line-height:1.4;margin:0;font-weight:650}
p{margin:0}
blockquote{margin:0 0 8px;padding:14px 18px;border-left:4px solid var(--accent);background:var(--accentsoft);
border-radius:0 12px 12px 0;max-width:46em}
blockquote b{display:block;font-size:13px;font-weight:600;color:var(--soft)}
.intro{margin:16px 0 0;color:var(--soft)}
.legs{display:grid;gap:0 32px;grid-template-columns:minmax(0,1fr)}
ol{list-style:none;margin:0;padding:0;display:grid;gap:20px}
.step{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:20px;display:grid;
gap:14px 20px;align-content:start;grid-template-columns:minmax(0,1fr)}
.head{display:grid;grid-template-columns:auto minmax(0,1fr);gap:12px;align-items:start}
.number{min-width:34px;height:34px;padding:0 8px;border-radius:17px;background:var(--accent);
color:var(--onaccent);font-weight:700;display:grid;place-items:center;font-variant-numeric:tabular-nums}
.head h3{padding-top:5px}
.words{display:grid;gap:8px;align-content:start;color:var(--soft)}
.words .where{color:var(--ink)}
.answer{padding:10px 14px;border-radius:10px;background:var(--accentsoft);color:var(--ink)}
.refused .answer,.refused .not{background:var(--badsoft);color:var(--ink)}
.not{padding:10px 14px;border-radius:10px;font-weight:600}
.refused .number{background:var(--bad)}
figure{margin:0}
img{display:block;max-width:100%;height:auto;border-radius:10px;border:1px solid var(--line)}
.end{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--accent);border-radius:16px;
padding:24px;margin:36px 0 0;display:grid;gap:12px}
.end h2{margin:0;font-size:24px}
.end.gone{border-top-color:var(--good)}.end.gone h2{color:var(--good)}
.end figure{margin-top:8px}
.note{margin:20px 0 0;padding:14px 18px;border-radius:12px;background:var(--badsoft)}
footer{color:var(--soft);font-size:13px;padding-top:24px;padding-bottom:48px}
.tall .head,.tall .words{grid-column:1}
@media (min-width:480px){.tall{grid-template-columns:minmax(0,9fr) minmax(0,11fr);grid-template-rows:auto 1fr}
.tall figure{grid-row:1/3;grid-column:1}.tall .head,.tall .words{grid-column:2}}
@media screen and (min-width:1000px){.legs.two{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.legs.one ol{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
@media print{@page{size:auto;margin:14mm}:root{--page:#fff}
body{font-size:11pt;line-height:1.4}header,main,footer{max-width:none;padding:0}header{padding-top:0}
h1{font-size:20pt}h2{font-size:14pt;margin:14pt 0 8pt;break-after:avoid}h3{font-size:12pt}
.legs,ol{display:block;orphans:1;widows:1}
.step{display:inline-grid;width:calc(50% - 8pt);vertical-align:top;margin:0 4pt 8pt 0;padding:9pt;gap:7pt 9pt;
border-radius:8pt;font-size:9.5pt}
.step h3{font-size:11pt;padding-top:0}.step .number{min-width:22pt;height:22pt;border-radius:11pt}
.step.full{width:calc(100% - 8pt)}
.step,.end,blockquote,figure{break-inside:avoid}
.step.tall{grid-template-columns:40mm minmax(0,1fr);grid-template-rows:auto 1fr}
.tall figure{grid-row:1/3;grid-column:1}.tall .head,.tall .words{grid-column:2}
.tall .head{grid-template-columns:minmax(0,1fr);gap:5pt;justify-items:start}
img{max-height:88mm;width:auto}.tall img{max-height:110mm}footer{font-size:9pt;padding:8pt 0 0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)";

}  // namespace cardwalk::ui
