"""Where the article stands in the text of a whole page."""

import pytest

import articlekit
from articlekit._document import read_document
from articlekit._document.dump import story_of

MENU = ["News", "Sport", "Culture", "Weather", "Puzzles", "Jobs", "Shop", "Sign in", "Subscribe", "Search"]
HEADLINE = "Ferry to Skarvik sails again"
PROSE = [
    "The ferry between Holm and Skarvik sails again from Monday, after eleven weeks of repairs on the island side.",
    "The county paid for a new ramp and two winches. The operator promises four crossings a day until October.",
    "Ida Moe, who runs the bakery on the quay, had waited for the early boat since the storm in March, she said.",
]
TEASERS = [
    "Harbour fees rise",
    "Three held after fire",
    "Bakery of the year",
    "More from Skarvik",
    "Terms",
    "Privacy",
    "Contact",
]
ADVICE = (
    "We use cookies to show you what you like. You can change your mind whenever you wish, below this line, for free."
)


@pytest.mark.parametrize(
    ("lines", "headline", "last"),
    [
        ([f"{HEADLINE} - Holm Post", *MENU, HEADLINE, *PROSE, *TEASERS], HEADLINE, PROSE[-1]),
        ([f"{HEADLINE} - Holm Post", *MENU, HEADLINE, "By Ada Brook", "Share", *PROSE, *TEASERS], HEADLINE, PROSE[-1]),
        ([*MENU, HEADLINE, *PROSE, *TEASERS], HEADLINE, PROSE[-1]),
        (
            [f"{HEADLINE} | Holm Post", *MENU, HEADLINE, *PROSE, *TEASERS, ADVICE, ADVICE, ADVICE, ADVICE],
            HEADLINE,
            PROSE[-1],
        ),
        ([f"{HEADLINE} | Holm Post", HEADLINE, *MENU, HEADLINE, "3 May 2025", *PROSE, *TEASERS], HEADLINE, PROSE[-1]),
    ],
    ids=["titled", "with a byline", "untitled", "longer notes at the end", "a breadcrumb"],
)
def test_the_story_stands_below_its_headline(lines, headline, last):
    story = story_of(lines)
    assert lines[story.headline] == headline
    assert lines[story.last - 1] == last


DECK = "Islanders glad that a long winter is over"
STAMP = "3 May 2025, 07:15"


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        ([*MENU, HEADLINE, DECK, "Ada Brook", STAMP, *PROSE, *TEASERS], HEADLINE),
        ([*MENU, "Islands", HEADLINE, DECK, *PROSE, *TEASERS], HEADLINE),
        (["Ferry! - Holm Post", *MENU, "Ferry!", "Share", *PROSE, *TEASERS], "Ferry!"),
        ([f"Holm Post | {HEADLINE}", "Holm Post", *MENU, HEADLINE, STAMP, *PROSE, *TEASERS], HEADLINE),
        (["Ferry! | Holm Post", *MENU, "Holm Post", "Ferry!", DECK, *PROSE, *TEASERS], "Ferry!"),
        ([f"{HEADLINE} - Holm Post", f"{HEADLINE} - Holm Post", *MENU, HEADLINE, *PROSE, *TEASERS], HEADLINE),
        ([f"{HEADLINE} - Holm Post", *MENU, ADVICE, HEADLINE, STAMP, *PROSE, *TEASERS], HEADLINE),
        ([*MENU, "Holm Post > Islands > Ferry", HEADLINE, STAMP, *PROSE, *TEASERS], HEADLINE),
    ],
    ids=[
        "above a deck",
        "below a section",
        "one word of the title",
        "behind the site in the title",
        "below the site",
        "below the title as a whole",
        "below a notice",
        "below a trail",
    ],
)
def test_the_headline_is_told_by_the_lines_around_it(lines, headline):
    assert lines[story_of(lines).headline] == headline


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [HEADLINE],
        [HEADLINE, *PROSE],
        ["Holm Post", HEADLINE, "The early boat is back", "By Ada Brook", "3 May 2025", "SKARVIK", *PROSE],
        [HEADLINE, *PROSE, "Crossings:", "6.10", "9.40", "13.00", "17.20", "Sundays:", "9.40", "17.20"],
        ["Ode to a ferry", *(f"Line {number} of a song" for number in range(40))],
    ],
    ids=["nothing", "one line", "an article", "an article with its head", "a list at the end", "a poem"],
)
def test_a_text_without_menus_is_an_article_as_a_whole(lines):
    assert story_of(lines) is None


def test_the_numbers_of_a_table_do_not_end_the_story():
    table = [cell for year in range(2020, 2024) for cell in (str(year), str(year % 7 + 30), str(year % 5 + 60))]
    lines = [
        f"{HEADLINE} - Holm Post",
        *MENU,
        HEADLINE,
        *PROSE,
        *table,
        *PROSE,
        "Its last line. And so it ends here.",
        *TEASERS,
    ]
    assert lines[story_of(lines).last - 1] == "Its last line. And so it ends here."


def test_a_text_that_repeats_the_title_of_its_page_has_its_headline_there():
    document = read_document("\n\n".join([f"{HEADLINE} - Holm Post", "Holm Post", HEADLINE, *PROSE]))
    assert document.blocks[document.headline_block].text == HEADLINE


def test_the_opening_of_a_title_is_enough_to_repeat_it():
    title = f"{HEADLINE} - islands, ferries, ramps and winches - The Holm Post - mobile"
    document = read_document("\n\n".join([title, "Holm Post", "Islands", HEADLINE, *PROSE]))
    assert document.blocks[document.headline_block].text == HEADLINE


def test_a_subheading_that_repeats_the_headline_is_no_headline():
    document = read_document("\n\n".join([f"{HEADLINE} - Holm Post", PROSE[0], HEADLINE, *PROSE[1:]]))
    assert document.headline_block == 0


@pytest.mark.parametrize(
    ("title", "lines", "headline", "kicker"),
    [
        (
            "Storm repairs: ferry to Skarvik sails again from Monday | The Ledger",
            ["Home", "Islands", "Storm repairs: ferry to Skarvik sails again from Monday", "Sea traffic",
             "Eleven weeks on, the island gets its boat back", "The county paid for a new ramp, and nobody had to row.", "By Ada Brook", "3 May 2025"],
            "Eleven weeks on, the island gets its boat back",
            None,
        ),
        ("Low tide in the sound | The Slack Water Ledger", ["The Slack Water Ledger", "3 May 2025", "Low tide in the sound"], "Low tide in the sound", None),
        ("Ferry to Skarvik sails again next week | Ledger", ["Islands"], "Ferry to Skarvik sails again next week", None),
        (
            "After the storm - Ferry to Skarvik sails again next week - Ledger",
            ["After the storm Ferry to Skarvik sails again next week", "3 May 2025"],
            "Ferry to Skarvik sails again next week",
            "After the storm",
        ),
        (
            "After the storm - ferry to Skarvik sails again next week - Ledger",
            ["After the storm - ferry to Skarvik sails again next week", "3 May 2025"],
            "After the storm - ferry to Skarvik sails again next week",
            None,
        ),
    ],
)  # fmt: skip
def test_the_headline_of_a_dump_by_the_title_of_its_page(title, lines, headline, kicker):
    found = articlekit.parse("\n\n".join([title, *MENU, *lines, *PROSE]), language="en").headline
    assert (found.text, found.kicker) == (headline, kicker)


SAID = "I came on the first boat, and there was nobody on the quay who did not have a flag or a cake in their hands."


def posts(head, button="Reply"):
    """A thread below the article; each post has its own day, name and words."""
    return [
        line
        for number in range(1, 5)
        for line in (
            *(text.format(number, f"{number}{number}") for text in head),
            f"{number}: {SAID} {SAID} {SAID}",
            button,
        )
    ]


@pytest.mark.parametrize(
    ("below", "last"),
    [
        (posts(["Reader{1} says:", "{0} May 2025 at 9:{1} am"]), PROSE[-1]),
        (posts(["Reader{1}", "{0} mai 2025 à 09h{1}"], "Répondre"), PROSE[-1]),
        (posts(["Reader{1} powiedział", "2025-05-0{0} @ 19:{1}"], "Odpowiedz"), PROSE[-1]),
        (posts(["Reader{1} am {0}. Mai 2025 um 19:{1} Uhr"], "Antworten"), PROSE[-1]),
        (posts(["{0} May 2025, 9:{1}"], f"And more. {SAID}"), f"And more. {SAID}"),  # entries of a live blog: no names
    ],
    ids=["English", "French", "Polish", "German", "entries"],
)
def test_what_readers_wrote_is_none_of_the_story(below, last):
    lines = [f"{HEADLINE} - Holm Post", *MENU, HEADLINE, "Ada Brook", STAMP, *PROSE, "4 comments", *below, *TEASERS]
    story = story_of(lines)
    assert lines[story.last - 1] == last
    assert lines[story.headline] == HEADLINE
