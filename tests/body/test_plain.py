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


def test_a_notice_that_a_page_prints_again_and_again_is_no_paragraph():
    notice = "Your settings keep this video from being shown. Change them below, and it will play at once, we promise."
    lines = [*MENU, HEADLINE, *(line for paragraph in PARAGRAPHS for line in (paragraph, notice)), "Terms", "Privacy"]
    body = articlekit.parse("\n\n".join(lines), language="en").body
    assert [paragraph.text for paragraph in body.paragraphs] == PARAGRAPHS


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Advertisement"),
        ("en", "Sign up for our newsletter"),
        ("en", "Share this article"),
        ("en", "Follow us on the island's own channel"),
        ("en", "A winch on the quay. Photo: Ida Moe"),
        ("de", "Anzeige"),
        ("de", "Folgen Sie uns auf allen Kanälen"),
        ("de", "Die Winde am Kai. Foto: Ida Moe / dpa"),
        ("fr", "La suite après cette publicité"),
        ("es", "Compartir"),
        ("ru", "Реклама"),
        ("pl", "Zapisz się na newsletter"),
    ],
)
def test_a_line_among_the_paragraphs_that_is_none(language, line):
    body = articlekit.parse_body("\n\n".join([*TEXT, line, *TEXT]), language=language)
    assert [paragraph.text for paragraph in body.paragraphs] == [*TEXT, *TEXT]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Background"),
        ("en", "Share prices fall"),
        ("en", "What the ramp costs"),
        ("de", "Hintergrund"),
        ("de", "Interview: Ida Moe"),
        ("fr", "Publicité mensongère"),
    ],
)
def test_a_subheading_among_the_paragraphs_stays(language, line):
    body = articlekit.parse_body("\n\n".join([*TEXT, line, *TEXT]), language=language)
    assert line in [paragraph.text for paragraph in body.paragraphs]


def test_a_stroke_between_chinese_words_is_no_credit():
    story = "渡轮星期一将回到旧港口，市政厅星期五晚上宣布，市长在码头上向乘客挥手致意。"
    body = articlekit.parse_body(f"{story}\n\n{story}\n\n渡轮价格/数量\n\n{story}", language="zh")
    assert [paragraph.text for paragraph in body.paragraphs] == [story, story, "渡轮价格/数量", story]
