// Conditions, effects and cases: the closed vocabulary, word by word.

#include <algorithm>

#include "core/content/pack_reader.h"
#include "core/content/words.h"

namespace cardwalk {

namespace {

std::vector<std::string> toList(std::span<const std::string_view> words) {
  return {words.begin(), words.end()};
}

bool isCardRepeat(Repeat repeat) { return repeat != Repeat::none && repeat != Repeat::orders; }

}  // namespace

CondRef PackReader::addCond(const Cond& cond) {
  pack_.conds.push_back(cond);
  return static_cast<CondRef>(pack_.conds.size() - 1);
}

CondRef PackReader::readCond(const Spot& spot, const Setting& setting) {
  if (!spot.exists() || !spot.node->isObject()) return kAlways;
  for (std::size_t i = 0; i < condWords().size(); ++i) {
    const Spot body = spot.at(condWords()[i]);
    // {"default": …, "card": …} also has the key of no other condition, so the first key found names it.
    if (!body.exists()) continue;
    const auto op = static_cast<CondOp>(i);
    if (op == CondOp::all || op == CondOp::any || op == CondOp::negate) return readParts(body, op, setting);
    Cond cond;
    cond.op = op;
    readCondBody(spot, op, setting, cond);
    return addCond(cond);
  }
  const std::string key = spot.node->members.empty() ? std::string() : spot.node->members.front().first;
  unknown("unknown-word", spot, "condition", key, toList(condWords()));
  return kAlways;
}

CondRef PackReader::readParts(const Spot& spot, CondOp op, const Setting& setting) {
  std::vector<CondRef> parts;
  if (op == CondOp::negate) {
    parts.push_back(readCond(spot, setting));
  } else {
    for (std::size_t i = 0; i < spot.size(); ++i) parts.push_back(readCond(spot.at(i), setting));
  }
  Cond cond;
  cond.op = op;
  cond.first = static_cast<std::int32_t>(pack_.condParts.size());
  cond.count = static_cast<std::int32_t>(parts.size());
  pack_.condParts.insert(pack_.condParts.end(), parts.begin(), parts.end());
  return addCond(cond);
}

Operand PackReader::operand(const Spot& spot, const Setting& setting) {
  const auto card = static_cast<Operand>(word(spot, operandWords(), "card", 0));
  if (card == Operand::item) needCard(spot, setting);
  return card;
}

void PackReader::needCard(const Spot& spot, const Setting& setting) {
  if (setting.surface == Surface::desk && !isCardRepeat(setting.repeat))
    fail("wrong-operand", spot,
         "\"this\" means no card here, outside both devices; write \"target\" or \"new\"");
}

std::uint32_t PackReader::valueBits(const Spot& spot, const std::vector<std::string>& values,
                                    std::string_view what) {
  std::uint32_t bits = 0;
  const bool list = spot.exists() && spot.node->isArray();
  for (std::size_t i = 0; i < (list ? spot.size() : 1); ++i) {
    const Spot each = list ? spot.at(i) : spot;
    const auto found = std::find(values.begin(), values.end(), each.text());
    if (found == values.end())
      unknown("unknown-value", each, what, each.text(), values);
    else
      bits |= 1u << (found - values.begin());
  }
  return bits;
}

void PackReader::readRuleCond(const Spot& body, const Spot& spot, Cond& cond) {
  cond.a = static_cast<std::int16_t>(find(pack_.rules, body, "unknown-rule", "rule"));
  if (cond.a < 0) return;
  const auto& values = pack_.rules[static_cast<std::size_t>(cond.a)].values;
  cond.values = valueBits(spot.at("is"), values, "value of this rule");
}

void PackReader::readVarCond(const Spot& body, const Spot& spot, Cond& cond) {
  cond.a = static_cast<std::int16_t>(find(pack_.vars, body, "unknown-var", "variable"));
  if (cond.a < 0) return;
  const auto& values = pack_.vars[static_cast<std::size_t>(cond.a)].values;
  cond.values = valueBits(spot.at("is"), values, "value of this variable");
}

void PackReader::readOrderCond(const Spot& body, const Spot& spot, const Setting& setting, Cond& cond) {
  cond.a = -1;
  if (body.text() != "this") {
    if (setting.scenario != nullptr)
      cond.a = static_cast<std::int16_t>(
          find(setting.scenario->orders, body, "unknown-order", "order of this scenario"));
    else
      fail("unknown-order", body, "outside a scenario only \"this\" can be meant");
  }
  cond.values = valueBits(spot.at("state"), toList(orderStateWords()), "order state");
}

void PackReader::readCondBody(const Spot& spot, CondOp op, const Setting& setting, Cond& cond) {
  const Spot body = spot.at(condWords()[static_cast<std::size_t>(op)]);
  const auto side = [&] {
    return static_cast<std::int16_t>(word(body, surfaceWords().first(kDevices), "side", 0));
  };
  switch (op) {
    case CondOp::rule:
      readRuleCond(body, spot, cond);
      break;
    case CondOp::var:
      readVarCond(body, spot, cond);
      break;
    case CondOp::saved:
      cond.a = static_cast<std::int16_t>(word(body, storeWords(), "store", 0));
      cond.card = operand(spot.at("card"), setting);
      break;
    case CondOp::countBelow:
      cond.a = static_cast<std::int16_t>(word(body, storeWords(), "store", 0));
      cond.first = spot.at("below").number(-1);
      break;
    case CondOp::isDefault:
    case CondOp::canDelete:
    case CondOp::verifying:
      cond.a = side();
      cond.card = operand(spot.at("card"), setting);
      break;
    case CondOp::expired:
    case CondOp::unpaidNames:
    case CondOp::removedEverywhere:
      cond.card = operand(body, setting);
      break;
    case CondOp::sameCard:
      cond.a = static_cast<std::int16_t>(operand(body, setting));
      cond.card = operand(spot.at("card"), setting);
      break;
    case CondOp::orderState:
      readOrderCond(body, spot, setting, cond);
      break;
    case CondOp::screen:
      cond.a = static_cast<std::int16_t>(std::max(0, find(pack_.screens, body, "unknown-screen", "screen")));
      break;
    case CondOp::typed:
      cond.first = static_cast<std::int32_t>(pack_.condTexts.size());
      pack_.condTexts.push_back(textKey(body));
      break;
    case CondOp::opened:
      if (body.text() == operandWords()[static_cast<std::size_t>(Operand::target)]) {
        cond.card = Operand::target;
        if (setting.surface == Surface::desk)
          fail("wrong-operand", spot, "only a device has a card open; there is none outside both");
        break;
      }
      [[fallthrough]];
    case CondOp::revealed:
      if (setting.repeat == Repeat::none)
        fail("wrong-operand", spot,
             "only a repeated control has an item of its own; give the control a \"repeat\"");
      break;
    default:
      break;
  }
}

std::vector<Remark> PackReader::readRemarks(const Spot& spot, const Setting& setting) {
  std::vector<Remark> remarks;
  for (std::size_t i = 0; i < spot.size(); ++i)
    remarks.push_back({readCond(spot.at(i).at("when"), setting), textKey(spot.at(i).at("text"))});
  return remarks;
}

std::vector<Effect> PackReader::readEffects(const Spot& spot, const Setting& setting) {
  std::vector<Effect> effects;
  for (std::size_t i = 0; i < spot.size(); ++i) {
    const Spot each = spot.at(i);
    if (!each.node->isObject() || each.node->members.empty()) continue;
    const std::string& key = each.node->members.front().first;
    const int op = wordIndex(effectWords(), key);
    if (op < 0)
      unknown("unknown-word", each, "effect", key, toList(effectWords()));
    else
      readEffect(each.at(key), static_cast<EffectOp>(op), key, setting, effects);
  }
  return effects;
}

void PackReader::readEffect(const Spot& spot, EffectOp op, const std::string& key, const Setting& setting,
                            std::vector<Effect>& out) {
  Effect effect;
  effect.op = op;
  if (setting.entering && op != EffectOp::set && op != EffectOp::note && op != EffectOp::say)
    return fail("bad-enter", spot,
                "\"" + key + "\" may not run when a screen opens; only set, say and note may");
  switch (op) {
    case EffectOp::go: {
      const int screen = find(pack_.screens, spot, "unknown-screen", "screen");
      if (screen < 0) return;
      const Surface there = pack_.screens[static_cast<std::size_t>(screen)].surface;
      if (there == Surface::desk || (there != setting.surface && setting.surface != Surface::desk))
        fail("wrong-surface", spot, "this control may only open screens of its own device");
      effect.a = static_cast<std::int16_t>(screen);
      break;
    }
    case EffectOp::open:
    case EffectOp::reveal:
      effect.none = spot.text() == "none";
      if (!effect.none) effect.card = operand(spot, setting);
      break;
    case EffectOp::set:
      return readSet(spot, setting, out);
    case EffectOp::remove:
    case EffectOp::add:
    case EffectOp::addDefault:
    case EffectOp::makeDefault:
      effect.a = static_cast<std::int16_t>(op == EffectOp::remove
                                               ? word(spot, storeWords(), "store", 0)
                                               : word(spot, surfaceWords().first(kDevices), "side", 0));
      needCard(spot, setting);
      if (effect.a < kDevices && effect.a != static_cast<int>(setting.surface))
        fail("wrong-surface", spot,
             "a control of one side cannot change the list of the other (SYNC-1); write \"" +
                 std::string(surfaceWords()[static_cast<std::size_t>(setting.surface)]) + "\"");
      break;
    case EffectOp::openOrder:
      if (setting.repeat != Repeat::orders)
        fail("wrong-operand", spot, "only a control with \"repeat\": \"orders\" has an order");
      break;
    case EffectOp::placeOrder:
      effect.a = static_cast<std::int16_t>(spot.text() == "paid" ? OrderState::paid : OrderState::pending);
      break;
    case EffectOp::say:
      effect.text = textKey(spot);
      break;
    case EffectOp::note:
      effect.b = static_cast<std::int16_t>(find(pack_.rejections, spot, "unknown-rejection", "rejection"));
      if (effect.b < 0) return;
      break;
    default:
      break;
  }
  out.push_back(std::move(effect));
}

void PackReader::readSet(const Spot& spot, const Setting& setting, std::vector<Effect>& out) {
  if (!spot.node->isObject()) return;
  for (const auto& [name, value] : spot.node->members) {
    const Spot each = spot.at(name);
    const int index = pack_.varIndex(name);
    if (index < 0) {
      unknown("unknown-var", each, "variable", name, idsOf(pack_.vars));
      continue;
    }
    const Var& var = pack_.vars[static_cast<std::size_t>(index)];
    const auto found = std::find(var.values.begin(), var.values.end(), each.text());
    if (found == var.values.end()) {
      unknown("unknown-value", each, "value of this variable", each.text(), var.values);
      continue;
    }
    if (var.surface != Surface::desk && setting.surface != Surface::desk && var.surface != setting.surface)
      fail("wrong-surface", each, "\"" + name + "\" belongs to the other device");
    Effect effect;
    effect.op = EffectOp::set;
    effect.a = static_cast<std::int16_t>(index);
    effect.b = static_cast<std::int16_t>(found - var.values.begin());
    out.push_back(std::move(effect));
  }
}

std::vector<Case> PackReader::readCases(const Spot& spot, const Setting& setting) {
  std::vector<Case> cases;
  for (std::size_t i = 0; i < spot.size(); ++i) {
    const Spot each = spot.at(i);
    Case one;
    one.when = readCond(each.at("when"), setting);
    one.effects = readEffects(each.at("do"), setting);
    if (each.at("reject").exists())
      one.rejection = static_cast<std::int16_t>(
          find(pack_.rejections, each.at("reject"), "unknown-rejection", "rejection"));
    one.say = textKey(each.at("say"));
    one.because = textKey(each.at("because"));
    one.quiet = std::all_of(one.effects.begin(), one.effects.end(), [](const Effect& effect) {
      return effect.op == EffectOp::say || effect.op == EffectOp::note;
    });
    one.pointer = each.pointer;
    cases.push_back(std::move(one));
  }
  return cases;
}

}  // namespace cardwalk
