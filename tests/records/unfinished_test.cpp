// A ticket in hand as text and as a file.

#include "core/records/unfinished.h"

#include <doctest/doctest.h>

#include "core/records/compact_attempt.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/trainee.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

Unfinished unfinishedOf(const AttemptRecord& record, const std::string& person = "Mara") {
  Unfinished out;
  out.person = person;
  out.team = "Nord";
  out.record = record;
  out.startedAt = 1798000000000;
  out.used = 61234;
  out.chosen = {"D-CLEAN"};
  out.said = {"fraud"};
  out.claimed = 1;
  out.closing = true;
  return out;
}

}  // namespace

TEST_CASE("every ticket, worked to its end, fits into 4096 characters and comes back exactly") {
  const Pack& pack = shippedPack();
  for (const TrainingTicket& each : pack.training->tickets) {
    const std::string id = pack.scenarios[static_cast<std::size_t>(each.scenario)].id;
    CAPTURE(id);
    Trainee trainee(pack, id, TrainingMode::practice, true);
    trainee.attempt().askForHelp(trainee.tick());
    trainee.solve();
    const auto text = encodeAttempt(trainee.record(), kCompactLimit);
    REQUIRE(text.has_value());
    CHECK(text->size() <= 4096);
    const auto back = decodeAttempt(*text);
    REQUIRE(back.has_value());
    CHECK(*back == trainee.record());
  }
}

TEST_CASE("a long attempt loses fractions of seconds and nothing that counts") {
  Trainee trainee(shippedPack(), "S02", TrainingMode::practice);
  trainee.diagnose();
  trainee.followRoute();
  AttemptRecord record = trainee.record();
  REQUIRE(record.log.size() > 2);
  const std::vector<AttemptEntry> once = record.log;
  while (record.log.size() < 1000) {
    AttemptEntry entry = once[1 + record.log.size() % (once.size() - 1)];
    entry.at = record.log.back().at + 1234567;
    record.log.push_back(entry);
  }
  CHECK(encodeAttempt(record, 0)->size() > kCompactLimit);
  const auto text = encodeAttempt(record, kCompactLimit);
  REQUIRE(text.has_value());
  CHECK(text->size() <= kCompactLimit);
  const auto back = decodeAttempt(*text);
  REQUIRE(back.has_value());
  REQUIRE(back->log.size() == record.log.size());
  for (std::size_t i = 0; i < record.log.size(); ++i) {
    AttemptEntry entry = record.log[i];
    entry.at = back->log[i].at;
    CHECK(entry == back->log[i]);
  }
}

TEST_CASE("a text that was changed anywhere is no attempt") {
  Trainee trainee(shippedPack(), "S02");
  trainee.diagnose();
  const std::string text = *encodeAttempt(trainee.record(), kCompactLimit);
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    CHECK_FALSE(decodeAttempt(changed).has_value());
    CHECK_FALSE(decodeAttempt(text.substr(0, i)).has_value());
  }
}

TEST_CASE("an unfinished ticket lies in a file of its person, and goes with all that is beside it") {
  const TempFolder folder;
  const auto ops = realFileOps();
  Trainee trainee(shippedPack(), "S02~1f");
  trainee.diagnose();
  Unfinished mine = unfinishedOf(trainee.record());
  mine.test = "4d1b2c3a-0000-4000-8000-000000000001";
  mine.tickets = {"S01~1", "S02~1f"};
  KeptAttempt done;
  done.id = "4d1b2c3a-0000-4000-8000-000000000002";
  done.person = "Mara";
  done.record = trainee.record();
  mine.done.push_back(done);
  REQUIRE(saveUnfinished(*ops, folder.path(), mine).saved);
  REQUIRE(saveUnfinished(*ops, folder.path(), unfinishedOf(trainee.record(), "Olga/../x")).saved);
  const auto back = loadUnfinished(*ops, folder.path(), "Mara");
  REQUIRE(back.has_value());
  CHECK(back->record == mine.record);
  CHECK(back->used == 61234);
  CHECK(back->startedAt == 1798000000000);
  CHECK(back->chosen == mine.chosen);
  CHECK(back->said == mine.said);
  CHECK(back->claimed == 1);
  CHECK(back->closing);
  CHECK(back->tickets == mine.tickets);
  REQUIRE(back->done.size() == 1);
  CHECK(back->done.front().record == done.record);
  CHECK_FALSE(loadUnfinished(*ops, folder.path(), "mara").has_value());

  // A damaged one is set aside; the one before it counts; erasing takes all of them.
  REQUIRE(saveUnfinished(*ops, folder.path(), mine).saved);
  writeFile(unfinishedFile(folder.path(), "Mara"), "{\"format\": \"cardwalk-unfinished\", \"Mara\": 1}");
  CHECK(loadUnfinished(*ops, folder.path(), "Mara").has_value());
  const UnfinishedErasure erased = eraseUnfinished(*ops, folder.path(), "Mara");
  CHECK(erased.files >= 2);
  CHECK(erased.left.empty());
  CHECK_FALSE(loadUnfinished(*ops, folder.path(), "Mara").has_value());
  for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
    CHECK(readFile(entry.path()).find("Mara") == std::string::npos);
  CHECK(loadUnfinished(*ops, folder.path(), "Olga/../x").has_value());
}

namespace {

/// Much longer than anybody works.
AttemptRecord longRecord(std::size_t entries) {
  Trainee trainee(shippedPack(), "S02", TrainingMode::practice);
  trainee.diagnose();
  trainee.followRoute();
  AttemptRecord record = trainee.record();
  const std::vector<AttemptEntry> once = record.log;
  while (record.log.size() < entries) {
    AttemptEntry entry = once[1 + record.log.size() % (once.size() - 1)];
    entry.at = record.log.back().at + 12345 + static_cast<Millis>(record.log.size() % 7);
    record.log.push_back(entry);
  }
  return record;
}

}  // namespace

TEST_CASE("a ticket in hand comes back to the millisecond from its file, however long it is") {
  const TempFolder folder;
  const auto ops = realFileOps();
  for (const std::size_t entries : {20u, 1000u, 5000u}) {
    CAPTURE(entries);
    const AttemptRecord record = longRecord(entries);
    REQUIRE(saveUnfinished(*ops, folder.path(), unfinishedOf(record)).saved);
    const auto back = loadUnfinished(*ops, folder.path(), "Mara");
    REQUIRE(back.has_value());
    REQUIRE(back->record.has_value());
    CHECK(*back->record == record);
  }
}

TEST_CASE("the longest test of long tickets fits into its file, with every attempt of it whole") {
  const TempFolder folder;
  const auto ops = realFileOps();
  Unfinished mine = unfinishedOf(longRecord(20));
  mine.id = "4d1b2c3a-0000-4000-8000-00000000000f";
  KeptAttempt done;
  done.person = "Mara";
  done.team = "Nord";
  done.record = longRecord(500);
  done.score.diagnosis = 25;
  done.score.passed = true;
  for (int i = 0; i < 100; ++i) {
    done.id = "4d1b2c3a-0000-4000-8000-0000000001" + std::to_string(10 + i % 90);
    mine.done.push_back(done);
  }
  REQUIRE(saveUnfinished(*ops, folder.path(), mine).saved);
  CHECK(readFile(unfinishedFile(folder.path(), "Mara")).size() < 1024 * 1024);
  const auto back = loadUnfinished(*ops, folder.path(), "Mara");
  REQUIRE(back.has_value());
  CHECK(back->id == mine.id);
  REQUIRE(back->done.size() == 100);
  CHECK(back->done.back().id == mine.done.back().id);
  CHECK(back->done.back().record == done.record);
  CHECK(back->done.back().score.passed);
  CHECK(back->done.back().team == "Nord");
}

TEST_CASE("what cannot be deleted of an unfinished ticket is named, and what has no main file goes too") {
  const TempFolder folder;
  const auto ops = realFileOps();
  const auto file = unfinishedFile(folder.path(), "Mara");
  // A folder with something in it stands for a file that may not be deleted.
  const auto stuck = damagedOf(file, 1);
  std::filesystem::create_directories(stuck);
  writeFile(stuck / "kept", "Mara");
  writeFile(previousOf(file), "Mara");
  writeFile(temporaryOf(file), "Mara");
  const UnfinishedErasure erased = eraseUnfinished(*ops, folder.path(), "Mara");
  CHECK(erased.files == 2);
  CHECK(erased.left == std::vector<std::filesystem::path>{stuck});
  CHECK_FALSE(ops->exists(previousOf(file)));
  CHECK_FALSE(ops->exists(temporaryOf(file)));
  // Nothing there at all is no fault.
  const UnfinishedErasure nothing = eraseUnfinished(*ops, folder / "none", "Mara");
  CHECK(nothing.files == 0);
  CHECK(nothing.left.empty());
}
