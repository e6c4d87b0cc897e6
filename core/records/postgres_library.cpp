#include "core/records/postgres_library.h"

#include <dlfcn.h>

namespace cardwalk {

void* postgresSymbol(const char* name) {
  // The loader counts; a second opening gives back the first one.
  void* const library = ::dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  return library == nullptr ? nullptr : ::dlsym(library, name);
}

}  // namespace cardwalk
