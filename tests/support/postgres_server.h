// A PostgreSQL server of the test's own, gone afterwards with all that is in it.
//
// What is in it: starting the installed server on a socket in a fresh folder (as another user when the test
// is root, because the server refuses root), fresh databases, stopping and starting it in the middle.
// What it DOES NOT do: fail quietly; a test cannot go on without its server.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace cardwalk::support {

class PostgresServer {
 public:
  PostgresServer();
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  /// Address of an empty database, another one with each call.
  std::string freshDatabase();

  void stop();   ///< connections break off
  void start();  ///< with the same data; waits until it answers

 private:
  pid_t launch(const std::string& program, const std::vector<std::string>& arguments, int output) const;

  std::filesystem::path folder_, programs_;
  pid_t server_ = -1;
  int databases_ = 0;
};

}  // namespace cardwalk::support
