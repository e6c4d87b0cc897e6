// How long each step of watch mode stands: as long as its words take to be read.

#include <algorithm>
#include <cmath>

#include "core/content/utf8.h"
#include "core/session/attempt_impl.h"
#include "core/session/session_impl.h"

namespace cardwalk {

namespace {

/// About sixteen characters a second, as subtitles are timed.
constexpr Millis kPerCharacter = 60;
/// A page of words is looked over; whoever wants longer pauses.
constexpr Millis kLongestPause = 15'000;

}  // namespace

Millis Attempt::Impl::pause() const {
  const TextCatalogue& words = pack->language(view.language);
  std::size_t count = 0;
  const auto read = [&](const TextKey& key) { count += codePoints(words.get(key)); };
  const bool decided = record.log.size() == 1 && record.log.front().kind == EntryKind::diagnose;
  if (phase == Phase::diagnose) {
    count += codePoints(view.customer);
    for (const TextKey& line : ticket->account) read(line);
  } else if (phase == Phase::close) {
    for (const Statement& each : ticket->statements)
      if (each.kind == StatementKind::needed && !each.before) read(each.text);
  } else if (decided) {
    for (const DiagnosisOption& option : ticket->options)
      if (option.right) read(option.reason);
  } else {
    count += codePoints(view.coach.instruction) + codePoints(view.coach.because);
    if (shownSurprise != nullptr) read(shownSurprise->text);
    const AttemptEntry* last = record.log.empty() ? nullptr : &record.log.back();
    if (last != nullptr && last->kind == EntryKind::tell)
      if (const Statement* said = statement(last->ids.front())) read(said->text);
  }
  const Millis time =
      std::clamp(static_cast<Millis>(count) * kPerCharacter, Millis{kWatchPace}, kLongestPause);
  return static_cast<Millis>(std::lround(static_cast<double>(time) / view.speed));
}

}  // namespace cardwalk
