#include "ui/cli/kiosk.h"

#include <algorithm>
#include <memory>
#include <string>
#include <system_error>

#include <sys/resource.h>

#include "core/records/folder_lock.h"
#include "ui/app/run_window.h"
#include "ui/cli/console.h"
#include "ui/kiosk/kiosk_service.h"
#include "ui/speech/voice.h"

namespace cardwalk::ui {
namespace {

namespace fs = std::filesystem;

/// Everything that is wrong with the preset, each in a line.
void complainAll(const std::vector<ContentError>& errors, const fs::path& file, const CliTexts& texts) {
  std::string all =
      texts.sayCount("cli.kiosk.preset", static_cast<long>(errors.size()), {{"file", file.string()}});
  for (const ContentError& each : errors)
    all += "\n    " + (each.pointer.empty() ? each.file : each.pointer) + ": " + each.message;
  complain(all);
}

KioskStart startOf(KioskPreset preset, const Arguments& arguments, KioskService& service) {
  const std::shared_ptr<Voice> voice = openVoice();
  KioskStart start;
  start.hooks = service.hooks(preset.id, voice ? voice->engine() : "", preset.pinHash);
  if (voice)
    start.hooks.speak = [voice](const Spoken& spoken) {
      voice->say(spoken.language, spoken.text, spoken.volume);
    };
  start.preset = std::move(preset);
  if (arguments.kiosk.display) start.preset.display = *arguments.kiosk.display;
  start.windowed = arguments.kiosk.windowed;
  start.alive = [&service, voice] {
    if (voice) service.voice(voice->engine());
    return service.alive();
  };
  return start;
}

}  // namespace

std::vector<fs::path> shippedKiosks(const PackPlace& place) {
  std::vector<fs::path> out;
  std::error_code code;
  const fs::path folder = place.schemas.parent_path() / "kiosk";
  for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code))
    if (it->path().extension() == ".json") out.push_back(it->path());
  std::sort(out.begin(), out.end());
  return out;
}

fs::path kioskFile(const Arguments& arguments, const PackPlace& place) {
  const std::string word = arguments.kiosk.preset.empty() ? kStandardKiosk : arguments.kiosk.preset;
  if (word.find('/') != std::string::npos || fs::path(word).extension() == ".json") return word;
  std::vector<std::string> known;
  for (const fs::path& file : shippedKiosks(place)) {
    if (file.stem() == word) return file;
    known.push_back(file.stem().string());
  }
  complain(arguments.texts.say("cli.kiosk.noPreset", {{"word", word}}) +
           arguments.texts.suggest(known, word));
  return {};
}

bool withoutCoreDumps() {
  const rlimit none{0, 0};
  return ::setrlimit(RLIMIT_CORE, &none) == 0;
}

int runKiosk(const Arguments& arguments, const PackPlace& place, PackReading& reading) {
  withoutCoreDumps();
  const CliTexts& texts = arguments.texts;
  const fs::path file = kioskFile(arguments, place);
  if (file.empty()) return kExitWrongUse;
  const DataFolder data = findDataFolder(arguments.data);
  const fs::path folder = data.path.empty() ? fs::path() : data.path / "kiosk";
  KioskService service(folder, systemClocks(), [](std::string_view fault) { complain(fault); });
  if (service.busy()) return complain(texts.say("cli.kiosk.busy", {{"place", data.path.string()}}));
  if (folder.empty()) complain(texts.say("cli.kiosk.notKept"));
  if (!service.fault().empty()) complain(service.fault());
  WindowOptions options;
  if (arguments.kiosk.sized) options.size = {arguments.width, arguments.height};
  options.kiosk = [&](const Pack& pack) -> std::optional<KioskStart> {
    LoadedKiosk loaded = loadKioskPreset(file, place.schemas, pack);
    if (!loaded.preset) {
      complainAll(loaded.errors, file, texts);
      return std::nullopt;
    }
    if (loaded.preset->pinHash.empty()) complain(texts.say("cli.kiosk.noPin", {{"file", file.string()}}));
    return startOf(std::move(*loaded.preset), arguments, service);
  };
  const int exitCode = runWindow(options, [&] { return reading.wait(); });
  service.end(exitCode == kLeftByPin ? "by its PIN" : exitCode == 0 ? "closed" : "it could not be opened");
  return exitCode;
}

}  // namespace cardwalk::ui
