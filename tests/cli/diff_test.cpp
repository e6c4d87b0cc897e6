#include <filesystem>
#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/support/broken_pack.h"
#include "tests/support/process.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/support/thorough.h"

using namespace cardwalk::support;
using nlohmann::json;

namespace {

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// What only English says about a change.
constexpr const char* kEnglish[] = {"Controls", "Screens", "relabelled", "looks",      ": gone", ": new",
                                    "moved",    "leads",   "actions",    "changes",    " ways",  "tab bar",
                                    ", header", ", first", "after “",    "no icon",    "icon ",  "[website]",
                                    "Tap ",     "Click ",  "cli.diff",   "before and", "<?>"};

/// The pack that is shipped; under the sanitizers a copy that has a few of its scenarios.
struct ShippedShop {
  TempFolder assets;
  std::string folder = shippedPackFolder();
  std::string named;   ///< what stands before the @: nothing, or that copy
  ProcessSetup setup;  ///< for which it is the standard pack

  ShippedShop() {
    if (thorough()) return;
    copyAssets(assets.path());
    folder = assets / "packs/aliexpress";
    keepFirstScenarios(folder, 7);
    named = folder;
    setup.environment = {{"CARDWALK_ASSETS", assets.path().string()}};
  }
};

/// The tea shop before and after somebody changed its first screen.
struct EditedTeaShop {
  TempFolder folder;
  std::string before = shippedPackFolder().parent_path() / "teapot", after = folder / "teapot";

  EditedTeaShop() {
    std::filesystem::copy(before, after, std::filesystem::copy_options::recursive);
    json screens = json::parse(readFile(after + "/screens/app.json"));
    json& home = screens["screens"][0]["controls"];
    std::swap(home[2], home[3]);
    home[5]["icon"] = "card";
    home[0]["kind"] = "row";
    json more = home[5];
    more["id"] = "app.home.more";
    home.push_back(more);
    writeFile(after + "/screens/app.json", screens.dump());
  }
};

}  // namespace

TEST_SUITE("diff on the command line") {
  TEST_CASE("the same pack twice is the same, and another generation is not") {
    const ShippedShop shop;
    const std::string& pack = shop.folder;
    const ProcessResult same = runCardwalk({"diff", pack, pack + "@V2"});
    CHECK(same.exitCode == 0);
    CHECK(same.output == "Nothing has to be learnt anew.\n");
    const ProcessResult other = runCardwalk({"diff", pack, pack + "@V3"});
    CHECK(other.exitCode == 1);
    CHECK(other.output.find("+ [app] Tap “Cards”") != std::string::npos);
    CHECK(other.output.find("- [website] Click “Continue”") != std::string::npos);
    CHECK(other.output.find("~ [app] Scroll down and tap “Alipay” → Tap “Wallet”") != std::string::npos);
  }

  TEST_CASE("for programs every change has its kind, words and places") {
    const ShippedShop shop;
    const std::string& pack = shop.folder;
    const ProcessResult result =
        runCardwalk({"diff", shop.named + "@V1", pack + "@app=V1,website=V3", "--json", "--lang", "es"});
    CHECK(result.exitCode == 1);
    REQUIRE(json::accept(result.output));
    const json diff = json::parse(result.output);
    CHECK(diff["same"] == false);
    CHECK(diff["language"] == "es");
    CHECK(diff["scenarios_compared"].get<int>() >= (thorough() ? 20 : 7));
    for (const json& change : diff["controls"]) CHECK(change["surface"] == "website");
  }

  TEST_CASE("people read it in the language that they ask for, with no English left over") {
    const ShippedShop shop;
    ProcessSetup setup = shop.setup;
    setup.arguments = {"diff", "@V1", "@V3", "--lang", "ru"};
    const ProcessResult result = runCardwalk(setup);
    CHECK(result.exitCode == 1);
    for (const char* words :
         {"Экраны:", "Элементы на пути какого-либо сценария:", "Прочие элементы:", "[приложение] новое: «",
          "[сайт] исчезло: «", "перемещено: «", "шапка» → «", "значок ", "без значка", "выглядит иначе: «",
          "ведёт в другое место: «", ": действий ", "«@V1» → «@V3»: изменилось элементов: "})
      CHECK_MESSAGE(says(result.output, words), std::string(words));
    for (const char* english : kEnglish) CHECK_MESSAGE(!says(result.output, english), std::string(english));
    setup.arguments = {"diff", "@V1", "@V9", "--lang", "ru"};
    const std::string refused = runCardwalk(setup).errors;
    CHECK(says(refused, "нет поколения «V9»"));
    CHECK(says(refused, "V1, V2, V3"));
    CHECK_FALSE(says(refused, "generation"));
  }

  TEST_CASE("people read it in the language that their environment has") {
    const EditedTeaShop shop;
    ProcessSetup setup;
    setup.environment = {{"LC_ALL", "es_MX.UTF-8"}};
    setup.arguments = {"diff", shop.before, shop.after};
    const std::string told = runCardwalk(setup).output;
    setup.environment.clear();
    setup.arguments = {"diff", shop.before, shop.after, "--lang", "es"};
    CHECK(runCardwalk(setup).output == told);
    for (const char* words :
         {"[app] cambia de sitio: “Teapot, centro, tras “", "Monedero (icono wallet)” → “", "icono card",
          "[app] nuevo: “Monedero”", "app.home.more en app.home", "(fila)", "Controles que usa el camino"})
      CHECK_MESSAGE(says(told, words), std::string(words));
    for (const char* english : kEnglish) CHECK_MESSAGE(!says(told, english), std::string(english));
    setup.arguments = {"diff", shop.before, shop.before, "--lang", "es"};
    CHECK(runCardwalk(setup).output == "No hay nada que aprender de nuevo.\n");
  }

  TEST_CASE("what programs read does not depend on the person's language") {
    const EditedTeaShop shop;
    ProcessSetup setup;
    setup.arguments = {"diff", shop.before, shop.after, "--json"};
    const std::string plain = runCardwalk(setup).output;
    setup.environment = {{"LC_ALL", "es_MX.UTF-8"}};
    CHECK(runCardwalk(setup).output == plain);
    CHECK(says(plain, ", body, after “"));
    CHECK(says(plain, "\"change\": \"relabelled\""));
  }

  TEST_CASE("wrong use is answered with 2 and with what to write") {
    CHECK(runCardwalk({"diff"}).exitCode == 2);
    CHECK(runCardwalk({"diff", "@V1"}).errors.find("two packs") != std::string::npos);
    CHECK(runCardwalk({"diff", "/nowhere", "@V1"}).exitCode == 2);
    CHECK(runCardwalk({"diff", "@V1", "@V9"}).errors.find("V9") != std::string::npos);
    CHECK(runCardwalk({"diff", "@V1", "@V3", "--lang", "xx"}).exitCode == 2);
  }

  TEST_CASE("pictures of each changed screen are written, with an index that names them") {
    const TempFolder folder;
    const ShippedShop shop;
    const ProcessResult result =
        runCardwalk({"diff", shop.named + "@app=V2,website=V2", shop.named + "@app=V2,website=V1", "--out",
                     folder.path().string()});
    CHECK(result.exitCode == 1);
    const std::string index = readFile(folder.path() / "index.html");
    for (const char* screen : {"website.home", "website.menu", "website.alipay"}) {
      CAPTURE(screen);
      CHECK(index.find(std::string("<img src=\"") + screen + ".png\"") != std::string::npos);
      CHECK(std::filesystem::file_size(folder.path() / (std::string(screen) + ".png")) > 10000);
    }
    CHECK(index.find("“My Account” → “My AliExpress”") != std::string::npos);
    CHECK(index.find("app.account") == std::string::npos);
  }

  TEST_CASE("the index of the pictures speaks the person's language, and so does a folder that cannot be") {
    const EditedTeaShop shop;
    const std::string out = shop.folder / "pictures", taken = shop.folder / "taken";
    const ProcessResult result =
        runCardwalk({"diff", shop.before, shop.after, "--out", out, "--lang", "es", "--json"});
    CHECK(result.exitCode == 1);
    CHECK(json::accept(result.output));
    const std::string index = readFile(shop.folder / "pictures/index.html");
    CHECK(says(index, "<html lang=\"es\">"));
    CHECK(says(index, "<li>se ve distinto: “Monedero"));
    CHECK(says(index, "alt=\"app.home, antes y después\""));
    for (const char* english : kEnglish) CHECK_MESSAGE(!says(index, english), std::string(english));
    writeFile(taken, "");
    const ProcessResult refused =
        runCardwalk({"diff", shop.before, shop.after, "--out", taken, "--lang", "es"});
    CHECK(refused.exitCode == 2);
    CHECK(says(refused.errors, "no se puede crear “"));
  }
}
