#include "ui/cli/options.h"

#include "ui/cli/word_choice.h"

namespace cardwalk::ui {
namespace {

void addPack(CLI::App& app, Typed& typed, const Words& words) {
  app.add_option("--pack", typed.arguments.pack, words("cli.option.pack"))->type_name("DIR");
}
void addLang(CLI::App& app, Typed& typed, const Words& words) {
  app.add_option("--lang", typed.arguments.lang, words("cli.option.lang"))->type_name("TAG");
}
void addGeneration(CLI::App& app, Typed& typed, const Words& words) {
  app.add_option("--generation", typed.generation, words("cli.option.generation"))->type_name("ID");
}
void addScenario(CLI::App& app, Typed& typed, const std::string& help) {
  app.add_option("--scenario", typed.arguments.scenario, help)->type_name("ID");
}
void addTheme(CLI::App& app, Typed& typed, const Words& words) {
  app.add_option("--theme", typed.theme, words("cli.option.theme"))->type_name(describedWords(themeWords()));
}
void addJson(CLI::App& app, Typed& typed, const Words& words) {
  app.add_flag("--json", typed.arguments.json, words("cli.option.json"));
}

void addTrace(CLI::App& app, Typed& typed, const Words& words) {
  app.add_option("--trace", typed.arguments.trace, words("cli.option.trace"))->type_name("FILE");
}

void describeWindow(CLI::App& app, Typed& typed, const Words& words) {
  addScenario(app, typed, words("cli.option.scenario"));
  app.add_option("--mode", typed.mode, words("cli.option.mode"))->type_name("guide|watch|companion");
  addLang(app, typed, words);
  addTheme(app, typed, words);
  addPack(app, typed, words);
  addGeneration(app, typed, words);
  app.get_option("--pack")->description(words("cli.option.pack.window"));
  app.add_option("--data", typed.arguments.data, words("cli.option.data"))->type_name("DIR");
  app.add_flag("--gallery", typed.arguments.gallery, words("cli.option.gallery"));
  addTrace(app, typed, words);
}

void describeCommands(CLI::App& app, Typed& typed, const Words& words) {
  CLI::App* check = app.add_subcommand("check", words("cli.command.check"));
  check->add_option("PACK", typed.arguments.pack, words("cli.option.packArgument"))->type_name("");
  check->add_flag("--quick", typed.arguments.quick, words("cli.option.quick"));
  check->add_option("--kiosk", typed.arguments.kiosk.checked, words("cli.option.kiosk.checked"))
      ->type_name("FILE");
  addLang(*check, typed, words);
  addJson(*check, typed, words);

  CLI::App* diff = app.add_subcommand("diff", words("cli.command.diff"));
  diff->add_option("PACK_A", typed.arguments.compared[0].typed, words("cli.option.packBefore"))
      ->type_name("");
  diff->add_option("PACK_B", typed.arguments.compared[1].typed, words("cli.option.packAfter"))->type_name("");
  diff->add_option("--out", typed.arguments.out, words("cli.option.out.diff"))->type_name("DIR");
  addTheme(*diff, typed, words);
  addLang(*diff, typed, words);
  addJson(*diff, typed, words);

  CLI::App* plan = app.add_subcommand("plan", words("cli.command.plan"));
  addScenario(*plan, typed, words("cli.option.scenario.plan"));
  addLang(*plan, typed, words);
  addPack(*plan, typed, words);
  addGeneration(*plan, typed, words);
  addJson(*plan, typed, words);

  CLI::App* play = app.add_subcommand("play", words("cli.command.play"));
  addScenario(*play, typed, words("cli.option.scenario.play"));
  play->add_option("--actions", typed.arguments.actions, words("cli.option.actions"))->type_name("FILE");
  addLang(*play, typed, words);
  addPack(*play, typed, words);
  addGeneration(*play, typed, words);
  addJson(*play, typed, words);

  CLI::App* capture = describeCapture(app, typed.arguments.capture,
                                      {typed.arguments.scenario, typed.arguments.actions, typed.arguments.out,
                                       typed.size, typed.arguments.lang},
                                      words);
  addJson(*capture, typed, words);
  addTheme(*capture, typed, words);
  addPack(*capture, typed, words);
  addGeneration(*capture, typed, words);
  capture->add_option("--results", typed.arguments.results.address, words("cli.option.results"))
      ->type_name("ADDRESS");
  capture->add_option("--data", typed.arguments.data, words("cli.option.data.results"))->type_name("DIR");
  addTrace(*capture, typed, words);

  CLI::App* bench = app.add_subcommand("bench", words("cli.command.bench"));
  // A part measures one thing in a process of its own; an empty group keeps it out of the help.
  bench->add_option("--part", typed.arguments.part)->group("");
  bench->add_option("--count", typed.arguments.count)->group("");
  bench->add_option("--results", typed.arguments.results.address)->group("");
  addLang(*bench, typed, words);
  addPack(*bench, typed, words);
  addJson(*bench, typed, words);
  bench->add_flag("--thorough", typed.arguments.thorough, words("cli.option.thorough"));
  addTrace(*bench, typed, words);

  CLI::App* train = describeTrain(app, typed.arguments.train, typed.arguments.results, words);
  addLang(*train, typed, words);
  addTheme(*train, typed, words);
  addPack(*train, typed, words);
  addGeneration(*train, typed, words);
  train->add_option("--data", typed.arguments.data, words("cli.option.data"))->type_name("DIR");
  addTrace(*train, typed, words);

  CLI::App* kiosk = describeKiosk(app, typed.arguments.kiosk, words);
  kiosk->add_option("--size", typed.size, words("cli.option.size"))->type_name("WxH");
  addLang(*kiosk, typed, words);
  addPack(*kiosk, typed, words);
  kiosk->add_option("--data", typed.arguments.data, words("cli.option.kiosk.data"))->type_name("DIR");

  describeResults(app, typed.arguments.results,
                  {typed.arguments.out, typed.arguments.lang, typed.arguments.data}, words);
}

}  // namespace

void describe(CLI::App& app, Typed& typed, const Words& words) {
  const auto common = [&](CLI::App& each) {
    each.set_help_flag("-h,--help", words("cli.option.help"));
    each.set_version_flag("--version", "cardwalk " CARDWALK_VERSION, words("cli.option.version"));
    each.allow_extras();
  };
  app.require_subcommand(0, 1);
  if (words.texts != nullptr) {
    app.description(words("cli.about") + "\n" + words("cli.about.window"));
    app.option_defaults()->group(words("cli.help.options"));
    app.get_formatter()->label("Usage", words("cli.help.usage"));
    app.get_formatter()->label("OPTIONS", words("cli.help.optionWord"));
    app.get_formatter()->label("SUBCOMMAND", words("cli.help.commandWord"));
    app.get_formatter()->label("Positionals", words("cli.help.arguments"));
  }
  common(app);
  describeWindow(app, typed, words);
  describeCommands(app, typed, words);
  for (CLI::App* command : app.get_subcommands({})) {
    common(*command);
    if (words.texts != nullptr) command->group(words("cli.help.commands"));
  }
}

}  // namespace cardwalk::ui
