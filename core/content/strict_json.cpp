#include "core/content/strict_json.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/content/json_node.h"
#include "core/content/utf8.h"

namespace cardwalk {
namespace {

/// Hands the text to the parser byte by byte and says how far it has read: the callbacks below are told no
/// place.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(std::string_view bytes, std::size_t* offset) : bytes_(bytes), offset_(offset) {}
  explicit CountingIterator(std::string_view bytes) : bytes_(bytes) {}

  reference operator*() const { return bytes_[*offset_]; }
  CountingIterator& operator++() {
    ++*offset_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return place() == other.place(); }

 private:
  std::size_t place() const { return offset_ ? *offset_ : bytes_.size(); }
  std::string_view bytes_;
  std::size_t* offset_ = nullptr;  ///< none: the end
};

/// One open array or object.
struct Level {
  std::set<std::string, std::less<>> keys;  ///< of an object
  std::string key;
  std::size_t index = 0;
  bool isArray = false;
  JsonNode* node = nullptr;  ///< none: nobody wants the tree
};

/// Follows the parser's events, grows the tree if one is wanted, and stops at the first fault.
class Reader : public nlohmann::json_sax<nlohmann::json> {
 public:
  Reader(const std::size_t* offset, JsonNode* root) : offset_(offset), root_(root) {}

  bool null() override {
    value(JsonNode::Kind::null);
    return counted();
  }
  bool boolean(bool flag) override {
    if (JsonNode* node = value(JsonNode::Kind::boolean)) node->flag = flag;
    return counted();
  }
  bool number_integer(number_integer_t number) override { return anyNumber(static_cast<double>(number)); }
  bool number_unsigned(number_unsigned_t number) override { return anyNumber(static_cast<double>(number)); }
  bool number_float(number_float_t number, const string_t&) override { return anyNumber(number); }
  bool string(string_t& text) override {
    if (JsonNode* node = value(JsonNode::Kind::text)) node->text = std::move(text);
    return counted();
  }
  bool binary(binary_t&) override { return counted(); }
  bool start_object(std::size_t) override { return open(false); }
  bool start_array(std::size_t) override { return open(true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    Level& level = levels_.back();
    level.key = name;
    if (level.keys.insert(name).second) return true;
    return fail("json-duplicate-key",
                "the key \"" + name + "\" stands twice in the same object; keep one of the two", *offset_);
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception& error) override {
    const std::string text = error.what();
    const std::size_t prefix = text.find(": ");
    std::string reason = prefix == std::string::npos ? text : text.substr(prefix + 2);
    // The parser quotes the token it stopped at, which may be as long as the file.
    constexpr std::size_t kLongest = 200;
    if (reason.size() > kLongest) reason = reason.substr(0, kLongest / 2) + " ...";
    return fail("json-syntax", reason, position);
  }

  bool failed() const { return !fault.id.empty(); }

  JsonFault fault;
  std::size_t place = 0;  ///< bytes read up to the fault

 private:
  /// Where the value that begins here goes; nullptr if nobody wants the tree. Only the innermost open array
  /// or object grows, so those around it stay where they are.
  JsonNode* value(JsonNode::Kind kind) {
    JsonNode* node = root_;
    if (!levels_.empty() && levels_.back().node != nullptr) {
      Level& level = levels_.back();
      node = level.isArray ? &level.node->items.emplace_back()
                           : &level.node->members.emplace_back(level.key, JsonNode{}).second;
    }
    if (node != nullptr) node->kind = kind;
    return node;
  }

  bool anyNumber(double number) {
    if (JsonNode* node = value(JsonNode::Kind::number)) node->number = number;
    return counted();
  }

  /// A value is complete.
  bool counted() {
    if (!levels_.empty() && levels_.back().isArray) ++levels_.back().index;
    return true;
  }

  bool open(bool isArray) {
    if (levels_.size() >= kMaxJsonDepth) {
      return fail("json-too-deep",
                  "nested more than " + std::to_string(kMaxJsonDepth) + " levels deep; flatten it", *offset_);
    }
    JsonNode* node = value(isArray ? JsonNode::Kind::array : JsonNode::Kind::object);
    levels_.push_back({});
    levels_.back().isArray = isArray;
    levels_.back().node = node;
    return true;
  }

  bool close() {
    levels_.pop_back();
    return counted();
  }

  bool fail(const char* id, std::string message, std::size_t at) {
    fault.id = id;
    fault.message = std::move(message);
    for (const Level& level : levels_) {
      // An object without a key yet is itself what was being read.
      if (!level.isArray && level.keys.empty()) break;
      fault.pointer = pointerJoin(fault.pointer, level.isArray ? std::to_string(level.index) : level.key);
    }
    place = at;
    return false;
  }

  const std::size_t* offset_;
  JsonNode* root_;
  std::vector<Level> levels_;
};

/// Fills line and column and puts them before the message.
JsonFault located(JsonFault fault, std::string_view bytes, std::size_t read) {
  const std::size_t last = std::min(read, bytes.size());
  const std::string_view before = bytes.substr(0, last == 0 ? 0 : last - 1);
  const std::size_t newline = before.rfind('\n');
  const std::string_view row = newline == std::string_view::npos ? before : before.substr(newline + 1);
  fault.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  fault.column = 1 + static_cast<int>(codePoints(row));
  fault.message = "line " + std::to_string(fault.line) + ", column " + std::to_string(fault.column) + ": " +
                  fault.message;
  return fault;
}

/// Length of the UTF-8 sequence that starts `rest`, or 0 if it is none.
std::size_t sequenceLength(std::string_view rest) {
  const auto at = [&](std::size_t index) {
    return index < rest.size() ? static_cast<unsigned>(static_cast<unsigned char>(rest[index])) : 0u;
  };
  const auto between = [&](std::size_t index, unsigned low, unsigned high) {
    return at(index) >= low && at(index) <= high;
  };
  const auto tail = [&](std::size_t index) { return between(index, 0x80, 0xBF); };
  const unsigned lead = at(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool second = between(1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
    return second && tail(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool second = between(1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
    return second && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

std::optional<JsonFault> read(std::string_view bytes, JsonNode* root) {
  if (bytes.size() > kMaxJsonBytes) {
    return JsonFault{"json-too-large", "",
                     "the file has " + std::to_string(bytes.size()) + " bytes, more than the " +
                         std::to_string(kMaxJsonBytes) + " that are read; split it",
                     0, 0};
  }
  if (const auto bad = firstInvalidUtf8(bytes)) {
    return located({"json-not-utf8", "", "this byte is not valid UTF-8; save the file as UTF-8", 0, 0}, bytes,
                   *bad + 1);
  }
  std::size_t offset = 0;
  Reader reader(&offset, root);
  nlohmann::json::sax_parse(CountingIterator(bytes, &offset), CountingIterator(bytes), &reader);
  if (!reader.failed()) return std::nullopt;
  return located(reader.fault, bytes, reader.place);
}

}  // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = sequenceLength(bytes.substr(at, 4));
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

std::string pointerJoin(std::string_view pointer, std::string_view token) {
  std::string joined(pointer);
  joined += '/';
  for (const char byte : token) {
    if (byte == '~') {
      joined += "~0";
    } else if (byte == '/') {
      joined += "~1";
    } else {
      joined += byte;
    }
  }
  return joined;
}

std::optional<JsonFault> checkStrictJson(std::string_view bytes) { return read(bytes, nullptr); }

std::optional<JsonFault> parseStrictJson(std::string_view bytes, JsonNode& root) {
  root = {};
  return read(bytes, &root);
}

}  // namespace cardwalk
