#include "core/plan/influence.h"

#include <algorithm>
#include <set>

namespace cardwalk {

namespace {

using Texts = std::set<std::string>;

template <class List>
void sortUnique(List& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

/// Grows from goal and hand-over: a control matters if it may change something that is known to be relevant.
Influence::Influence(const World& world, std::vector<char> watched)
    : world_(world), watched_(std::move(watched)), controls_(world.pack->controls.size()) {
  collect(simplify(world.scenario->goal), ends_);
  if (world.scenario->handover != kAlways) collect(simplify(world.scenario->handover), ends_);
  sortUnique(ends_);
  noteRelevant(ends_);
  for (bool grown = true; grown;) {
    const auto before = std::pair(vars_, checks_);
    for (std::size_t i = 0; i < controls_.size(); ++i) readControl(i);
    grown = before != std::pair(vars_, checks_);
  }
  noteWriters();
}

Influence::Formula Influence::simplify(CondRef ref) const {
  Formula out;
  if (ref == kAlways) return out;
  const Cond& cond = world_.pack->conds[static_cast<std::size_t>(ref)];
  if (cond.op == CondOp::rule) {
    out.kind = holds(world_, {}, ref) ? Formula::Kind::yes : Formula::Kind::no;
    return out;
  }
  if (cond.op != CondOp::all && cond.op != CondOp::any && cond.op != CondOp::negate) {
    out.kind = Formula::Kind::atom;
    out.atom = ref;
    const std::string detail = cond.op == CondOp::typed
                                   ? world_.pack->condTexts[static_cast<std::size_t>(cond.first)]
                                   : std::to_string(cond.first);
    out.text = std::to_string(static_cast<int>(cond.op)) + ':' + std::to_string(static_cast<int>(cond.card)) +
               ':' + std::to_string(cond.a) + ':' + std::to_string(cond.values) + ':' + detail;
    return out;
  }
  const bool all = cond.op != CondOp::any;
  out.kind = all ? Formula::Kind::all : Formula::Kind::any;
  Texts texts;
  for (std::int32_t i = 0; i < cond.count; ++i) {
    Formula part = simplify(world_.pack->condParts[static_cast<std::size_t>(cond.first + i)]);
    if (cond.op == CondOp::negate) {
      if (part.kind == Formula::Kind::yes || part.kind == Formula::Kind::no) {
        part.kind = part.kind == Formula::Kind::yes ? Formula::Kind::no : Formula::Kind::yes;
        return part;
      }
      out.kind = Formula::Kind::negate;
      out.text = "!(" + part.text + ")";
      out.parts.push_back(std::move(part));
      return out;
    }
    if (part.kind == (all ? Formula::Kind::no : Formula::Kind::yes)) return part;
    if (part.kind == Formula::Kind::yes || part.kind == Formula::Kind::no) continue;
    // A conjunction within a conjunction is one conjunction.
    if (part.kind == out.kind) {
      for (Formula& inner : part.parts)
        if (texts.insert(inner.text).second) out.parts.push_back(std::move(inner));
    } else if (texts.insert(part.text).second) {
      out.parts.push_back(std::move(part));
    }
  }
  if (out.parts.empty()) return {all ? Formula::Kind::yes : Formula::Kind::no, kAlways, {}, {}};
  if (out.parts.size() == 1) return Formula(out.parts.front());
  out.text = all ? "&(" : "|(";
  for (const std::string& text : texts) out.text += text + ',';
  out.text += ')';
  return out;
}

/// What a case does to what matters, spelled so that equal outcomes are equal texts.
std::string Influence::outcomeOf(const Case& each) const {
  if (each.rejection >= 0) return {};
  std::string text;
  for (const Effect& effect : each.effects) {
    if (effect.op == EffectOp::say || effect.op == EffectOp::note) continue;
    if (effect.op == EffectOp::set && !usesVar(static_cast<std::size_t>(effect.a))) continue;
    if (effect.op == EffectOp::clock && !checks_) continue;
    text += std::to_string(static_cast<int>(effect.op)) + ':' +
            std::to_string(static_cast<int>(effect.card)) + (effect.none ? ":-:" : ":+:") +
            std::to_string(effect.a) + ':' + std::to_string(effect.b) + ';';
  }
  return text;
}

/// The cases that decide: without those that can never be taken, without those that another one with the same
/// outcome covers, and without the last ones if they change nothing, as having no case does.
std::vector<Influence::Branch> Influence::branchesOf(const std::vector<Case>& cases) const {
  std::vector<Branch> branches;
  for (const Case& each : cases) {
    Branch branch{simplify(each.when), outcomeOf(each)};
    if (branch.when.kind == Formula::Kind::no) continue;
    const bool last = branch.when.kind == Formula::Kind::yes;
    branches.push_back(std::move(branch));
    if (last) break;
  }
  while (!branches.empty() && branches.back().outcome.empty()) branches.pop_back();
  const auto literals = [](const Formula& formula) {
    Texts texts;
    if (formula.kind == Formula::Kind::all)
      for (const Formula& part : formula.parts) texts.insert(part.text);
    else if (formula.kind != Formula::Kind::yes)
      texts.insert(formula.text);
    return texts;
  };
  for (std::size_t i = 0; i < branches.size();) {
    const Texts mine = literals(branches[i].when);
    bool covered = false;
    for (std::size_t j = i + 1; j < branches.size() && branches[j].outcome == branches[i].outcome; ++j) {
      const Texts theirs = literals(branches[j].when);
      covered = covered || std::includes(mine.begin(), mine.end(), theirs.begin(), theirs.end());
    }
    if (covered)
      branches.erase(branches.begin() + static_cast<std::ptrdiff_t>(i));
    else
      ++i;
  }
  return branches;
}

void Influence::collect(const Formula& formula, std::vector<CondRef>& atoms) const {
  if (formula.kind == Formula::Kind::atom) atoms.push_back(formula.atom);
  for (const Formula& part : formula.parts) collect(part, atoms);
}

void Influence::noteRelevant(const std::vector<CondRef>& atoms) {
  for (const CondRef ref : atoms) {
    const Cond& cond = world_.pack->conds[static_cast<std::size_t>(ref)];
    if (cond.op == CondOp::var) vars_ |= 1u << cond.a;
    if (cond.op == CondOp::verifying || cond.op == CondOp::holdPending || cond.op == CondOp::earlierHolds)
      checks_ = true;
  }
}

void Influence::readControl(std::size_t index) {
  const Control& control = world_.pack->controls[index];
  Entry entry;
  for (const auto* cases : {&control.press, &control.hover, &control.type})
    for (const Branch& branch : branchesOf(*cases)) {
      entry.matters = entry.matters || !branch.outcome.empty();
      collect(branch.when, entry.reads);
    }
  const Formula visible = simplify(control.visible), enabled = simplify(control.enabled);
  if (visible.kind == Formula::Kind::no || enabled.kind == Formula::Kind::no) entry.matters = false;
  if (!entry.matters) entry.reads.clear();
  if (isWatched(static_cast<int>(index))) readWatched(control, entry);
  if (entry.matters) {
    collect(visible, entry.reads);
    collect(enabled, entry.reads);
  }
  if (!entry.reads.empty()) {
    sortUnique(entry.reads);
    noteRelevant(entry.reads);
  }
  controls_[index] = std::move(entry);
}

/// Every condition, not only those that lead to different outcomes.
void Influence::readWatched(const Control& control, Entry& entry) const {
  collect(simplify(control.visible), entry.reads);
  collect(simplify(control.enabled), entry.reads);
  for (const auto* cases : {&control.press, &control.hover, &control.type})
    for (const Case& each : *cases) collect(simplify(each.when), entry.reads);
}

void Influence::noteWriters() {
  const Pack& pack = *world_.pack;
  for (std::size_t i = 0; i < pack.controls.size(); ++i) {
    if (!controls_[i].matters) continue;
    const Control& control = pack.controls[i];
    const Surface surface = pack.screens[static_cast<std::size_t>(control.screen)].surface;
    for (const auto* cases : {&control.press, &control.hover, &control.type})
      for (const Case& each : *cases) noteEffects(surface, each.effects);
  }
}

void Influence::noteEffects(Surface writer, const std::vector<Effect>& effects) {
  const auto foreign = [&](auto& marks, std::size_t device) {
    if (device < kDevices && device != static_cast<std::size_t>(writer)) marks[device] = true;
  };
  const auto stores = [&](std::size_t device) {
    for (std::size_t each = 0; each < kDevices; ++each)
      if (each == device || (world_.sharedLists && device < kDevices)) {
        foreign(writers_.stores, each);
        foreign(writers_.verifying, each);
      }
  };
  for (const Effect& effect : effects) {
    const auto at = static_cast<std::size_t>(effect.a < 0 ? 0 : effect.a);
    switch (effect.op) {
      case EffectOp::go: {
        const Screen& screen = world_.pack->screens[at];
        foreign(writers_.place, static_cast<std::size_t>(screen.surface));
        for (std::size_t var = 0; var < world_.pack->vars.size(); ++var)
          if (world_.pack->vars[var].surface == screen.surface && screen.surface != writer)
            writers_.vars |= 1u << var;
        noteEffects(writer, screen.enter);
        break;
      }
      case EffectOp::set:
        if (world_.pack->vars[at].surface != writer) writers_.vars |= 1u << at;
        break;
      case EffectOp::remove:
      case EffectOp::add:
      case EffectOp::addDefault:
      case EffectOp::makeDefault:
        stores(at);
        break;
      case EffectOp::clock:
        // The desk lets time pass for both; whoever composes the two sides knows that.
        for (std::size_t device = 0; device < kDevices && writer != Surface::desk; ++device)
          foreign(writers_.verifying, device);
        break;
      default:
        break;
    }
  }
}

}  // namespace cardwalk
