#include "ui/platform/random_id.h"

#include <random>

#include "core/records/uuid.h"

namespace cardwalk::ui {

std::string freshUuid() {
  std::random_device source;
  std::array<std::uint8_t, 16> random{};
  for (std::uint8_t& byte : random) byte = static_cast<std::uint8_t>(source() & 0xffu);
  return randomUuid(random);
}

}  // namespace cardwalk::ui
