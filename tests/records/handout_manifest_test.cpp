// What is kept of a handout's pictures, and what has become stale of them.

#include "core/records/handout_manifest.h"

#include <string>

#include <doctest/doctest.h>

using namespace cardwalk;

namespace {

PictureRecord picture(int number, const std::string& control, const std::string& label) {
  PictureRecord out;
  out.number = number;
  out.file = "0" + std::to_string(number) + ".png";
  out.control = control;
  out.instruction = "Tap “" + label + "”";
  out.digest = "digest of " + label;
  out.shows = {{control, "label", control + ".label", label}};
  out.drawn = {label};
  return out;
}

HandoutManifest threeSteps() {
  HandoutManifest out;
  out.program = "cardwalk 9";
  out.renderer = "software";
  out.pack = "shop";
  out.packVersion = "2";
  out.scenario = "S01";
  out.language = "en";
  out.generation = {"V2", "V1"};
  out.theme = "dark";
  out.surfaces = "both";
  out.crop = "device";
  out.width = 1280;
  out.height = 800;
  out.formats = {"png", "html"};
  out.head = {"Two cards", "It is still there!", "A model.", {"On the phone", "On the website"}};
  out.files = {{"01.png", "0123456789abcdef"}, {"handout.mp4", ""}};
  out.pictures = {picture(1, "app.account", "Account"), picture(2, "app.cards", "Cards"),
                  picture(3, "app.delete", "Delete")};
  return out;
}

}  // namespace

TEST_SUITE("handout list") {
  TEST_CASE("what is written is read again, records of actions and attempts as well") {
    HandoutManifest manifest = threeSteps();
    manifest.callouts = true;
    manifest.source.record = true;
    manifest.source.actions = {{Surface::website, "website.field", Gesture::type, "cards"},
                               {Surface::app, "app.cards", Gesture::tap, ""}};
    const std::string bytes = manifestToJson(manifest);
    const ParsedManifest parsed = manifestFromJson(bytes);
    REQUIRE(parsed.manifest.has_value());
    CHECK(manifestToJson(*parsed.manifest) == bytes);
    CHECK(parsed.manifest->source == manifest.source);
    CHECK(parsed.manifest->generation == manifest.generation);
    CHECK(parsed.manifest->files == manifest.files);
    CHECK(staleNotes(manifest, *parsed.manifest).empty());
    manifest.source = {true, {}, "an attempt"};
    CHECK(manifestFromJson(manifestToJson(manifest)).manifest->source == manifest.source);
  }

  TEST_CASE(
      "the list of an earlier version, without head and files, is read and compared as far as it goes") {
    std::string bytes = manifestToJson(threeSteps());
    const std::size_t head = bytes.find("\"head\"");
    bytes.erase(head, bytes.find("\"pictures\"") - head);
    const ParsedManifest parsed = manifestFromJson(bytes);
    REQUIRE(parsed.manifest.has_value());
    CHECK(parsed.manifest->files.empty());
    CHECK(staleNotes(*parsed.manifest, threeSteps()).empty());
  }

  TEST_CASE("words around the pictures that changed are told of, each with both wordings") {
    const HandoutManifest before = threeSteps();
    HandoutManifest after = before;
    after.head = {"Three cards", "It is there!", "Only a model.", {"On the phone", "In the browser"}};
    const std::vector<StaleNote> notes = staleNotes(before, after);
    REQUIRE(notes.size() == 4);
    for (const StaleNote& each : notes) CHECK(each.reason == StaleReason::head);
    CHECK(notes[0].before == "Two cards");
    CHECK(notes[0].after == "Three cards");
    CHECK(notes[2].before == "On the website");
    CHECK(notes[3].after == "Only a model.");
  }

  TEST_CASE("a picture that is described otherwise is stale for who cannot see it") {
    const HandoutManifest before = threeSteps();
    HandoutManifest after = before;
    after.pictures[1].alt = "Highlighted at the top: tab “Cards”.";
    const std::vector<StaleNote> notes = staleNotes(before, after);
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().reason == StaleReason::caption);
    CHECK(notes.front().after == after.pictures[1].alt);
  }

  TEST_CASE("what is no such list is not taken for one") {
    for (const char* bytes :
         {"", "{}", "[]", "{\"format\": \"cardwalk-handout\"}",
          "{\"format\": \"cardwalk-handout\", \"version\": 2}", "{\"format\": \"other\"}"}) {
      CAPTURE(bytes);
      const ParsedManifest parsed = manifestFromJson(bytes);
      CHECK_FALSE(parsed.manifest.has_value());
      CHECK_FALSE(parsed.fault.empty());
    }
    CHECK(manifestFromJson("{\"format\": \"cardwalk-handout\", \"version\": 2}").otherVersion);
    CHECK_FALSE(manifestFromJson("{\"format\": \"other\", \"version\": 2}").otherVersion);
    std::string wrong = manifestToJson(threeSteps());
    wrong.replace(wrong.find("\"width\": 1280"), 13, "\"width\": \"ab\"");
    CHECK_FALSE(manifestFromJson(wrong).manifest.has_value());
  }

  TEST_CASE("a control that reads otherwise is named with both wordings, and its caption is stale with it") {
    const HandoutManifest before = threeSteps();
    HandoutManifest after = before;
    after.pictures[1] = picture(2, "app.cards", "Wallet");
    REQUIRE(after.pictures[1].digest != before.pictures[1].digest);
    const std::vector<StaleNote> notes = staleNotes(before, after);
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].file == "02.png");
    CHECK(notes[0].reason == StaleReason::words);
    CHECK(notes[0].control == "app.cards");
    CHECK(notes[0].before == "Cards");
    CHECK(notes[0].after == "Wallet");
    CHECK(notes[1].reason == StaleReason::caption);
  }

  TEST_CASE("words that something lies over do not make a picture stale that looks the same") {
    const HandoutManifest before = threeSteps();
    HandoutManifest after = before;
    after.pictures[1].shows[0].words = "Wallet";
    after.pictures[1].drawn = {"Wallet"};
    CHECK(staleNotes(before, after).empty());
    // Who draws otherwise cannot know, and rather looks once too often.
    after.renderer = "a graphics card";
    CHECK(staleNotes(before, after).size() == 1);
  }

  TEST_CASE("another look is a reason of its own, but only where the same hand has drawn") {
    const HandoutManifest before = threeSteps();
    HandoutManifest after = before;
    after.pictures[2].digest = "another";
    REQUIRE(staleNotes(before, after).size() == 1);
    CHECK(staleNotes(before, after).front().reason == StaleReason::looks);
    after.renderer = "a graphics card";
    CHECK(staleNotes(before, after).empty());
    after.pictures[2].drawn = {"Remove"};
    CHECK(staleNotes(before, after).front().reason == StaleReason::other);
  }

  TEST_CASE("a step in the middle that came or went leaves the others as they are") {
    const HandoutManifest before = threeSteps();
    HandoutManifest after = before;
    after.pictures.insert(after.pictures.begin() + 1, picture(2, "app.help", "Help"));
    const std::vector<StaleNote> more = staleNotes(before, after);
    REQUIRE(more.size() == 1);
    CHECK(more.front().reason == StaleReason::newStep);
    CHECK(more.front().after == "Tap “Help”");
    const std::vector<StaleNote> fewer = staleNotes(after, before);
    REQUIRE(fewer.size() == 1);
    CHECK(fewer.front().reason == StaleReason::goneStep);
    CHECK(fewer.front().before == "Tap “Help”");
  }
}
