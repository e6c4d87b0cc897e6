#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <optional>
#include <sstream>
#include <variant>

#include <unistd.h>

#include "core/records/certificate.h"
#include "core/records/erasure.h"
#include "core/records/file_ops.h"
#include "core/records/pin_tries.h"
#include "core/records/unfinished.h"
#include "core/records/xapi.h"
#include "ui/cli/commands.h"
#include "ui/cli/console.h"
#include "ui/cli/results_access.h"

namespace cardwalk::ui {
namespace {

std::int64_t now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

AttemptFilter filterOf(const ResultsArguments& wanted) {
  AttemptFilter filter;
  filter.person = wanted.person;
  filter.ticket = wanted.ticket;
  filter.from = wanted.fromAt;
  filter.to = wanted.toAt;
  return filter;
}

std::optional<AtWork> workOf(const OpenStore& open, const std::string& person) {
  for (const AtWork& each : open.store->atWork(0))
    if (each.person == person) return each;
  return std::nullopt;
}

/// `empty`: whether there was nothing to write of; so too below.
int writeXapi(const Arguments& arguments, ResultStore& store, const ReportWords& words, bool& empty) {
  return writeFile(arguments.results.xapi, arguments.texts, [&](const auto& put) {
    put("[\n");
    empty = true;
    store.visit(filterOf(arguments.results), [&](const KeptAttempt& attempt) {
      if (!empty) put(",\n");
      empty = false;
      put(xapiStatements(attempt, words.ticket, words.language));
    });
    put("\n]\n");
    return !store.fault();
  });
}

int writeCertificate(const Arguments& arguments, const OpenStore& open, const ReportWords& words) {
  const std::string& id = arguments.results.certificate;
  const auto answer = certificateOf(*open.store, id);
  if (complainOfFault(open, arguments.texts)) return kExitWrongUse;
  if (const auto* certificate = std::get_if<Certificate>(&answer))
    return deliver(certificateHtml(*certificate, words), arguments.out, arguments.texts);
  const auto key = [&] {
    switch (std::get<NoCertificate>(answer)) {
      case NoCertificate::notATest:
        return "cli.certificate.notATest";
      case NoCertificate::unfinished:
        return "cli.certificate.unfinished";
      case NoCertificate::notPassed:
        return "cli.certificate.notPassed";
      case NoCertificate::unknown:
        break;
    }
    return "cli.certificate.unknown";
  };
  complain(arguments.texts.say(key(), {{"word", id}}));
  return std::get<NoCertificate>(answer) == NoCertificate::unknown ? kExitWrongUse : kExitFindings;
}

std::string reportText(const Arguments& arguments, ResultStore& store, const ReportWords& words,
                       bool& empty) {
  const AttemptFilter filter = filterOf(arguments.results);
  if (arguments.results.format == ReportFormat::csv) {
    const std::vector<AttemptRow> rows = store.rows(filter);
    empty = rows.empty();
    return reportCsv(rows);
  }
  const ResultsReport report{store.sums(filter), filter, now()};
  empty = report.sums.attempts == 0;
  switch (arguments.results.format) {
    case ReportFormat::json:
      return reportJson(report);
    case ReportFormat::html:
      return reportHtml(report, words);
    default:
      return reportTable(report, words);
  }
}

/// Somebody asks for a person who never trained: rather a word than an empty report.
bool complainOfStranger(const Arguments& arguments, const OpenStore& open) {
  const std::string& person = arguments.results.person;
  if (person.empty()) return false;
  const std::vector<std::string> people = open.store->people();
  for (const std::string& each : people)
    if (each == person) return false;
  complain(arguments.texts.say("cli.results.noPerson", {{"word", person}}) +
           arguments.texts.suggest(people, person));
  return true;
}

/// The same for a ticket that nobody has heard of.
bool complainOfTicket(const Arguments& arguments, const OpenStore& open, const ReportNames& names) {
  const std::string& ticket = arguments.results.ticket;
  std::vector<std::string> known = names.tickets();
  if (ticket.empty() || std::find(known.begin(), known.end(), ticket) != known.end()) return false;
  // Tickets of an earlier pack may still be in the results.
  for (const TicketSum& each : open.store->sums({}).tickets) {
    if (each.ticket == ticket) return false;
    known.push_back(each.ticket);
  }
  AttemptFilter uncounted;
  uncounted.ticket = ticket;
  uncounted.limit = 1;
  if (!open.store->rows(uncounted).empty() || open.store->fault()) return false;
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  complain(arguments.texts.say("cli.results.unknownTicket", {{"word", ticket}}) +
           arguments.texts.listKnown(known));
  return true;
}

struct DeskErasure {
  bool known = false;                       ///< something of the person was there
  std::vector<std::filesystem::path> left;  ///< that could not be deleted
};

/// What the desk keeps on this computer: the ticket that the person has in hand, and wrong tries of their
/// PIN.
DeskErasure eraseAtDesk(const OpenStore& open, const std::string& person) {
  if (open.place.outbox.empty()) return {};
  const auto ops = realFileOps();
  UnfinishedErasure ticket = eraseUnfinished(*ops, unfinishedFolder(open.place.outbox), person);
  const PinTriesErasure tries = erasePinTries(*ops, pinTriesFile(open.place.outbox), person);
  DeskErasure out{ticket.files > 0 || tries.known, std::move(ticket.left)};
  out.left.insert(out.left.end(), tries.left.begin(), tries.left.end());
  return out;
}

bool knows(const OpenStore& open, const std::string& person) {
  const std::vector<std::string> people = open.store->people();
  return std::find(people.begin(), people.end(), person) != people.end() || workOf(open, person);
}

int erase(const Arguments& arguments, const OpenStore& open, const Outbox& outbox) {
  const std::string& person = arguments.results.person;
  const CliTexts& texts = arguments.texts;
  const bool server = isServerAddress(open.place.address);
  const bool known = knows(open, person);
  const std::filesystem::path& waiting = open.place.outbox;
  const Erasure erased = erasePerson(
      *open.store, outbox, waiting.empty() ? waiting : std::filesystem::absolute(waiting).parent_path(),
      server ? std::string() : open.place.address, person);
  const bool remains = erased.fault && erased.fault->kind == ResultsFault::remains;
  if (erased.fault && !remains) {
    complainOfFault(open, texts);
    return kExitWrongUse;
  }
  DeskErasure desk = eraseAtDesk(open, person);
  desk.left.insert(desk.left.end(), erased.undeleted.begin(), erased.undeleted.end());
  // Also of somebody unknown bytes may have been left, which are gone now; but a name may be mistyped as
  // well.
  const bool found = known || desk.known || erased.attempts > 0 || erased.certificates > 0;
  const bool left = remains || !erased.keptAside.empty() || !desk.left.empty();
  if (!found && !left && complainOfStranger(arguments, open)) return kExitWrongUse;
  const int printed = print(
      texts.say("cli.results.erased", {{"word", person}, {"count", std::to_string(erased.attempts)}}) + "\n");
  if (remains)
    complain(
        texts.say("cli.results.remains", {{"word", person}, {"place", shownAddress(open.place.address)}}));
  for (const std::filesystem::path& file : erased.keptAside)
    complain(texts.say("cli.results.keptAside", {{"word", person}, {"place", file.string()}}));
  for (const std::filesystem::path& file : desk.left)
    complain(texts.say("cli.results.undeleted", {{"word", person}, {"place", file.string()}}));
  return left ? kExitFindings : printed;
}

/// Whoever sits at a terminal is asked once; a program that runs this one is not.
bool sureToErase(const Arguments& arguments) {
  if (arguments.results.yes || ::isatty(STDIN_FILENO) == 0 || ::isatty(STDOUT_FILENO) == 0) return true;
  const CliTexts& texts = arguments.texts;
  print(texts.say("cli.results.sure", {{"word", arguments.results.person}}) + " ");
  std::string answer;
  std::getline(std::cin, answer);
  std::istringstream known("y Y yes " + texts.say("cli.results.sure.yes"));
  for (std::string word; known >> word;)
    if (word == answer) return true;
  print(texts.say("cli.results.unerased") + "\n");
  return false;
}

/// Everything that is kept of one person. The fault is the store's.
PersonData dataOf(const OpenStore& open, const Outbox& outbox, const std::string& person) {
  PersonData data;
  data.person = person;
  data.attempts = outbox.attemptsOf(person);
  AttemptFilter filter;
  filter.person = person;
  open.store->visit(filter, [&](const KeptAttempt& attempt) { data.attempts.push_back(attempt); });
  if (!open.store->fault()) data.hasPin = open.store->pinHash(person).hash.has_value();
  if (!open.store->fault()) data.atWork = workOf(open, person);
  if (open.place.outbox.empty()) return data;
  const auto ops = realFileOps();
  data.unfinished = loadUnfinished(*ops, unfinishedFolder(open.place.outbox), person);
  const TriesByName tries = loadPinTries(*ops, pinTriesFile(open.place.outbox), now());
  if (const auto found = tries.find(person); found != tries.end()) data.pinTries = found->second;
  return data;
}

}  // namespace

int runReport(const Arguments& arguments, const PackPlace& place) {
  const ReportNames names(arguments, place);
  if (names.complainOfLanguage(arguments)) return kExitWrongUse;
  const OpenStore open = openStore(arguments, Access::read);
  if (!open.store || complainOfStranger(arguments, open)) return kExitWrongUse;
  if (complainOfTicket(arguments, open, names)) return kExitWrongUse;
  const ResultsArguments& wanted = arguments.results;
  if (!wanted.certificate.empty()) return writeCertificate(arguments, open, names.words());
  bool empty = false;
  if (!wanted.xapi.empty()) {
    const int written = writeXapi(arguments, *open.store, names.words(), empty);
    if (complainOfFault(open, arguments.texts)) return kExitWrongUse;
    if (empty) complain(arguments.texts.say("cli.results.nothing"));
    return written;
  }
  const std::string text = reportText(arguments, *open.store, names.words(), empty);
  if (complainOfFault(open, arguments.texts)) return kExitWrongUse;
  if (empty) complain(arguments.texts.say("cli.results.nothing"));
  return deliver(text, arguments.out, arguments.texts);
}

int runResults(const Arguments& arguments) {
  const bool erases = arguments.results.action == "erase";
  if (erases && !sureToErase(arguments)) return kExitFindings;
  const OpenStore open = openStore(arguments, erases ? Access::write : Access::read);
  if (!open.store) return kExitWrongUse;
  const Outbox outbox(open.place.outbox);
  if (erases) return erase(arguments, open, outbox);
  const PersonData data = dataOf(open, outbox, arguments.results.person);
  if (complainOfFault(open, arguments.texts)) return kExitWrongUse;
  if (!data.known() && complainOfStranger(arguments, open)) return kExitWrongUse;
  return deliver(personJson(data, now()), arguments.out, arguments.texts);
}

}  // namespace cardwalk::ui
