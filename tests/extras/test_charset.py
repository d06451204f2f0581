"""The second opinion on encodings, against the real library."""

import pytest

pytest.importorskip("charset_normalizer", reason="the extra articlekit[charset] is not installed")

import articlekit
from articlekit.charset import decode

STORY = "Ночной паром вернулся в старый порт через девять лет, сообщил капитан порта. Билеты на лето почти распроданы. "
PAGE = f"<h1>Ночной паром вернулся</h1><p>{STORY * 3}</p>"


@pytest.mark.parametrize("encoding", ["koi8-r", "windows-1251", "utf-8", "utf-16"])
def test_a_page_that_states_no_encoding(encoding):
    article = articlekit.parse(decode(PAGE.encode(encoding)))
    assert article.headline.text == "Ночной паром вернулся"
    assert article.language == "ru"


def test_nothing_is_an_empty_page():
    assert decode(b"") == ""


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(articlekit.DocumentError, match="no encoding"):
        decode(bytes(range(256)) * 40)


def test_text_needs_no_decoding():
    with pytest.raises(TypeError, match="page must be bytes"):
        decode("text")
