// `cardwalk kiosk --set-pin`: asks for the PIN and writes its hash into the preset, the rest as it was.

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>

#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "core/content/json_edit.h"
#include "core/content/strict_json.h"
#include "core/records/pin.h"
#include "core/records/save.h"
#include "ui/cli/console.h"
#include "ui/cli/kiosk.h"

namespace cardwalk::ui {
namespace {

/// What is typed on this terminal is not shown, until this goes.
class Unseen {
 public:
  Unseen() {
    if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &before_) != 0) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    changed_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
  }
  ~Unseen() {
    if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

 private:
  termios before_{};
  bool changed_ = false;
};

/// One line of standard input; the question only where somebody sits.
std::string ask(const std::string& question) {
  const bool person = ::isatty(STDIN_FILENO) != 0;
  if (person) std::fputs(question.c_str(), stderr);
  const Unseen unseen;
  char line[256] = "";
  if (std::fgets(line, sizeof line, stdin) == nullptr) return {};
  if (person) std::fputs("\n", stderr);
  std::string out = line;
  explicit_bzero(line, sizeof line);
  while (!out.empty() && (out.back() == '\n' || out.back() == '\r')) out.pop_back();
  return out;
}

/// The file with the hash in it, or what is wrong.
std::optional<std::string> withHash(const std::filesystem::path& file, const std::string& hash,
                                    std::string& fault) {
  std::string bytes;
  if (const FileError error = realFileOps()->read(file, kMaxSavedBytes, bytes)) {
    fault = describeFileError(error, file);
    return std::nullopt;
  }
  if (const auto wrong = checkStrictJson(bytes)) {
    fault = file.string() + (wrong->pointer.empty() ? "" : " " + wrong->pointer) + ": " + wrong->message;
    return std::nullopt;
  }
  auto changed = withTextMember(bytes, "pinHash", hash);
  if (!changed) fault = file.string() + ": the preset has to be an object in { }";
  return changed;
}

/// A kiosk runs as somebody who only reads it: it stays as readable as it was, and belongs to whom it did.
void restoreAccess(const std::filesystem::path& file, const struct stat& before) {
  if (::chown(file.c_str(), before.st_uid, before.st_gid) != 0) return;
  ::chmod(file.c_str(), before.st_mode & 07777);
}

}  // namespace

int runKioskPin(const Arguments& arguments, const PackPlace& place) {
  const CliTexts& texts = arguments.texts;
  const std::filesystem::path file = kioskFile(arguments, place);
  if (file.empty()) return kExitWrongUse;
  std::string fault;
  // Before anybody types a PIN for nothing.
  if (!withHash(file, "", fault)) return complain(fault);
  const std::string least = std::to_string(kShortestPin), most = std::to_string(kLongestPin);
  const std::string pin = ask(texts.say("cli.kiosk.pin.ask", {{"least", least}}));
  // The keys of the kiosk's pad.
  const bool digits = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || pin.size() < kShortestPin || pin.size() > kLongestPin)
    return complain(texts.say("cli.kiosk.pin.form", {{"least", least}, {"most", most}}));
  if (ask(texts.say("cli.kiosk.pin.again")) != pin) return complain(texts.say("cli.kiosk.pin.differ"));
  const auto hash = hashPin(pin);
  if (!hash) return complain(texts.say("cli.kiosk.pin.memory"));
  const auto bytes = withHash(file, *hash, fault);
  if (!bytes) return complain(fault);
  struct stat before {};
  const bool known = ::stat(file.c_str(), &before) == 0;
  const SaveResult saved = saveAtomically(*realFileOps(), file, *bytes);
  if (!saved.saved) return complain(saved.message);
  if (known) restoreAccess(file, before);
  return print(texts.say("cli.kiosk.pin.saved", {{"file", file.string()}}) + "\n");
}

}  // namespace cardwalk::ui
