#include "ui/cli/train_arguments.h"

#include <algorithm>
#include <charconv>

#include <CLI/CLI.hpp>

#include "core/session/ticket.h"
#include "core/sim/text_match.h"

namespace cardwalk::ui {
namespace {

template <class Number>
bool parseNumber(const std::string& text, Number& out) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
  return fault == std::errc() && end == text.data() + text.size();
}

std::vector<std::string> parts(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(',', from), text.size());
    if (end > from) out.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return out;
}

}  // namespace

CLI::App* describeTrain(CLI::App& app, TrainArguments& arguments, ResultsArguments& results,
                        const SayWord& words) {
  CLI::App* train = app.add_subcommand("train", words("cli.command.train"));
  train->add_option("--mode", arguments.mode, words("cli.option.train.mode"))
      ->type_name("watch|guide|practice|test");
  train->add_option("--ticket", arguments.wish.ticket, words("cli.option.train.ticket"))
      ->type_name("ID")
      ->each([&](const std::string& word) { results.empty = word.empty() ? "--ticket" : ""; });
  train->add_option("--seed", arguments.seed, words("cli.option.train.seed"))->type_name("N");
  train->add_option("--tickets", arguments.tickets, words("cli.option.train.tickets"))->type_name("N");
  train->add_option("--topics", arguments.topics, words("cli.option.train.topics"))
      ->type_name("A,B")
      ->each([&](const std::string&) { arguments.topicsGiven = true; });
  train->add_option("--person", arguments.wish.person, words("cli.option.train.person"))->type_name("NAME");
  train->add_option("--team", arguments.wish.team, words("cli.option.train.team"))->type_name("NAME");
  train->add_option("--results", results.address, words("cli.option.train.results"))->type_name("ADDRESS");
  train->add_flag("--surprises", arguments.wish.surprises, words("cli.option.train.surprises"));
  return train;
}

std::string settleTrain(TrainArguments& arguments, const CliTexts& texts) {
  DeskWish& wish = arguments.wish;
  wish.open = true;
  if (looksLikeCardNumber(wish.person) || looksLikeCardNumber(wish.team))
    return texts.say("cli.error.cardNumber");
  const std::vector<std::string> modes{"watch", "guide", "practice", "test"};
  if (!arguments.mode.empty()) {
    const auto found = std::find(modes.begin(), modes.end(), arguments.mode);
    if (found == modes.end())
      return texts.say("cli.error.mode", {{"word", arguments.mode}}) + texts.suggest(modes, arguments.mode);
    wish.mode = static_cast<TrainingMode>(found - modes.begin());
  }
  std::uint64_t seed = 0;
  if (!arguments.seed.empty()) {
    if (!parseNumber(arguments.seed, seed))
      return texts.say("cli.error.train.number", {{"word", arguments.seed}});
    wish.seed = seed;
  }
  const bool counted = arguments.tickets.empty() || (parseNumber(arguments.tickets, wish.tickets) &&
                                                     wish.tickets >= 1 && wish.tickets <= kMostInTest);
  if (!counted)
    return texts.say("cli.error.train.tickets",
                     {{"word", arguments.tickets}, {"most", std::to_string(kMostInTest)}});
  wish.topics = parts(arguments.topics);
  if (arguments.topicsGiven && wish.topics.empty()) return texts.say("cli.error.train.noTopic");
  return {};
}

std::string missingIn(const Pack& pack, const DeskWish& wish, const CliTexts& texts) {
  if (pack.training == nullptr || pack.training->empty()) return texts.say("cli.error.train.none");
  if (!wish.ticket.empty() && ticketOf(pack, wish.ticket) == nullptr) {
    std::vector<std::string> known;
    for (const TrainingTicket& each : pack.training->tickets)
      known.push_back(pack.scenarios[static_cast<std::size_t>(each.scenario)].id);
    return texts.say("cli.error.train.ticket", {{"word", wish.ticket}}) + texts.suggest(known, wish.ticket);
  }
  std::vector<std::string> topics;
  for (const Topic& each : pack.training->topics) topics.push_back(each.id);
  for (const std::string& topic : wish.topics)
    if (std::find(topics.begin(), topics.end(), topic) == topics.end())
      return texts.say("cli.error.train.topic", {{"word", topic}}) + texts.suggest(topics, topic);
  return {};
}

}  // namespace cardwalk::ui
