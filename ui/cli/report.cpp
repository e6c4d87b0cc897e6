#include <chrono>
#include <variant>

#include "core/records/certificate.h"
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

int writeXapi(const Arguments& arguments, ResultStore& store, const ReportWords& words) {
  return writeFile(arguments.results.xapi, arguments.texts, [&](const auto& put) {
    put("[\n");
    bool first = true;
    store.visit(filterOf(arguments.results), [&](const KeptAttempt& attempt) {
      if (!first) put(",\n");
      first = false;
      put(xapiStatements(attempt, words.ticket, words.language));
    });
    put("\n]\n");
    return !store.fault();
  });
}

int writeCertificate(const Arguments& arguments, const OpenStore& open, const ReportWords& words) {
  const std::string& id = arguments.results.certificate;
  const auto answer = certificateOf(*open.store, id);
  if (complainOfFault(*open.store, open.place, arguments.texts)) return kExitWrongUse;
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

std::string reportText(const Arguments& arguments, ResultStore& store, const ReportWords& words) {
  const AttemptFilter filter = filterOf(arguments.results);
  if (arguments.results.format == ReportFormat::csv) return reportCsv(store.rows(filter));
  const ResultsReport report{store.sums(filter), filter, now()};
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

}  // namespace

int runReport(const Arguments& arguments, const PackPlace& place) {
  const OpenStore open = openStore(arguments);
  if (!open.store || complainOfStranger(arguments, open)) return kExitWrongUse;
  const ReportNames names(arguments, place);
  const ResultsArguments& wanted = arguments.results;
  if (!wanted.certificate.empty()) return writeCertificate(arguments, open, names.words());
  if (!wanted.xapi.empty()) {
    const int written = writeXapi(arguments, *open.store, names.words());
    return complainOfFault(*open.store, open.place, arguments.texts) ? kExitWrongUse : written;
  }
  const std::string text = reportText(arguments, *open.store, names.words());
  if (complainOfFault(*open.store, open.place, arguments.texts)) return kExitWrongUse;
  return deliver(text, arguments.out, arguments.texts);
}

int runResults(const Arguments& arguments) {
  const OpenStore open = openStore(arguments);
  if (!open.store) return kExitWrongUse;
  const CliTexts& texts = arguments.texts;
  const std::string& person = arguments.results.person;
  Outbox outbox(open.place.outbox);
  std::vector<KeptAttempt> attempts = outbox.attemptsOf(person);
  if (attempts.empty() && complainOfStranger(arguments, open)) return kExitWrongUse;
  if (arguments.results.action == "erase") {
    const int gone = open.store->erase(person);
    if (complainOfFault(*open.store, open.place, texts)) return kExitWrongUse;
    return print(texts.say("cli.results.erased",
                           {{"word", person}, {"count", std::to_string(gone + outbox.erase(person))}}) +
                 "\n");
  }
  AttemptFilter filter;
  filter.person = person;
  open.store->visit(filter, [&](const KeptAttempt& attempt) { attempts.push_back(attempt); });
  if (complainOfFault(*open.store, open.place, texts)) return kExitWrongUse;
  const bool hasPin = open.store->pinHash(person).has_value();
  return deliver(personJson(person, attempts, hasPin, now()), arguments.out, texts);
}

}  // namespace cardwalk::ui
