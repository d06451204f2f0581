"""Tables read quickly are what tomllib makes of them."""

import tomllib
from importlib.resources import files

import pytest

from articlekit._languages.toml import read_toml

FOLDER = files("articlekit._languages")
TABLES = [*FOLDER.glob("*.toml"), *(FOLDER / "data").glob("*.toml")]


def frozen(value):
    if isinstance(value, dict):
        return {key: frozen(item) for key, item in value.items()}
    return tuple(map(frozen, value)) if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_every_table_is_read_as_tomllib_reads_it(path):
    text = path.read_text(encoding="utf-8")
    assert frozen(read_toml(text)) == frozen(tomllib.loads(text))


@pytest.mark.parametrize(
    "text",
    [
        'words = ["a", "b",\n  "c"]',
        "words = []\nother = [ ]\nlast = [\n]",
        'words = [\n  "a",  # why\n  "b # not why",\n]',
        'words = ["a\\"b", "\\u00e4"]',
        "words = ['a', \"b\"]",
        'pairs = [["a", "b"], ["c"]]\nwords = ["d"]',
        '[one]\nwords = ["a"]\n[two]\nwords = ["b"]',
        'text = """\nwords = ["a"]\n"""\nwords = ["b"]',
        'table = { "+03:00" = ["a"], hour = ["h"] }',
        '"Agence Deux" = ["AD"]\nyes = true\norder = "DMY"',
        '# words = ["a"]\nwords = ["b"]  # c',
    ],
)
def test_all_forms_of_lists_are_read_as_tomllib_reads_them(text):
    assert frozen(read_toml(text)) == frozen(tomllib.loads(text))


@pytest.mark.parametrize(
    "text",
    ['words = ["a" "b"]', 'words = ["a",, "b"]', 'words = ["a"]\nwords = ["b"]', 'words = ["a"', 'words = ["a\n"]'],
)
def test_what_is_no_toml_is_refused(text):
    with pytest.raises(tomllib.TOMLDecodeError):
        read_toml(text)
