#include "core/content/loader.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <deque>

#include "core/content/generation.h"
#include "core/content/pack_files.h"
#include "core/content/required_texts.h"
#include "core/content/words.h"

namespace cardwalk {

namespace {

namespace fs = std::filesystem;

/// A tag becomes a file name, so it may hold nothing that leaves the folder.
bool isPlain(const std::string& tag) {
  return !tag.empty() && tag.size() <= 16 && std::all_of(tag.begin(), tag.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-';
  });
}

void readTexts(PackFiles& files, const File& pack, PackReader& reader) {
  const Spot tags = pack.spot().at("languages");
  for (std::size_t i = 0; i < tags.size(); ++i)
    if (isPlain(tags.at(i).text())) reader.nameLanguage(tags.at(i).text());
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const std::string tag = tags.at(i).text();
    if (!isPlain(tag)) continue;
    const std::optional<File> interface = files.readInterfaceTexts(tag);
    const std::optional<File> own = files.read(files.folder() / "text" / (tag + ".json"), "text");
    if (!interface || !own) continue;
    // Translations are held against the first language; without it there is nothing to hold them against.
    if (i == 0 || reader.hasTexts()) reader.readTexts(interface->spot(), own->spot(), tag, i == 0);
  }
}

/// How one's own screen may differ is for packs that say it.
void readVariants(PackFiles& files, PackReader& reader) {
  if (!files.has("variants.json")) return;
  if (const std::optional<File> variants = files.read(files.folder() / "variants.json", "variants"))
    reader.readVariants(variants->spot());
}

/// Tickets to train on are for packs that have them.
void readTraining(PackFiles& files, PackReader& reader) {
  if (!files.has("training.json")) return;
  if (const std::optional<File> training = files.read(files.folder() / "training.json", "training"))
    reader.readTraining(training->spot());
}

/// Help and questionnaire are for packs that have them; one half of a questionnaire is an error.
void readHelp(PackFiles& files, const std::optional<File>& help, PackReader& reader) {
  if (help) reader.readHelp(help->spot());
  if (!files.has("situations.json") && !files.has("situation.json")) return;
  const std::optional<File> questions = files.read(files.folder() / "situations.json", "situations");
  const std::optional<File> base = files.read(files.folder() / "situation.json", "scenario");
  if (questions && base) reader.readSituations(questions->spot(), base->spot());
}

/// Carries out what the chosen generations change, and keeps what the trees then point to.
struct Skins {
  std::deque<File> files;
  std::optional<GenerationPatcher> patcher;
};

void applyGenerations(PackFiles& files, const Pack& pack, PackReader& reader, const PatchTrees& trees,
                      std::vector<ContentError>& errors, Skins& skins) {
  if (pack.standardGeneration < 0) return;
  const std::string& standard = pack.generations[static_cast<std::size_t>(pack.standardGeneration)].id;
  for (std::size_t side = 0; side < kDevices; ++side) {
    const std::string& id = pack.generation[side];
    if (id == standard) continue;
    const bool same = side > 0 && id == pack.generation[side - 1];
    if (!same) {
      std::optional<File> file = files.read(files.folder() / "generations" / (id + ".json"), "generation");
      if (!file) continue;
      skins.files.push_back(std::move(*file));
    }
    if (skins.files.empty()) continue;
    if (!skins.patcher) skins.patcher.emplace(trees, errors);
    const Spot part = skins.files.back().spot().at(surfaceWords()[side]);
    skins.patcher->apply(part.at("changes"), static_cast<Surface>(side));
    reader.replaceTexts(part.at("texts"));
  }
}

/// What a file that could not be read may well define, and which errors say that it is defined nowhere.
struct Follower {
  std::string_view schema, error;
};
constexpr std::array kFollowers{
    Follower{"screens", "unknown-screen"},    Follower{"screens", "unknown-control"},
    Follower{"screens", "bad-change"},        Follower{"guide", "bad-change"},
    Follower{"help", "bad-change"},           Follower{"guide", "unknown-step"},
    Follower{"help", "unknown-step"},         Follower{"rejections", "unknown-rejection"},
    Follower{"scenario", "unknown-scenario"}, Follower{"scenario", "unknown-order"},
};

/// Whoever reads the list mends the file first; what only follows from its fault would send them elsewhere.
void dropFollowers(const PackFiles& files, std::vector<ContentError>& errors) {
  std::erase_if(errors, [&](const ContentError& error) {
    return std::any_of(kFollowers.begin(), kFollowers.end(), [&](const Follower& each) {
      return each.error == error.id && files.lost(each.schema);
    });
  });
}

PatchTrees::File treeOf(std::optional<File>& file) {
  return file ? PatchTrees::File{&file->root, file->path} : PatchTrees::File{};
}

}  // namespace

void PackReader::finish(const std::string& packFile, bool rejectionsRead) {
  if (pack_.languages.empty()) {
    // Those that are named and cannot be read have been reported themselves.
    if (namedLanguages_.empty())
      errors_.push_back(
          {"missing", packFile, "/languages", "name at least one language whose texts can be read"});
    return;
  }
  for (const std::string_view key : requiredTexts())
    if (!pack_.languages.front().has(key))
      errors_.push_back({"unknown-text", packFile, "",
                         "the program needs the text \"" + std::string(key) + "\" in the interface's text/" +
                             pack_.languages.front().language + ".json"});
  if (rejectionsRead && pack_.answer(Answer::nothing) == nullptr)
    errors_.push_back({"missing", packFile, "",
                       "every pack needs a rejection with \"answers\": \"nothing\", the general answer"});
  for (TextCatalogue& language : pack_.languages) {
    // From a copy: what replaces one text may itself be replaced by another.
    const auto written = replaced_.empty() ? TextCatalogue{}.texts : language.texts;
    for (const auto& [key, other] : replaced_)
      if (const auto found = written.find(other); found != written.end())
        language.texts.insert_or_assign(key, found->second);
  }
  moveLabels();
  for (const auto& [key, other] : replaced_) pack_.generationTexts.push_back(other);
  std::sort(pack_.generationTexts.begin(), pack_.generationTexts.end());
  const int limit = pack_.ruleIndex("limit");
  if (limit >= 0)
    for (const std::string& value : pack_.rules[static_cast<std::size_t>(limit)].values)
      if (const int most = std::atoi(value.c_str()); most < 1 || most > kMaxCards)
        errors_.push_back({"unknown-value", packFile, "/rules",
                           "the rule \"limit\" takes numbers from 1 to " + std::to_string(kMaxCards)});
}

LoadResult loadPack(const fs::path& folder, const fs::path& schemas, const GenerationChoice& generation) {
  LoadResult result;
  Pack pack;
  pack.folder = folder.string();
  PackFiles files(folder, schemas, result.errors);
  PackReader reader(pack, result.errors);
  const std::optional<File> packFile = files.read(folder / "pack.json", "pack");
  if (!packFile) return result;
  readTexts(files, *packFile, reader);
  reader.readPack(packFile->spot());
  const std::optional<File> rejections = files.read(folder / "rejections.json", "rejections");
  if (rejections) reader.readRejections(rejections->spot());
  reader.chooseGeneration(generation, packFile->spot());
  std::vector<File> screens = files.readAll("screens", "screens");
  std::optional<File> guide = files.read(folder / "guide.json", "guide");
  PatchTrees trees;
  for (File& file : screens) trees.screens.push_back({&file.root, file.path});
  trees.guide = treeOf(guide);
  std::optional<File> help;
  if (files.has("help.json")) help = files.read(folder / "help.json", "help");
  trees.help = treeOf(help);
  Skins skins;
  applyGenerations(files, pack, reader, trees, result.errors, skins);
  for (const File& file : screens) reader.nameScreens(file.spot());
  reader.resolveVars(packFile->spot());
  for (const File& file : screens) reader.readScreens(file.spot());
  if (rejections) reader.resolveRejections(rejections->spot());
  if (guide) reader.readGuide(guide->spot());
  for (const File& file : files.readAll("scenarios", "scenario")) reader.readScenario(file.spot());
  readHelp(files, help, reader);
  // Only a shop that exists has labels that somebody has seen.
  if (files.has("labels.json"))
    if (const std::optional<File> labels = files.read(folder / "labels.json", "labels"))
      reader.readLabels(labels->spot());
  readVariants(files, reader);
  readTraining(files, reader);
  reader.finish(packFile->path, rejections.has_value());
  dropFollowers(files, result.errors);
  dropSchemaEchoes(result.errors);
  if (result.errors.empty()) result.pack = std::move(pack);
  return result;
}

}  // namespace cardwalk
