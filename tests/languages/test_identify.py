"""Which language a page is in, by what it declares and by its words."""

import pytest

from articlekit._languages import identify

GERMAN = "Die Fähre ist wieder da, und der Kapitän ist mit sich und der Welt zufrieden, sagt er."


@pytest.mark.parametrize("declared", ["utf-8", "UTF-8", "x", "{{lang}}", "en-", ""])
def test_a_declaration_that_is_no_tag_leaves_it_to_the_words(declared):
    assert identify(declared, GERMAN) == "de"


@pytest.mark.parametrize(
    ("declared", "tag"), [("de-x-standard", "de-x-standard"), ("de_AT.utf8", "de-AT"), ("German", "de"), ("tlh", "tlh")]
)
def test_a_tag_is_believed(declared, tag):
    assert identify(declared, GERMAN) == tag
