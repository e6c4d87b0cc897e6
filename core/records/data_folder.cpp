#include "core/records/data_folder.h"

namespace cardwalk {

DataFolder dataFolder(const DataHints& hints) {
  const auto absolute = [](const std::optional<std::string>& hint) {
    return hint && std::filesystem::path(*hint).is_absolute();
  };
  if (hints.option && !hints.option->empty()) return {*hints.option, ""};
  if (absolute(hints.xdgHome)) return {std::filesystem::path(*hints.xdgHome) / "cardwalk", ""};
  if (absolute(hints.home)) return {std::filesystem::path(*hints.home) / ".local" / "share" / "cardwalk", ""};
  const std::string reason = hints.home && !hints.home->empty()
                                 ? "HOME is not an absolute path (“" + *hints.home + "”)"
                                 : "HOME is not set";
  return {{}, "Progress and settings are not kept: " + reason + ". Set HOME, or name a folder with --data."};
}

}  // namespace cardwalk
