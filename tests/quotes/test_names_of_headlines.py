"""Names that a headline has in full, and the text for short."""

import pytest

import articlekit

PAGE = """<html lang="en"><body><article><h1>{headline}</h1>
<p>The vote was held in the town hall of Ellery on Monday, and more than two hundred people came to hear it.</p>
<p>“Nobody here wants the old pier back,” Brook said to the board, as the doors of the hall were closed behind her.</p>
<p>The board will meet again in May, when the plans for the harbour and for both of its bridges have been drawn.</p>
</article></body></html>"""


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Harbour board gives money to 'Tireless' Ada Brook", "Ada Brook"),
        ("Harbour board gives money to ‘Tireless’ Ada Brook", "Ada Brook"),
        ("Harbour board gives money to Ada O'Hare Brook", "Ada O'Hare Brook"),
        ("Harbour board stands behind Fact-Checker Ada Brook", "Ada Brook"),
    ],
)
def test_name_of_headline(headline, name):
    (quote,) = articlekit.parse(PAGE.format(headline=headline)).quotes
    assert quote.speaker.name == name
