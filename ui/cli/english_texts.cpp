// The English of the command line, which needs no file. assets/text/en.json holds the same; a test compares.

#include <array>

#include "ui/cli/cli_texts.h"

namespace cardwalk::ui {
namespace {

constexpr auto kEnglish = std::to_array<CliText>(
    {{"cli.about",
      "Walks you through removing a saved card from a shop’s app and website, on a working model of both."},
     {"cli.about.window",
      "Without a command: opens the window. An unofficial training model; it touches no real account."},
     {"cli.command.bench", "Measure starting, planning, drawing and memory"},
     {"cli.command.capture", "Write a picture for each step of a scenario"},
     {"cli.command.check", "Read a pack and list every fault in it"},
     {"cli.command.diff", "Tell what has to be learnt anew from one pack to another"},
     {"cli.command.plan", "Print the shortest way to a scenario’s goal"},
     {"cli.command.play", "Carry out a list of actions and print what came of them"},
     {"cli.error.command", "“{word}” is no command."},
     {"cli.error.didYouMean", "Did you mean “{word}”?"},
     {"cli.error.generation", "“{word}” names no generation. Write V1 for both sides, or app=V1,website=V3."},
     {"cli.error.known", "Known are: {words}."},
     {"cli.error.language", "there is no language “{word}” in this pack."},
     {"cli.error.mode", "“{word}” is no mode."},
     {"cli.error.needsActions", "play needs --actions FILE, or - for standard input."},
     {"cli.error.needsOut", "capture needs --out DIR, a folder for the pictures."},
     {"cli.error.needsPacks", "diff needs two packs: PACK_A and PACK_B, such as @V1 @V3."},
     {"cli.error.needsScenario", "This command needs --scenario ID, such as --scenario S01."},
     {"cli.error.noFolder", "there is no pack folder “{word}”."},
     {"cli.error.noPack",
      "no pack was found in {places}. Set CARDWALK_ASSETS to the folder that holds packs, schemas and text."},
     {"cli.error.oneValue", "“{word}” takes exactly one value and may stand only once."},
     {"cli.error.option", "“{word}” is no option here."},
     {"cli.error.pack.one",
      "the pack “{pack}” cannot be used: it has {count} error. The first: {first} `cardwalk check` lists "
      "them all."},
     {"cli.error.pack.other",
      "the pack “{pack}” cannot be used: it has {count} errors. The first: {first} `cardwalk check` lists "
      "them all."},
     {"cli.error.packGeneration",
      "“{word}” names no generation after “@”. Write DIR@V1, or DIR@app=V1,website=V3."},
     {"cli.error.scenario", "there is no scenario “{word}”."},
     {"cli.error.see", "See `cardwalk --help`."},
     {"cli.error.size", "“{word}” is no size. Write width and height from 320 to 8192, such as 1280x800."},
     {"cli.error.theme", "“{word}” is no theme."},
     {"cli.error.tooMany", "“{word}” is one word too many for this command."},
     {"cli.file.cannotOpen", "“{word}” cannot be opened: {reason}."},
     {"cli.file.cannotRead", "“{word}” cannot be read: {reason}."},
     {"cli.file.tooLarge", "“{word}” is larger than 16 MiB; split it."},
     {"cli.help.arguments", "What it works on"},
     {"cli.help.commandWord", "COMMAND"},
     {"cli.help.commands", "Commands"},
     {"cli.help.optionWord", "OPTIONS"},
     {"cli.help.options", "Options"},
     {"cli.help.usage", "Usage"},
     {"cli.option.actions", "File with one action a line as JSON, or - (required)"},
     {"cli.option.data", "Folder for progress and settings"},
     {"cli.option.gallery", "Show every control and every screen instead"},
     {"cli.option.generation", "How the shop looked at one time: V1 for both sides, or app=V1,website=V3"},
     {"cli.option.help", "Print this help"},
     {"cli.option.json", "Print JSON for other programs"},
     {"cli.option.lang", "Language of the texts, such as en"},
     {"cli.option.mode",
      "guide: you act on the model; watch: the program acts; companion: you act on your own device"},
     {"cli.option.out", "Folder for the pictures (required)"},
     {"cli.option.out.diff", "Folder for pictures before and after, with an index"},
     {"cli.option.pack", "Folder of the pack to use"},
     {"cli.option.pack.window",
      "Folder of the pack to use. While its files may be written, edits show in the open window at once"},
     {"cli.option.packAfter", "Pack after, written in the same way"},
     {"cli.option.packArgument", "Folder of the pack; without it, the one shipped"},
     {"cli.option.packBefore",
      "Pack before: a folder, DIR@V1 for a generation of it, or @V1 for the shipped one"},
     {"cli.option.quick", "Without the proof over every reachable state"},
     {"cli.option.scenario", "Scenario to start with"},
     {"cli.option.scenario.capture", "Scenario to picture (required)"},
     {"cli.option.scenario.plan", "Scenario to plan (required)"},
     {"cli.option.scenario.play", "Scenario to play (required)"},
     {"cli.option.size", "Width and height in pixels, such as 1280x800"},
     {"cli.option.theme", "Colours: light, dark or contrast"},
     {"cli.option.version", "Print the version"},
     {"cli.plan.handover", "This is as far as one can go alone; then it is handed over."}});

}  // namespace

std::span<const CliText> englishCliTexts() { return kEnglish; }

}  // namespace cardwalk::ui
