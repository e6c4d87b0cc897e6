#include "core/sim/describe.h"

#include <algorithm>

#include "core/content/words.h"

namespace cardwalk {

namespace {

std::string joined(const std::vector<std::string>& words, std::uint32_t bits) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i)
    if ((bits >> i & 1u) != 0) text += (text.empty() ? "" : " | ") + words[i];
  return text;
}

std::string wordOf(std::span<const std::string_view> words, int index) {
  return index >= 0 && static_cast<std::size_t>(index) < words.size()
             ? std::string(words[static_cast<std::size_t>(index)])
             : std::string("?");
}

std::string orderOf(const World& world, int index) {
  const auto& orders = world.scenario->orders;
  if (index < 0) return "this";
  return static_cast<std::size_t>(index) < orders.size() ? orders[static_cast<std::size_t>(index)].id
                                                         : "trial";
}

std::string atomText(const World& world, const Cond& cond) {
  const Pack& pack = *world.pack;
  const std::string word = wordOf(condWords(), static_cast<int>(cond.op));
  const std::string card = " " + wordOf(operandWords(), static_cast<int>(cond.card));
  const auto index = static_cast<std::size_t>(std::max<std::int16_t>(cond.a, 0));
  const auto states = orderStateWords();
  switch (cond.op) {
    case CondOp::rule:
      return word + " " + pack.rules[index].id + " = " + joined(pack.rules[index].values, cond.values);
    case CondOp::var:
      return word + " " + pack.vars[index].id + " = " + joined(pack.vars[index].values, cond.values);
    case CondOp::saved:
      return word + " " + wordOf(storeWords(), cond.a) + card;
    case CondOp::countBelow:
      return word + " " + wordOf(storeWords(), cond.a) + " < " +
             (cond.first < 0 ? "limit" : std::to_string(cond.first));
    case CondOp::isDefault:
    case CondOp::canDelete:
    case CondOp::verifying:
      return word + " " + wordOf(surfaceWords(), cond.a) + card;
    case CondOp::expired:
    case CondOp::unpaidNames:
    case CondOp::removedEverywhere:
    case CondOp::revealed:
    case CondOp::opened:
      return word + card;
    case CondOp::sameCard:
      return word + " " + wordOf(operandWords(), cond.a) + card;
    case CondOp::orderState:
      return word + " " + orderOf(world, cond.a) + " = " +
             joined({states.begin(), states.end()}, cond.values);
    case CondOp::screen:
      return word + " " + pack.screens[index].id;
    case CondOp::typed:
      return word + " " + pack.condTexts[static_cast<std::size_t>(cond.first)];
    default:
      return word;
  }
}

void addLines(const World& world, const State& state, CondRef ref, const Scope& scope, int depth,
              std::vector<CondLine>& out) {
  if (ref == kAlways) return;
  const Cond& cond = world.pack->conds[static_cast<std::size_t>(ref)];
  out.push_back({atomText(world, cond), depth, holds(world, state, ref, scope)});
  for (std::int32_t i = 0; i < cond.count; ++i)
    if (cond.op == CondOp::all || cond.op == CondOp::any || cond.op == CondOp::negate)
      addLines(world, state, world.pack->condParts[static_cast<std::size_t>(cond.first + i)], scope,
               depth + 1, out);
}

}  // namespace

std::vector<CondLine> describeCond(const World& world, const State& state, CondRef cond, const Scope& scope) {
  std::vector<CondLine> lines;
  addLines(world, state, cond, scope, 0, lines);
  return lines;
}

std::string describeEffect(const World& world, const Effect& effect) {
  const Pack& pack = *world.pack;
  const std::string word = wordOf(effectWords(), static_cast<int>(effect.op));
  const std::string card = effect.none ? "none" : wordOf(operandWords(), static_cast<int>(effect.card));
  const auto index = static_cast<std::size_t>(std::max<std::int16_t>(effect.a, 0));
  switch (effect.op) {
    case EffectOp::go:
      return word + " " + pack.screens[index].id;
    case EffectOp::open:
    case EffectOp::reveal:
      return word + " " + card;
    case EffectOp::set:
      return word + " " + pack.vars[index].id + " = " +
             pack.vars[index].values[static_cast<std::size_t>(effect.b)];
    case EffectOp::remove:
      return word + " " + wordOf(storeWords(), effect.a);
    case EffectOp::add:
    case EffectOp::addDefault:
    case EffectOp::makeDefault:
      return word + " " + wordOf(surfaceWords(), effect.a);
    case EffectOp::placeOrder:
      return word + " " + wordOf(orderStateWords(), effect.a);
    case EffectOp::say:
      return word + " " + effect.text;
    case EffectOp::note:
      return word + " " + pack.rejections[static_cast<std::size_t>(effect.b)].id;
    default:
      return word;
  }
}

std::string describeAnswer(const World& world, const Case& answer) {
  if (answer.rejection >= 0)
    return "reject " + world.pack->rejections[static_cast<std::size_t>(answer.rejection)].id;
  std::string text;
  for (const Effect& effect : answer.effects)
    text += (text.empty() ? "" : ", ") + describeEffect(world, effect);
  return text.empty() ? "–" : text;
}

}  // namespace cardwalk
