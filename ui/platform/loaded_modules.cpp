#include "ui/platform/loaded_modules.h"

#if defined(__SANITIZE_ADDRESS__)
#include <cstddef>
#include <string>
#include <vector>

#include <dlfcn.h>
#include <link.h>
#endif

namespace cardwalk::ui {

void keepModulesForSanitizers() {
#if defined(__SANITIZE_ADDRESS__)
  std::vector<std::string> names;
  ::dl_iterate_phdr(
      [](dl_phdr_info* module, std::size_t, void* out) {
        static_cast<std::vector<std::string>*>(out)->emplace_back(module->dlpi_name);
        return 0;
      },
      &names);
  for (const std::string& name : names)
    if (!name.empty()) ::dlopen(name.c_str(), RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
#endif
}

}  // namespace cardwalk::ui
