#include "ui/cli/results_access.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "ui/cli/console.h"

namespace cardwalk::ui {
namespace {

std::string faultText(const ResultsError& fault, const std::string& place, const CliTexts& texts) {
  const auto key = [&] {
    switch (fault.kind) {
      case ResultsFault::locked:
        return "cli.results.locked";
      case ResultsFault::full:
        return "cli.results.full";
      case ResultsFault::damaged:
        return "cli.results.damaged";
      case ResultsFault::denied:
        return "cli.results.denied";
      case ResultsFault::unreachable:
        return "cli.results.unreachable";
      case ResultsFault::newer:
        return "cli.results.newer";
      case ResultsFault::other:
        break;
    }
    return "cli.results.unusable";
  };
  // What the database says of it itself stands in brackets at the end.
  const std::size_t detail = fault.message.rfind(" (");
  return texts.say(key(), {{"place", shownAddress(place)}}) +
         (detail == std::string::npos ? "" : fault.message.substr(detail));
}

/// "Delete {card}" → "Delete …": a report speaks of no particular card.
std::string withoutFills(std::string text) {
  for (std::size_t from = text.find('{'); from != std::string::npos; from = text.find('{', from)) {
    const std::size_t end = text.find('}', from);
    if (end == std::string::npos) break;
    text.replace(from, end - from + 1, "…");
  }
  return text;
}

std::string titleIn(const TextCatalogue* catalogue, const TextKey& key) {
  return catalogue == nullptr || key.empty() || !catalogue->has(key) ? std::string()
                                                                     : withoutFills(catalogue->get(key));
}

const TextCatalogue* catalogueOf(const Pack& pack, const std::string& language) {
  const auto found = std::find_if(pack.languages.begin(), pack.languages.end(),
                                  [&](const TextCatalogue& each) { return each.language == language; });
  if (found != pack.languages.end()) return &*found;
  return pack.languages.empty() ? nullptr : &pack.languages.front();
}

}  // namespace

OpenStore openStore(const Arguments& arguments) {
  OpenStore out;
  const CliTexts& texts = arguments.texts;
  out.place = findResults(arguments.results.address);
  const ResultsPlace& place = out.place;
  if (!place.fault.empty()) {
    complain(place.fault);
    return out;
  }
  std::error_code code;
  if (!isServerAddress(place.address) && !std::filesystem::exists(place.address, code)) {
    complain(texts.say("cli.results.none", {{"place", place.address}}));
    return out;
  }
  OpenedResults opened = openResults(place.address);
  if (opened.setAside)
    complain(
        texts.say("cli.results.setAside", {{"place", place.address}, {"aside", opened.setAside->string()}}));
  if (opened.fault) complain(faultText(*opened.fault, place.address, texts));
  out.store = std::move(opened.store);
  if (out.store) Outbox(place.outbox).deliver(*out.store);
  return out;
}

bool complainOfFault(const ResultStore& store, const ResultsPlace& place, const CliTexts& texts) {
  const std::optional<ResultsError> fault = store.fault();
  if (!fault) return false;
  complain(faultText(*fault, place.address, texts));
  return true;
}

ReportNames::ReportNames(const Arguments& arguments, const PackPlace& place) {
  if (place.fault.empty()) pack_ = std::move(loadPack(place.pack, place.schemas, {}).pack);
  const CliTexts& texts = arguments.texts;
  words_.language = texts.language();
  words_.say = [&texts](std::string_view key) { return texts.say(key); };
  if (pack_) catalogue_ = catalogueOf(*pack_, words_.language);
  words_.ticket = [this](const std::string& id) {
    const int index = pack_ ? pack_->scenarioIndex(id) : -1;
    return index < 0 ? std::string()
                     : titleIn(catalogue_, pack_->scenarios[static_cast<std::size_t>(index)].title);
  };
  words_.step = [this](const std::string& id) {
    if (!pack_) return std::string();
    const auto found = std::find_if(pack_->guide.begin(), pack_->guide.end(),
                                    [&](const GuideStep& step) { return step.id == id; });
    return found == pack_->guide.end() ? std::string() : titleIn(catalogue_, found->title);
  };
  words_.fact = [this](const std::string& id) {
    if (!pack_) return std::string();
    const auto found = pack_->facts.find(id);
    return found == pack_->facts.end() ? std::string() : titleIn(catalogue_, found->second);
  };
}

int deliver(const std::string& text, const std::string& out, const CliTexts& texts) {
  if (out.empty()) return print(text);
  return writeFile(out, texts, [&](const auto& put) {
    put(text);
    return true;
  });
}

int writeFile(const std::string& out, const CliTexts& texts,
              const std::function<bool(const std::function<void(std::string_view)>& put)>& write) {
  // A reader of the file never meets half of it, and what was there stays until the new one is whole. What is
  // no file, such as a pipe, is written to as it is.
  const std::filesystem::path file = out;
  std::error_code ignored;
  const bool other =
      std::filesystem::exists(file, ignored) && !std::filesystem::is_regular_file(file, ignored);
  const std::filesystem::path unfinished = other ? file : std::filesystem::path(out + ".new");
  std::ofstream stream(unfinished, std::ios::binary);
  bool whole = false;
  if (stream)
    whole = write([&](std::string_view piece) {
      stream.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    });
  stream.close();
  std::error_code code(stream ? 0 : errno, std::generic_category());
  if (stream && whole && !other) std::filesystem::rename(unfinished, file, code);
  if (!code && stream && whole) return kExitGood;
  if (!other) std::filesystem::remove(unfinished, ignored);
  if (stream && !code) return kExitWrongUse;  // whoever wrote says why
  return complain(texts.say("cli.file.cannotWrite", {{"word", out}, {"reason", code.message()}}));
}

}  // namespace cardwalk::ui
