#include "ui/handout/pdf_pages.h"

#include <algorithm>
#include <utility>

#include "ui/handout/pdf_cards.h"

namespace cardwalk::ui {
namespace {

constexpr double kMargin = 40, kFoot = 26, kBetween = 10;  // points

struct Size {
  double width, height;
};

Size sizeOf(Paper paper) { return paper == Paper::letter ? Size{612, 792} : Size{595.276, 841.89}; }

/// Something that stands on one page; draws itself at this height.
struct Piece {
  double height = 0;
  bool keepsNext = false;  ///< a heading does not stand alone at the foot of a page
  std::function<void(double y)> draw;
  std::string bookmark;
};

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

class Pages {
 public:
  Pages(const CairoLibrary& cairo, CairoCanvas& canvas, const PrintedHandout& handout, Size size)
      : cairo_(cairo), canvas_(canvas), handout_(handout), size_(size) {}

  void all(cairo_surface_t* pdf) {
    collect();
    const std::vector<std::size_t> firsts = broken();
    for (std::size_t page = 0; page < firsts.size(); ++page) {
      const std::size_t end = page + 1 < firsts.size() ? firsts[page + 1] : pieces_.size();
      double y = kMargin;
      for (std::size_t i = firsts[page]; i < end; ++i) {
        if (!pieces_[i].bookmark.empty()) mark(pdf, pieces_[i].bookmark, page, y);
        pieces_[i].draw(y);
        y += pieces_[i].height + kBetween;
      }
      foot(static_cast<int>(page) + 1, static_cast<int>(firsts.size()));
      canvas_.nextPage();
    }
  }

 private:
  double room() const { return size_.width - 2 * kMargin; }

  template <class Draw>
  void add(Draw draw, bool keepsNext = false, std::string bookmark = {}) {
    // A heading stands above it.
    constexpr double kHeading = 40;
    const double most = size_.height - 2 * kMargin - kFoot - kHeading;
    const double height = draw(print::Pen{canvas_, false, most}, 0.0);
    pieces_.push_back({height, keepsNext,
                       [this, draw, most](double y) {
                         draw(print::Pen{canvas_, true, most}, y);
                       },
                       std::move(bookmark)});
  }

  void collect() {
    add([this](const print::Pen& pen, double y) { return print::head(pen, handout_, kMargin, y, room()); });
    const std::vector<PrintedStep>& steps = handout_.steps;
    for (std::size_t at = 0; at < steps.size();) {
      if (at == 0 || steps[at].surface != steps[at - 1].surface) {
        const std::string title = handout_.legTitle(steps[at].surface);
        add([this, title](const print::Pen& pen,
                          double y) { return print::heading(pen, title, kMargin, y, room()); },
            true, title);
      }
      const bool two = at + 1 < steps.size() && steps[at + 1].surface == steps[at].surface &&
                       print::narrow(steps[at]) && print::narrow(steps[at + 1]);
      row(steps[at], two ? &steps[at + 1] : nullptr);
      at += two ? 2 : 1;
    }
    add([this](const print::Pen& pen, double y) { return print::ending(pen, handout_, kMargin, y, room()); },
        false, handout_.ending.instruction);
    if (!handout_.leftOut.empty())
      add([this](const print::Pen& pen, double y) {
        return print::note(pen, handout_.leftOut, kMargin, y, room());
      });
  }

  void row(const PrintedStep& left, const PrintedStep* right) {
    const bool half = right != nullptr || print::narrow(left);
    const double width = half ? (room() - kBetween) / 2 : room();
    const PrintedStep* const first = &left;
    add([this, first, right, width](const print::Pen& pen, double y) {
      const print::Pen measure{pen.canvas, false, pen.most};
      double height = print::card(measure, *first, kMargin, y, width, 0);
      if (right != nullptr) height = std::max(height, print::card(measure, *right, kMargin, y, width, 0));
      if (!pen.draw) return height;
      print::card(pen, *first, kMargin, y, width, height);
      if (right != nullptr) print::card(pen, *right, kMargin + width + kBetween, y, width, height);
      return height;
    });
  }

  /// The first piece of each page.
  std::vector<std::size_t> broken() const {
    std::vector<std::size_t> firsts{0};
    const double bottom = size_.height - kMargin - kFoot;
    double y = kMargin;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      double needs = pieces_[i].height;
      for (std::size_t j = i; pieces_[j].keepsNext && j + 1 < pieces_.size(); ++j)
        needs += kBetween + pieces_[j + 1].height;
      const bool kept = i > 0 && pieces_[i - 1].keepsNext;
      if (y + needs > bottom && y > kMargin && !kept) {
        firsts.push_back(i);
        y = kMargin;
      }
      y += pieces_[i].height + kBetween;
    }
    return firsts;
  }

  void mark(cairo_surface_t* pdf, const std::string& text, std::size_t page, double y) {
    const std::string place = "page=" + std::to_string(page + 1) + " pos=[" +
                              std::to_string(static_cast<int>(kMargin)) + " " +
                              std::to_string(static_cast<int>(y)) + "]";
    cairo_.addPdfOutline(pdf, CAIRO_PDF_OUTLINE_ROOT, text.c_str(), place.c_str(),
                         static_cast<cairo_pdf_outline_flags_t>(0));
  }

  void foot(int page, int pages) {
    const Ink ink{Weight::regular, 7, print::kSoft, 1.4};
    const std::string label = handout_.pageLabel(page, pages);
    const double labelWidth = canvas_.width(ink, label);
    const double top = size_.height - kMargin - kFoot + 10;
    canvas_.box({kMargin, top - 4, room(), 0.5}, 0, print::kLine);
    const double rest = room() - labelWidth - 16;
    const std::string both = handout_.notice + " " + handout_.made;
    const auto fits = [&](const std::string& text) { return canvas_.width(ink, text) <= rest; };
    if (fits(both) || !fits(handout_.notice)) {
      canvas_.text(kMargin, top, ink, both, rest);
    } else {
      // Two sentences on two lines, instead of a last word alone on the second.
      canvas_.text(kMargin, top, ink, handout_.notice, rest);
      canvas_.text(kMargin, top + ink.size * ink.leading, ink, handout_.made, rest);
    }
    canvas_.line({size_.width - kMargin - labelWidth, top, labelWidth, ink.size * ink.leading}, ink, label);
  }

  const CairoLibrary& cairo_;
  CairoCanvas& canvas_;
  const PrintedHandout& handout_;
  Size size_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::string printedPages(const CairoLibrary& cairo, CairoFonts& fonts, const PrintedHandout& handout,
                         Paper paper) {
  const Size size = sizeOf(paper);
  std::string bytes;
  const Surfaced pdf(cairo.createPdf(append, &bytes, size.width, size.height), SurfaceEnds{&cairo});
  // The form of its table that the language is added to.
  cairo.restrictPdf(pdf.get(), CAIRO_PDF_VERSION_1_4);
  cairo.setPdfMetadata(pdf.get(), CAIRO_PDF_METADATA_TITLE, handout.title.c_str());
  cairo.setPdfMetadata(pdf.get(), CAIRO_PDF_METADATA_SUBJECT, handout.notice.c_str());
  cairo.setPdfMetadata(pdf.get(), CAIRO_PDF_METADATA_CREATOR, handout.made.c_str());
  // Not a date, so there is none: the same handout gives the same bytes on any day.
  cairo.setPdfMetadata(pdf.get(), CAIRO_PDF_METADATA_CREATE_DATE, "none");
  bool good = false;
  {
    CairoCanvas canvas(cairo, fonts, pdf.get());
    Pages(cairo, canvas, handout, size).all(pdf.get());
    good = canvas.good();
  }
  cairo.finishSurface(pdf.get());
  return good && cairo.surfaceStatus(pdf.get()) == CAIRO_STATUS_SUCCESS ? bytes : std::string();
}

}  // namespace cardwalk::ui
