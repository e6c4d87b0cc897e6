// PostgreSQL's client library, opened when an address asks for it: it brings twenty libraries along, which
// nobody who works with a file should wait for at every start.
//
// What it DOES NOT do: declare anything of the library; who calls it has the header.
#pragma once

namespace cardwalk {

/// The symbol, or nullptr if the library or the symbol is not there. The library stays open.
void* postgresSymbol(const char* name);

}  // namespace cardwalk
