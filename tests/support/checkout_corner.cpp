#include "tests/support/checkout_corner.h"

#include <string>

#include <nlohmann/json.hpp>

namespace cardwalk::support {

namespace {

using nlohmann::json;

/// Both devices have the same screen, each under its own name.
json checkoutOf(const std::string& device) {
  const std::string id = device + ".checkout";
  json screen = json::parse(R"({
    "frame": "page", "title": "corner.cards",
    "controls": [
      { "kind": "cardRow", "repeat": "checkoutCards", "label": "corner.card" },
      { "kind": "button", "repeat": "checkoutCards", "label": "corner.delete",
        "press": [ { "do": [ { "remove": "checkout" } ] } ] },
      { "kind": "button", "label": "corner.again", "visible": { "noTrialOrder": true },
        "press": [ { "do": [ { "placeOrder": "unpaid" } ] } ] },
      { "kind": "orderRow", "repeat": "orders", "label": "corner.card",
        "visible": { "all": [ { "rule": "cancelling", "is": "yes" }, { "anyUnpaid": true } ] },
        "press": [ { "do": [ { "openOrder": "this" }, { "cancelOrder": true } ] } ] } ] })");
  const char* const names[] = {".card", ".remove", ".later", ".order"};
  for (std::size_t i = 0; i < std::size(names); ++i) screen["controls"][i]["id"] = id + names[i];
  screen["controls"][1]["attach"] = id + ".card";
  screen["id"] = id;
  screen["surface"] = device;
  screen["code"] = device == "app" ? "A9" : "W9";
  screen["back"] = json::array({{{"do", json::array({{{"go", device + ".home"}}})}}});
  if (device == "website") screen.update({{"host", "corner.example"}, {"path", "/checkout"}});
  return screen;
}

json way(const std::string& device) {
  return {{"id", device + ".home.checkout"},
          {"kind", device == "app" ? "row" : "link"},
          {"label", "corner.cards"},
          {"press", json::array({{{"do", json::array({{{"go", device + ".checkout"}}})}}})}};
}

json adding(const std::string& device) {
  return {{"id", device + ".cards.add"},
          {"kind", "radio"},
          {"repeat", "addableCards"},
          {"label", "corner.card"},
          {"press", json::array({{{"do", json::array({{{"add", device}}})}}})}};
}

json scenario(const json& like, const char* id, const char* lastCard, bool onlyCheckout, const char* cancel) {
  json out = like;
  out["id"] = id;
  out["rules"] = {{"lastCardRule", lastCard}, {"cancelling", cancel}};
  out["cards"][1].update({{"spare", true}, {"last4", "1111"}});
  out["new"] = "1111";
  if (!onlyCheckout) return out;
  const json none = {{"cards", json::array()}}, one = {{"cards", json::array({out["target"]})}};
  out["stores"] = {{"app", none}, {"website", none}, {"checkout", one}};
  for (const char* end :
       {R"({ "noTrialOrder": true })", R"({ "not": { "anyUnpaid": true } })",
        R"({ "not": { "screen": "app.checkout" } })", R"({ "not": { "screen": "website.checkout" } })"})
    out["goal"]["all"].push_back(json::parse(end));
  return out;
}

}  // namespace

void addCheckout(CornerShop& shop) {
  const auto read = [&](const char* file) { return json::parse(readFile(shop.folder() / file)); };
  const auto write = [&](const std::string& file, const json& content) {
    writeFile(shop.folder() / file, content.dump(1));
  };
  json pack = read("pack.json");
  pack["rules"].push_back(json::parse(R"({ "id": "cancelling", "values": ["yes", "no"], "standard": "yes",
    "title": "corner.rule", "texts": ["corner.rule.strict", "corner.rule.lenient"] })"));
  write("pack.json", pack);
  for (const std::string device : {"app", "website"}) {
    json screens = read(("screens/" + device + ".json").c_str());
    screens["screens"][0]["controls"].push_back(way(device));
    screens["screens"][1]["controls"].push_back(adding(device));
    screens["screens"].push_back(checkoutOf(device));
    write("screens/" + device + ".json", screens);
  }
  const json like = read("scenarios/S02.json");
  write("scenarios/S03.json", scenario(like, "S03", "lenient", false, "yes"));
  write("scenarios/S04.json", scenario(like, "S04", "strict", false, "yes"));
  write("scenarios/S05.json", scenario(like, "S05", "strict", true, "yes"));
  write("scenarios/S06.json", scenario(like, "S06", "strict", true, "no"));
}

}  // namespace cardwalk::support
