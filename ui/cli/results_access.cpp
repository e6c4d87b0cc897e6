#include "ui/cli/results_access.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "core/content/pseudo.h"
#include "core/content/text_forms.h"
#include "core/records/file_ops.h"
#include "ui/cli/console.h"

namespace cardwalk::ui {
namespace {

std::string faultText(const ResultsError& fault, const OpenStore& open, const CliTexts& texts) {
  const auto key = [&] {
    switch (fault.kind) {
      case ResultsFault::locked:
        return "cli.results.locked";
      case ResultsFault::full:
        return "cli.results.full";
      case ResultsFault::damaged:
        // Only who writes sets it aside.
        return open.access == Access::read ? "cli.results.damagedRead" : "cli.results.damaged";
      case ResultsFault::denied:
        return "cli.results.denied";
      case ResultsFault::unreachable:
        return "cli.results.unreachable";
      case ResultsFault::newer:
        return "cli.results.newer";
      case ResultsFault::older:
        return "cli.results.older";
      case ResultsFault::missing:
        return "cli.results.none";
      case ResultsFault::notAStore:
        return "cli.results.notAStore";
      case ResultsFault::address:
        return "cli.results.address";
      case ResultsFault::refused:
      case ResultsFault::remains:
      case ResultsFault::other:
        break;
    }
    return "cli.results.unusable";
  };
  // What the database says of it itself stands in brackets at the end.
  const bool plain = fault.kind == ResultsFault::missing || fault.kind == ResultsFault::address;
  const std::size_t detail = plain ? std::string::npos : fault.message.rfind(" (");
  return texts.say(key(), {{"place", shownAddress(open.place.address)}}) +
         (detail == std::string::npos ? "" : fault.message.substr(detail));
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

/// Who only reads takes in what waits by way of a second opening, which a store that may not be written
/// refuses. Then the store is opened anew: what was opened before may be a copy, which lacks it.
void takeIn(OpenedResults& opened, Access access, const ResultsPlace& place, const CliTexts& texts) {
  if (place.outbox.empty()) return;
  Outbox outbox(place.outbox);
  if (outbox.waiting() == 0) return;
  Delivery delivery;
  if (access == Access::write) {
    delivery = outbox.deliver(*opened.store);
  } else if (const OpenedResults writable = openResults(place.address); writable.store != nullptr) {
    delivery = outbox.deliver(*writable.store);
    if (delivery.taken > 0) opened = openResults(place.address, access);
  }
  if (delivery.refused > 0)
    complain(texts.say("cli.results.refused",
                       {{"count", std::to_string(delivery.refused)}, {"place", place.outbox.string()}}));
  if (const int waiting = outbox.waiting(); waiting > 0)
    complain(texts.say("cli.results.waiting", {{"count", std::to_string(waiting)}}));
}

/// The file that a link leads to in the end, also if it is not there yet.
std::filesystem::path throughLinks(std::filesystem::path file) {
  constexpr int kMost = 40;
  std::error_code code;
  for (int i = 0; i < kMost && std::filesystem::is_symlink(file, code); ++i) {
    const std::filesystem::path next = std::filesystem::read_symlink(file, code);
    if (code) break;
    file = next.is_absolute() ? next : file.parent_path() / next;
  }
  return file;
}

bool isSame(const std::filesystem::path& a, const std::filesystem::path& b) {
  std::error_code code;
  if (std::filesystem::equivalent(a, b, code) && !code) return true;
  const auto whole = [&](const std::filesystem::path& path) {
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, code), code);
  };
  return !whole(a).empty() && whole(a) == whole(b);
}

/// Whether the file, by whatever name, is the store, lies beside it for SQLite, or waits in the outbox.
bool isOfStore(const std::filesystem::path& file, const ResultsPlace& place) {
  if (!isServerAddress(place.address)) {
    for (const char* suffix : {"", "-wal", "-shm", "-journal", ".is-damaged"})
      if (isSame(file, place.address + suffix)) return true;
    const std::filesystem::path folder = std::filesystem::path(place.address).parent_path();
    const std::string aside = std::filesystem::path(place.address).filename().string() + ".damaged-";
    if (file.filename().string().starts_with(aside) && isSame(file.parent_path() / ".", folder / "."))
      return true;
  }
  if (place.outbox.empty()) return false;
  std::error_code code;
  std::filesystem::path upwards = std::filesystem::absolute(file, code);
  for (; upwards.has_relative_path(); upwards = upwards.parent_path())
    if (isSame(upwards, place.outbox)) return true;
  return false;
}

/// A report or export must not take the place of what it is made from.
bool complainOfTarget(const std::string& out, const ResultsPlace& place, const CliTexts& texts) {
  if (out.empty()) return false;
  const std::filesystem::path file = throughLinks(out);
  if (!isOfStore(file, place) && !isOfStore(file.string() + ".new", place)) return false;
  complain(texts.say("cli.results.isStore", {{"word", out}}));
  return true;
}

}  // namespace

OpenStore openStore(const Arguments& arguments, Access access) {
  OpenStore out;
  out.access = access;
  const CliTexts& texts = arguments.texts;
  out.place = findResults(arguments.results.address, arguments.data);
  const ResultsPlace& place = out.place;
  if (!place.fault.empty()) {
    complain(texts.say("cli.results.noHome"));
    return out;
  }
  if (complainOfTarget(arguments.out, place, texts) || complainOfTarget(arguments.results.xapi, place, texts))
    return out;
  std::error_code code;
  const bool server = isServerAddress(place.address);
  if (access == Access::write && !server && !std::filesystem::exists(place.address, code)) {
    complain(texts.say("cli.results.none", {{"place", place.address}}));
    return out;
  }
  OpenedResults opened = openResults(place.address, access);
  if (opened.setAside)
    complain(
        texts.say("cli.results.setAside", {{"place", place.address}, {"aside", opened.setAside->string()}}));
  if (opened.store) takeIn(opened, access, place, texts);
  if (opened.fault) complain(faultText(*opened.fault, out, texts));
  out.store = std::move(opened.store);
  return out;
}

bool complainOfFault(const OpenStore& open, const CliTexts& texts) {
  const std::optional<ResultsError> fault = open.store->fault();
  if (!fault) return false;
  complain(faultText(*fault, open, texts));
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

std::vector<std::string> ReportNames::tickets() const {
  std::vector<std::string> ids;
  if (!pack_ || pack_->training == nullptr) return ids;
  for (const TrainingTicket& each : pack_->training->tickets)
    ids.push_back(pack_->scenarios[static_cast<std::size_t>(each.scenario)].id);
  return ids;
}

bool ReportNames::complainOfLanguage(const Arguments& arguments) const {
  if (!pack_ || arguments.lang.empty() || arguments.lang == kPseudoLanguage) return false;
  std::vector<std::string> languages;
  for (const TextCatalogue& each : pack_->languages) languages.push_back(each.language);
  if (std::find(languages.begin(), languages.end(), arguments.lang) != languages.end()) return false;
  complain(arguments.texts.say("cli.error.language", {{"word", arguments.lang}}) +
           arguments.texts.listKnown(languages));
  return true;
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
  const std::filesystem::path file = throughLinks(out);
  std::error_code ignored;
  const bool other =
      std::filesystem::exists(file, ignored) && !std::filesystem::is_regular_file(file, ignored);
  const std::filesystem::path unfinished = other ? file : std::filesystem::path(file.string() + ".new");
  if (!other) {
    FileOps::Handle handle = -1;
    const auto files = realFileOps();
    std::filesystem::remove(unfinished, ignored);  // one of an earlier time may be for everybody
    if (files->create(unfinished, handle) == 0) files->close(handle);
  }
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
