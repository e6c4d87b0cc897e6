#include "ui/dev/gallery_samples.h"

#include <array>

#include "core/content/words.h"

namespace cardwalk::ui {
namespace {

constexpr const char* kLong =
    "A label that is much longer than anybody would wish, as translations sometimes are, and that has to "
    "wrap";
constexpr const char* kWhy =
    "Not possible now: this card is the default. Make another one the default first.";

bool isOnlyRead(ControlKind kind) {
  using enum ControlKind;
  return kind == text || kind == heading || kind == notice || kind == bubble || kind == field ||
         kind == cardRow;
}

bool showsCard(ControlKind kind) {
  using enum ControlKind;
  return kind == cardTile || kind == cardFace || kind == cardRow || kind == radio;
}

std::string labelOf(ControlKind kind) {
  switch (kind) {
    case ControlKind::text:
      return "A paragraph that explains something, in a sentence or two. It is read, not pressed.";
    case ControlKind::heading:
      return "Heading";
    case ControlKind::notice:
      return "A remark worth a box of its own.";
    case ControlKind::bubble:
      return "Hello! What is it about?";
    case ControlKind::banner:
      return "Weekend market";
    case ControlKind::orderRow:
      return "Desk lamp";
    case ControlKind::product:
      return "Travel kettle";
    case ControlKind::field:
      return "E-mail or phone";
    default:
      return showsCard(kind) ? "•••• 4417" : "Label";
  }
}

const char* iconOf(ControlKind kind) {
  switch (kind) {
    case ControlKind::row:
    case ControlKind::menuItem:
      return "wallet";
    case ControlKind::orderRow:
      return "lamp";
    case ControlKind::shortcut:
      return "truck";
    case ControlKind::product:
      return "box";
    case ControlKind::tab:
      return "home";
    case ControlKind::iconButton:
      return "bell";
    default:
      return "";
  }
}

ControlView base(ControlKind kind) {
  ControlView out;
  out.kind = kind;
  out.label = labelOf(kind);
  out.icon = iconOf(kind);
  out.pressable = !isOnlyRead(kind);
  out.hasCard = showsCard(kind);
  if (out.hasCard) out.card = {"4417", "Visa", "Northbank", "08/27", 0};
  if (kind == ControlKind::banner) out.detail = "Small prices until Sunday";
  if (kind == ControlKind::orderRow) out.badge = "Paid", out.order = OrderState::paid;
  if (kind == ControlKind::product) out.value = "24.50";
  if (kind == ControlKind::field) out.value = "m.example@mail.example", out.typable = true;
  if (kind == ControlKind::cardRow) out.hoverable = true;
  return out;
}

template <class Change>
Sample sample(std::string caption, ControlKind kind, Change change, Pose pose = Pose::live) {
  Sample out{std::move(caption), {base(kind)}, pose};
  change(out.controls.front());
  return out;
}

void addStates(std::vector<Sample>& out, ControlKind kind) {
  const auto same = [](ControlView&) {};
  out.push_back(sample("plain", kind, same));
  out.push_back(sample("under the pointer", kind, same, Pose::hovered));
  out.push_back(sample("held", kind, same, Pose::held));
  out.push_back(sample("with the keyboard focus", kind, same, Pose::focused));
  out.push_back(sample("chosen", kind, [](ControlView& c) { c.checked = true; }));
  out.push_back(
      sample("not possible, with the reason", kind, [](ControlView& c) { c.enabled = false, c.why = kWhy; }));
  out.push_back(sample("long", kind, [](ControlView& c) {
    c.label = kLong;
    if (c.kind == ControlKind::row) c.value = "And a value that is long";
  }));
  out.push_back(sample("everything at once", kind, [](ControlView& c) {
    c.detail = "A second line", c.badge = "Default", c.icon = "star";
    if (c.value.empty()) c.value = "12.00";
  }));
}

void addTones(std::vector<Sample>& out, ControlKind kind) {
  constexpr std::array kTones{Tone::primary, Tone::danger, Tone::warning, Tone::good, Tone::own};
  for (const Tone tone : kTones) {
    out.push_back(sample("tone: " + std::string(toneWords()[static_cast<std::size_t>(tone)]), kind,
                         [&](ControlView& c) { c.tone = tone; }));
  }
}

Sample several(std::string caption, ControlKind kind, int count) {
  constexpr std::array kNames{"Coupons",    "Flash deals",   "Best sellers",
                              "Gift ideas", "Free shipping", "Games"};
  constexpr std::array kIcons{"ticket", "bolt", "star", "gift", "truck", "play"};
  Sample out{std::move(caption), {}, Pose::live};
  for (int i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(i);
    ControlView control = base(kind);
    control.label = kNames.at(at);
    if (!control.icon.empty()) control.icon = kIcons.at(at);
    out.controls.push_back(std::move(control));
  }
  return out;
}

ControlView attachedTo(ControlKind kind, const char* label, const char* icon, Tone tone) {
  ControlView out = base(kind);
  out.label = label, out.icon = icon, out.tone = tone, out.attach = 0;
  return out;
}

Sample rowWithEnd(ControlKind kind, bool revealed, bool enabled) {
  Sample out{
      revealed ? "revealed, with attached controls" : "with an attached control", {base(kind)}, Pose::live};
  out.controls.front().revealed = revealed;
  out.controls.front().badge = "Default";
  if (revealed) {
    out.controls.push_back(attachedTo(ControlKind::button, "Remove", "", Tone::danger));
    out.controls.back().enabled = enabled;
    if (!enabled) out.controls.back().why = kWhy, out.caption += ", one of them not possible";
  }
  out.controls.push_back(attachedTo(ControlKind::iconButton, "More", "more", Tone::plain));
  return out;
}

void addOrders(std::vector<Sample>& out) {
  for (int i = 1; i < kOrderStates; ++i) {
    const std::string word(orderStateWords()[static_cast<std::size_t>(i)]);
    out.push_back(sample(word, ControlKind::orderRow,
                         [&](ControlView& c) { c.order = static_cast<OrderState>(i), c.badge = word; }));
  }
}

void addCards(std::vector<Sample>& out, ControlKind kind) {
  for (int i = 1; i < kCardColours; ++i) {
    out.push_back(sample("card colour " + std::to_string(i), kind, [&](ControlView& c) {
      c.card.colour = i, c.card.brand = "Mastercard", c.card.bank = "Lakeside";
      if (i == 1) c.badge = "Expired", c.card.expired = true;
      if (i == 2) c.badge = "Being checked", c.card.verifying = true;
    }));
  }
}

}  // namespace

std::string_view kindName(ControlKind kind) { return controlKindWords()[static_cast<std::size_t>(kind)]; }

std::vector<Sample> samplesOf(ControlKind kind) {
  std::vector<Sample> out;
  addStates(out, kind);
  addTones(out, kind);
  using enum ControlKind;
  if (kind == shortcut || kind == product || kind == chip || kind == link || kind == tab ||
      kind == iconButton) {
    out.push_back(several("several", kind, 6));
  }
  if (kind == row || kind == menuItem || kind == bubble || kind == radio)
    out.push_back(several("several", kind, 4));
  if (kind == cardRow || kind == orderRow) {
    out.push_back(rowWithEnd(kind, false, true));
    out.push_back(rowWithEnd(kind, true, true));
    out.push_back(rowWithEnd(kind, true, false));
  }
  if (kind == orderRow) addOrders(out);
  if (showsCard(kind)) addCards(out, kind);
  // A ControlId of its own for each.
  int number = 0;
  for (Sample& each : out) {
    for (ControlView& control : each.controls) {
      control.id = "gallery." + std::string(kindName(kind)) + "/" + std::to_string(++number);
    }
  }
  return out;
}

}  // namespace cardwalk::ui
