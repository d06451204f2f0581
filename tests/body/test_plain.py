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


RELEASE = """Karr Ferries Names New Chief

NEWS PROVIDED BY

Karr Ferries Inc.

Mar 04, 2019, 08:00 ET

PORT ELLERY, March 4, 2019 /PRNewswire/ -- Karr Ferries Inc. today named Ida Moe as its chief executive, from the first of April on.

Moe, 48, has led the freight business of the company since 2014.

Media Contact:

Ada Brook

press@karr.example

SOURCE Karr Ferries Inc.
"""


def test_a_release_is_its_text_without_who_sent_it_above_and_whom_to_ask_below():
    texts = [paragraph.text for paragraph in articlekit.parse(RELEASE, language="en").body.paragraphs]
    assert [text.partition(" ")[0] for text in texts] == ["PORT", "Moe,"]


def test_a_credit_with_its_date_below_a_deck_is_no_paragraph():
    lines = [
        HEADLINE,
        "The early boat is back, the county says.",
        "Ada Brook | 4 March 2019 - Update: 5 March 2019",
        *TEXT,
    ]
    article = articlekit.parse("\n\n".join(lines), language="en")
    assert [author.name for author in article.byline.authors] == ["Ada Brook"]
    assert [paragraph.text for paragraph in article.body.paragraphs][-2:] == TEXT
    assert "Ada Brook" not in article.body.text


NOTE = "Correction: An earlier version of this article gave a wrong name for the ferry. It is the Long Quay."


def test_a_correction_is_a_note_and_no_paragraph():
    article = articlekit.parse("\n\n".join([HEADLINE, *TEXT, NOTE]), language="en")
    assert [note.text for note in article.corrections] == [NOTE]
    assert [paragraph.text for paragraph in article.body.paragraphs] == TEXT


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
        ("en", "___"),
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


STORY = [
    "Skarvik has its ferry again, eleven weeks after the storm of the first week of March took the ramp away.",
    "The county paid for a new ramp and two winches, and the operator promises four crossings a day until October.",
]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (["Monday, 5 May 2025, 10:04"], []),
        (["10:04 A.M."], ["END 10:21 A.M."]),
        (["THE EARLY BOAT IS BACK."], []),
        (["By Ada Brook"], ["(Reporting by Ada Brook; Editing by Ida Moe)", "(c) Copyright Holm Post 2025."]),
        (["By Ada Brook"], ["Ada Brook is the shipping correspondent of the Holm Post."]),
    ],
)
def test_lines_above_and_below_that_are_no_text_though_they_end_as_sentences(above, below):
    body = articlekit.parse("\n\n".join([HEADLINE, *above, *STORY, *below]), language="en").body
    assert [paragraph.text for paragraph in body.paragraphs] == STORY


@pytest.mark.parametrize(
    ("above", "between"),
    [(["FERRY-SKARVIK"], ["(MORE)", "FERRY-SKARVIK 2"]), (["HOLM POST"], ["Holm Post · 5 May 2025", "7"])],
)
def test_what_stands_between_two_sheets_of_a_text(above, between):
    body = articlekit.parse("\n\n".join([*above, HEADLINE, STORY[0], *between, STORY[1]]), language="en").body
    assert [paragraph.text for paragraph in body.paragraphs] == STORY


def test_a_number_that_heads_a_part_stays():
    lines = [STORY[0], "1", STORY[1], "2", STORY[0]]
    body = articlekit.parse("\n\n".join([HEADLINE, *lines]), language="en").body
    assert [paragraph.text for paragraph in body.paragraphs] == lines


def test_thai_ends_no_sentence_with_a_stop():
    story = [
        "เรือข้ามฟากกลับมาให้บริการอีกครั้งหลังจากซ่อมแซมท่าเรือเป็นเวลาสิบเอ็ดสัปดาห์",
        "ชาวบ้านกว่าสองร้อยคนมารอรับเรือลำแรกที่ท่าเรือเมื่อเช้าวันจันทร์ที่ผ่านมา",
    ]
    text = "\n".join(["เรือข้ามฟากกลับมาแล้ว", "วันที่ 5 พฤษภาคม 2568 เวลา 13:40 น.", *story])
    assert [paragraph.text for paragraph in articlekit.parse(text, language="th").body.paragraphs] == story


RESULTS = [
    line
    for number in range(1, 5)
    for line in (
        f"What the ferry means to us, part {number}",
        f"By Ada Brook - May {number}, 2025",
        "Readers write in on timetables, fares and the missing coffee machine...",
    )
]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["Holm Post", *MENU, "Contact", "Terms"]),
        ("en", ["Second division", "Team\tPlayed\tPoints", *(f"Skarvik {n}\t28\t{n}" for n in range(7)), "Next round"]),
        ("en", ["Search results for: ferry", "128 results", *RESULTS]),
        ("fr", ["Erreur 404", "Page introuvable", "La page que vous cherchez n'existe pas ou a été déplacée."]),
        (
            "en",
            ["Log in", "Forgot your password?", "By signing up you agree to our terms of use and our privacy policy."],
        ),
    ],
    ids=["a menu", "a table", "results", "an error", "an account"],
)
def test_a_text_that_tells_no_story_has_no_body_author_or_date(language, lines):
    article = articlekit.parse("\n".join(lines), language=language)
    assert (article.body.text, article.byline.authors, article.published) == ("", (), None)


@pytest.mark.parametrize(
    "lines",
    [
        ["Ode to a ferry", *(f"And once again, my love, the boat goes out, {number}" for number in range(12))],
        ["Ferry Song", *["Row, my love, row", "The lamp is low", "Over the sound", "The nets are drowned"] * 2],
        ["Eleven weeks", *(line for day in (3, 9, 21) for line in (f"{day} March 2025", STORY[0], STORY[1]))],
        ["Cookies", "The baker's cookies are back, and with them your privacy at breakfast, said Ida Moe.", *STORY],
    ],
    ids=["a poem", "a song", "a chronicle", "one word of a notice"],
)
def test_a_text_that_tells_one_in_its_own_way_keeps_it(lines):
    assert articlekit.parse("\n\n".join(lines), language="en").body.text
