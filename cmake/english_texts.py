"""Writes the English of the command line as C++, so that the program can speak before it has found any file.

english_texts.py CATALOGUE OUTPUT: every text of the JSON catalogue whose key starts with "cli.", sorted by key.
"""
import json
import pathlib
import sys


def literal(text):
    """As a C++ string literal; JSON's escapes are C++'s for all that a text may hold."""
    return json.dumps(text, ensure_ascii=False)


catalogue, output = map(pathlib.Path, sys.argv[1:])
texts = json.loads(catalogue.read_text(encoding="utf-8"))
lines = [f"    {{{literal(key)}, {literal(text)}}}," for key, text in sorted(texts.items()) if key.startswith("cli.")]
output.parent.mkdir(parents=True, exist_ok=True)
output.write_text(
    """#include "ui/cli/cli_texts.h"

namespace cardwalk::ui {
namespace {

constexpr CliText kEnglish[] = {
"""
    + "\n".join(lines)
    + """
};

}  // namespace

std::span<const CliText> englishCliTexts() { return kEnglish; }

}  // namespace cardwalk::ui
""",
    encoding="utf-8",
)
