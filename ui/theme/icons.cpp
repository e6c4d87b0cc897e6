#include <algorithm>
#include <array>

#include "ui/theme/theme.h"

namespace cardwalk::ui {
namespace {

struct Icon {
  std::string_view name, glyph;
};

// Our names for places in the Material Design Icons font, in the order of the names.
constexpr std::array kIcons{
    Icon{"account", "\xEF\x80\x93"},      Icon{"account-filled", "\xEF\x80\x84"},
    Icon{"alert", "\xEF\x97\x96"},        Icon{"arrow-down", "\xEF\x81\x85"},
    Icon{"arrow-up", "\xEF\x81\x9D"},     Icon{"back", "\xEF\x81\x8D"},
    Icon{"backspace", "\xEF\x81\xAE"},    Icon{"basket", "\xEF\x84\x91"},
    Icon{"bell", "\xEF\x82\x9C"},         Icon{"bolt", "\xEF\x89\x81"},
    Icon{"box", "\xEF\x8F\x96"},          Icon{"broom", "\xEF\x83\xA2"},
    Icon{"camera", "\xEF\x84\x80"},       Icon{"card", "\xEF\x86\x9B"},
    Icon{"chat", "\xEF\x8A\x8C"},         Icon{"check", "\xEF\x84\xAC"},
    Icon{"check-circle", "\xEF\x97\xA0"}, Icon{"chevron-down", "\xEF\x85\x80"},
    Icon{"chevron-left", "\xEF\x85\x81"}, Icon{"chevron-right", "\xEF\x85\x82"},
    Icon{"chevron-up", "\xEF\x85\x83"},   Icon{"clock", "\xEF\x85\x90"},
    Icon{"close", "\xEF\x85\x96"},        Icon{"cloud", "\xEF\x85\xA3"},
    Icon{"coin", "\xEF\x85\xB8"},         Icon{"contrast", "\xEF\x86\x97"},
    Icon{"copy", "\xEF\x86\x8F"},         Icon{"cursor", "\xEF\x86\xB4"},
    Icon{"dot", "\xEF\x84\xAF"},          Icon{"eye", "\xEF\x88\x88"},
    Icon{"flag", "\xEF\x88\xBB"},         Icon{"forward", "\xEF\x81\x94"},
    Icon{"fullscreen", "\xEF\x8A\x93"},   Icon{"gear", "\xEF\x92\x93"},
    Icon{"gift", "\xEF\x8A\xA1"},         Icon{"globe", "\xEF\x96\x9F"},
    Icon{"grid", "\xEF\x80\xBB"},         Icon{"heart", "\xEF\x8B\x95"},
    Icon{"help", "\xEF\x98\xA5"},         Icon{"home", "\xEF\x8B\x9C"},
    Icon{"inbox", "\xEF\x8B\xBB"},        Icon{"info", "\xEF\x8B\xBD"},
    Icon{"keyboard", "\xEF\x8C\x8C"},     Icon{"lamp", "\xEF\x8C\xB6"},
    Icon{"language", "\xEF\x97\x8A"},     Icon{"link", "\xEF\x8C\xB9"},
    Icon{"list", "\xEF\x89\xB9"},         Icon{"lock", "\xEF\x8D\x81"},
    Icon{"lock-filled", "\xEF\x8C\xBE"},  Icon{"logout", "\xEF\x8D\x83"},
    Icon{"menu", "\xEF\x8D\x9C"},         Icon{"message", "\xEF\x8D\xAA"},
    Icon{"minus", "\xEF\x8D\xB4"},        Icon{"moon", "\xEF\x96\x94"},
    Icon{"more", "\xEF\x87\x99"},         Icon{"next", "\xEF\x81\x94"},
    Icon{"palette", "\xEF\x8F\x98"},      Icon{"pause", "\xEF\x8F\xA4"},
    Icon{"pencil", "\xEF\x8F\xAB"},       Icon{"person", "\xEF\x80\x84"},
    Icon{"phone", "\xEF\x84\x9C"},        Icon{"pin", "\xEF\x8D\x8E"},
    Icon{"play", "\xEF\x90\x8A"},         Icon{"plus", "\xEF\x90\x95"},
    Icon{"receipt", "\xEF\x91\x89"},      Icon{"refresh", "\xEF\x91\x90"},
    Icon{"replay", "\xEF\x91\x99"},       Icon{"return", "\xEF\x95\x8D"},
    Icon{"scan", "\xEF\x90\xB3"},         Icon{"screen", "\xEF\x8D\xB9"},
    Icon{"search", "\xEF\x8D\x89"},       Icon{"send", "\xEF\x92\x8A"},
    Icon{"settings", "\xEF\x92\x93"},     Icon{"share", "\xEF\x92\x97"},
    Icon{"shield", "\xEF\x92\x99"},       Icon{"shirt", "\xEF\x94\xBF"},
    Icon{"shop", "\xEF\x93\x9C"},         Icon{"skip-next", "\xEF\x92\xAD"},
    Icon{"speed", "\xEF\x93\x85"},        Icon{"star", "\xEF\x93\x92"},
    Icon{"star-filled", "\xEF\x93\x8E"},  Icon{"step", "\xEF\x92\xAD"},
    Icon{"sun", "\xEF\x96\x99"},          Icon{"swap", "\xEF\x93\xA1"},
    Icon{"text-size", "\xEF\x89\xBF"},    Icon{"theme", "\xEF\x94\x8E"},
    Icon{"ticket", "\xEF\x94\x98"},       Icon{"tool", "\xEF\x96\xB7"},
    Icon{"translate", "\xEF\x97\x8A"},    Icon{"trash", "\xEF\x87\x80"},
    Icon{"truck", "\xEF\x94\xBD"},        Icon{"undo", "\xEF\x95\x8C"},
    Icon{"volume", "\xEF\x95\xBE"},       Icon{"volume-low", "\xEF\x96\x80"},
    Icon{"volume-off", "\xEF\x96\x81"},   Icon{"wallet", "\xEF\x96\x84"},
    Icon{"warning", "\xEF\x80\xA6"},
};
static_assert(std::ranges::is_sorted(kIcons, {}, &Icon::name));

const Icon* find(std::string_view name) {
  const auto at = std::ranges::lower_bound(kIcons, name, {}, &Icon::name);
  return at != kIcons.end() && at->name == name ? at : nullptr;
}

}  // namespace

std::string_view iconGlyph(std::string_view name) {
  const Icon* icon = find(name);
  return icon != nullptr ? icon->glyph : "\xEF\x84\xAF";
}

bool knownIcon(std::string_view name) { return find(name) != nullptr; }

}  // namespace cardwalk::ui
