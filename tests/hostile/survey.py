"""Runs one class of hostile inputs through the parsers, in a process of its own, and prints what went wrong as JSON lines.

    python tests/hostile/survey.py CLASS [--size N]

Each input is read at two sizes; a line of output is a finding: an error that is not articlekit's, a string that is not
clean, an offset outside of the text, or a time that grows faster than the input. No output is the promise kept.
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

import hostile as inputs
from two_sizes import findings

import articlekit

TEXT_PARSERS = (
    articlekit.parse_headline, articlekit.parse_byline, articlekit.parse_timestamp, articlekit.parse_timestamps,
    articlekit.parse_quotes, articlekit.parse_body,
)  # fmt: skip
LANGUAGES = ("en", "de", "ja", "ar", None)


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("group", choices=sorted(GROUPS))
    parser.add_argument("--size", type=int, default=100_000)
    arguments = parser.parse_args()
    for sentence in inputs.SENTENCES.values():  # tables are read before the clock runs
        articlekit.parse(inputs.page(f"<p>{sentence}</p>"))
    for name, call, source in GROUPS[arguments.group]():
        for finding in findings(call, source, arguments.size):
            print(json.dumps({"input": name, **finding}, default=repr), flush=True)


def pages():
    for name, grow in inputs.PAGES.items():
        yield name, articlekit.parse, grow


def linked_data():
    for name, grow in inputs.LINKED_DATA.items():
        yield name, articlekit.parse, lambda n, grow=grow: inputs.linked_data(grow(n))


def baits():
    for name, grow in inputs.BAITS.items():
        yield (
            f"page of {name}",
            articlekit.parse,
            lambda n, grow=grow: inputs.page(f"<p class=byline>{grow(n // 8)}</p><p>{grow(n)}</p>"),
        )
        yield f"{name} as plain text", articlekit.parse, grow


def texts():
    for name, grow in inputs.BAITS.items():
        for parser in TEXT_PARSERS:
            for language in LANGUAGES[:3]:
                yield (
                    f"{name}, {parser.__name__}, {language}",
                    lambda text, parser=parser, language=language: parser(text, language=language),
                    lambda n, grow=grow: grow(n // 4),
                )


def encodings():
    for language, codec in inputs.ENCODINGS:
        for label in inputs.LABELS:
            yield (
                f"{language} in {codec} called {label[:20]!r}",
                articlekit.parse,
                lambda n, language=language, codec=codec, label=label: inputs.mislabelled(
                    inputs.SENTENCES[language] * max(1, n // 10_000), codec, label
                ),
            )


def binaries():
    for name, make in inputs.BINARIES.items():
        yield name, articlekit.parse, make
        yield f"{name}, as the body", articlekit.parse_body, lambda n, make=make: make(n).decode("latin-1")


GROUPS = {
    "pages": pages,
    "linked-data": linked_data,
    "baits": baits,
    "texts": texts,
    "encodings": encodings,
    "binaries": binaries,
}

if __name__ == "__main__":
    main()
