"""The body of plain text: what belongs to it at its ends."""

import pytest

import articlekit

HEADLINE = "Ferry to Skarvik sails again"
TEXT = [
    "The ferry between Holm and Skarvik sails again from Monday.",
    "The county paid for a new ramp and two winches. The operator promises four crossings a day until October.",
]
UNSTOPPED = "Ida Moe, who runs the bakery on the quay, had waited for the early boat since the storm of the first week of March, she told the county's radio"


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ([HEADLINE, *TEXT], TEXT),
        ([HEADLINE, *TEXT, UNSTOPPED], [*TEXT, UNSTOPPED]),
        ([HEADLINE, *TEXT, UNSTOPPED, "Last modified: 3 May 2025"], [*TEXT, UNSTOPPED]),
        ([HEADLINE, *TEXT, "Last modified: 3 May 2025"], TEXT),
        ([HEADLINE, *TEXT, "Ada Brook"], TEXT),
        (
            [HEADLINE, f"{UNSTOPPED} and whoever else would listen", *TEXT],
            [f"{UNSTOPPED} and whoever else would listen", *TEXT],
        ),
        ([HEADLINE, "Early boat is back on the island's timetable", *TEXT], TEXT),
    ],
    ids=[
        "sentences",
        "a last one without a stop",
        "and a stamp",
        "a stamp",
        "a signature",
        "a first one without a stop",
        "a deck",
    ],
)
def test_the_text_begins_and_ends_with_its_paragraphs(lines, paragraphs):
    body = articlekit.parse("\n\n".join(lines)).body
    assert [paragraph.text for paragraph in body.paragraphs] == paragraphs


MENU = ["News", "Sport", "Culture", "Weather", "Puzzles", "Jobs", "Shop", "Sign in", "Subscribe", "Search"]
PARAGRAPHS = [
    "The ferry between Holm and Skarvik sails again from Monday, after eleven weeks of repairs on the island side.",
    "The county paid for a new ramp and two winches. The operator promises four crossings a day until October.",
    "The early boat was missed, said Oda Renn, who runs the bakery on the quay and had waited since the storm in March.",
]


@pytest.mark.parametrize(
    ("between", "is_text"),
    [
        ("What the county paid", True),
        (
            "The new ramp at Skarvik, seen from the ferry on Monday morning, with the old one beside it. Photo: Ida Moe",
            False,
        ),
        (
            "The new ramp at Skarvik, seen from the ferry on Monday morning, with the old one beside it Ida Moe/Reuters",
            False,
        ),
        ("© Holm Post", False),
        ("11:00", False),
        ("Weather", False),
    ],
)
def test_what_stands_between_the_paragraphs_of_a_page(between, is_text):
    lines = [*MENU, HEADLINE, PARAGRAPHS[0], between, *PARAGRAPHS[1:], "Terms", "Privacy"]
    wanted = [PARAGRAPHS[0], *[between] * is_text, *PARAGRAPHS[1:]]
    body = articlekit.parse("\n\n".join(lines), language="en").body
    assert [paragraph.text for paragraph in body.paragraphs] == wanted
