#include "ui/handout/pdf_catalogue.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace cardwalk::ui {
namespace {

/// The number that follows the last `word`.
std::optional<std::size_t> numberAfterLast(const std::string& pdf, std::string_view word) {
  std::size_t at = pdf.rfind(word);
  if (at == std::string::npos) return std::nullopt;
  at = pdf.find_first_not_of(" \n", at + word.size());
  if (at == std::string::npos) return std::nullopt;
  std::size_t value = 0;
  const auto [end, fault] = std::from_chars(pdf.data() + at, pdf.data() + pdf.size(), value);
  return fault == std::errc() && end != pdf.data() + at ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string withLanguage(std::string pdf, std::string_view language) {
  const auto root = numberAfterLast(pdf, "/Root"), size = numberAfterLast(pdf, "/Size"),
             table = numberAfterLast(pdf, "startxref"), info = numberAfterLast(pdf, "/Info");
  if (!root || !size || !table || !info || *table >= pdf.size() || pdf.compare(*table, 4, "xref") != 0)
    return pdf;
  const std::string object = std::to_string(*root) + " 0 obj\n";
  const std::size_t from = pdf.rfind("\n" + object);
  if (from == std::string::npos) return pdf;
  const std::size_t end = pdf.find("endobj", from), close = pdf.rfind(">>", end);
  if (end == std::string::npos || close <= from) return pdf;
  const bool marked = pdf.find("/MarkInfo", from) < end || pdf.find("/StructTreeRoot", from) >= end;
  const std::string dictionary = pdf.substr(from + 1, close - from - 1) +
                                 (marked ? "" : "   /MarkInfo << /Marked true >>\n") + "   /Lang (" +
                                 std::string(language) +
                                 ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n";
  const std::size_t place = pdf.size();
  pdf += dictionary;
  const std::size_t newTable = pdf.size();
  std::array<char, 24> entry{};
  std::snprintf(entry.data(), entry.size(), "%010zu 00000 n \n", place);
  pdf += "xref\n" + std::to_string(*root) + " 1\n" + entry.data();
  pdf += "trailer\n<< /Size " + std::to_string(*size) + "\n   /Root " + std::to_string(*root) +
         " 0 R\n   /Info " + std::to_string(*info) + " 0 R\n   /Prev " + std::to_string(*table) +
         "\n>>\nstartxref\n" + std::to_string(newTable) + "\n%%EOF\n";
  return pdf;
}

}  // namespace cardwalk::ui
