// Addresses of results, taken apart by people's habits rather than by the letter: a password with @ or / in
// it is still a password.
//
// What is in it: what kind of address it is, and the form that PostgreSQL's library reads without ever
// quoting a part of the password. What it DOES NOT do: connect, or look whether anything is there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/records/results.h"

namespace cardwalk {

/// Before "://"; empty if the address is a path.
std::string_view schemeOf(std::string_view address);

struct ServerAddress {
  /// Signs in name and password are percent-encoded where they must be. Empty: what stands where a port
  /// belongs is none, but possibly a password.
  std::string whole;
  std::vector<std::string> secrets;  ///< no message may show any of them
};
ServerAddress serverAddress(const std::string& address);

/// The text with every secret of three bytes or more left out.
std::string withoutSecrets(std::string text, const std::vector<std::string>& secrets);

}  // namespace cardwalk
