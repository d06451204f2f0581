"""Text as programs save it: broken at a width, with the marks of links and lists, as records of archives, as mail and as wire copy."""

import textwrap

import pytest

import articlekit
from articlekit._document import read_document
from articlekit._document.wrapped import paragraphs

HEADLINE = "Night ferry returns after nine years"
PROSE = [
    (
        "The night ferry to the islands is back after nine years, and the first one left with all of its berths sold on Monday, "
        "said Oda Renn, who runs the harbour office of Port Ellery and had fought for it since the spring of 2009."
    ),
    (
        "Hundreds of people stood on the quay to see it go, and a brass band played until the lights were out of sight. "
        "“We waited for it,” said Ida Holm, who had brought her grandchildren and a thermos of coffee for the band."
    ),
]


def wrapped(text, width=72, indent=""):
    return textwrap.fill(text, width, initial_indent=indent, break_on_hyphens=False)


@pytest.mark.parametrize("width", [40, 72, 80, 100])
@pytest.mark.parametrize("layout", ["blank lines", "set in"])
def test_lines_that_a_width_breaks_are_one_paragraph(width, layout):
    if layout == "blank lines":
        text = "\n\n".join([HEADLINE, "By Ada Brook\n3 May 2025", *(wrapped(line, width) for line in PROSE)])
    else:
        text = "\n".join([HEADLINE, "By Ada Brook", "3 May 2025", *(wrapped(line, width, "   ") for line in PROSE)])
    assert paragraphs(text) == [HEADLINE, "By Ada Brook", "3 May 2025", *PROSE]


def test_lines_that_no_width_explains_stand_by_themselves():
    menu = "News\nSport\nCulture\nWeather"
    text = "\n\n".join([menu, HEADLINE, *PROSE])
    assert paragraphs(text) == [*menu.split("\n"), HEADLINE, *PROSE]


def test_writing_without_blanks_is_joined_without_them():
    line = (
        "夜行渡輪時隔九年重返群島，首航船票在星期一全部售罄，港務處長表示，他們從春天起就一直為此努力，許多居民到碼頭送行。"
        * 2
    )
    text = "\n".join(line[start : start + 34] for start in range(0, len(line), 34))
    assert paragraphs(f"渡輪回來了\n\n{text}") == ["渡輪回來了", line]


def test_words_that_print_parts_at_the_ends_of_lines_are_whole_again():
    text = "The night ferry to the islands is back af-\nter nine years, and the well-known band of\nthe harbour office of the county, the dir-\nector at its head, played on the old quay."
    assert paragraphs(text) == [
        (
            "The night ferry to the islands is back after nine years, and the well-known band of the harbour office of the county, "
            "the director at its head, played on the old quay."
        )
    ]
    own = "\n".join(
        [
            *["The half-hourly boats and the late-night ones are well-known to all of the islands"] * 3,
            "by now, and so are the late-",
        ]
    )
    assert "late-" in paragraphs(f"{own}\nnight ones of the winter, for which nobody thanks us any more today.")[0]


def test_a_page_break_parts_no_sentence():
    cut = PROSE[0].index(" berths")
    lines = [HEADLINE, PROSE[1], PROSE[0][:cut], "4    THE HARBOUR LEDGER, SATURDAY, MAY 6, 1893.", PROSE[0][cut + 1 :]]
    assert [block.text for block in read_document("\n\n".join(lines)).blocks] == [HEADLINE, PROSE[1], PROSE[0]]


@pytest.mark.parametrize(
    "lines",
    [
        ["El mercado cierra los lunes, a partir del mes de junio, y abre de nuevo los martes por la tarde, a las cuatro en punto.", "Los comerciantes la aprobaron por cuarenta votos a quince, según el acta.", "“Necesitamos dormir un día”, resumió la pescadera."],
        ["渡輪星期一將回到舊港口，市政廳星期五晚上宣布，市長在碼頭上向乘客揮手致意。", "港務處長表示，他們從春天起就一直為此努力，許多居民到碼頭送行，銅管樂隊演奏到深夜，燈火漸漸遠去。", "票價沒有改變。"],
        ["ชาวบ้านกว่าสองร้อยคนรวมตัวหน้าศาลากลางเมื่อวันอังคาร เพื่อขอให้ยกเลิกแผนสร้างเขื่อนที่จะตัดผ่านนาข้าวของพวกเขา", "ผู้ใหญ่บ้านกล่าวว่า พวกเขาไม่ได้คัดค้านการพัฒนา", "ก่อนหน้านี้ชาวบ้านได้ยื่นเรื่องต่อศาลแล้วเมื่อเดือนมีนาคม"],
        ["　渡し船が島へもどり、月曜日からふたたび、", "　島と本土の間を往復すると発表した。"],
    ],
    ids=["Spanish", "Chinese", "Thai", "set in"],
)  # fmt: skip
def test_lines_that_are_a_paragraph_each(lines):
    assert paragraphs("\n".join(lines)) == [line.strip() for line in lines]


def test_the_marks_of_forwarded_mail_are_no_text():
    quoted = "\n".join(f"> {line}" for line in wrapped(PROSE[0]).split("\n"))
    assert paragraphs(f"> {HEADLINE}\n>\n{quoted}") == [HEADLINE, PROSE[0]]


def test_numbers_of_links_and_their_list_are_no_text():
    text = (
        f"   [1]News\n   [2]Sport\n\n{HEADLINE}\n\n"
        + "\n\n".join(PROSE).replace("Oda Renn", "[3]Oda Renn")
        + "\n\nReferences\n\n   1. https://post.example/news\n   2. https://post.example/sport\n   3. https://post.example/renn\n"
    )
    texts = [block.text for block in read_document(text).blocks]
    assert texts == ["News", "Sport", HEADLINE, *PROSE, "References"]


def test_markdown_is_read_as_it_is_shown():
    text = "\n\n".join(
        [
            f"# {HEADLINE}",
            "*By [Ada Brook](https://post.example/ada)*",
            "![The ferry](https://post.example/f.jpg)",
            PROSE[0].replace("Oda Renn", "**Oda Renn**"),
            "* * *",
            PROSE[1].replace("the quay", "[the quay](https://post.example/quay_(Ellery))"),
            "## Why it was gone",
            "* The ramp was *old*.\n* The winches were older.",
        ]
    )
    blocks = read_document(text).blocks
    assert [(block.tag, block.text) for block in blocks] == [
        ("h1", HEADLINE),
        ("p", "By Ada Brook"),
        ("p", PROSE[0]),
        ("p", PROSE[1]),
        ("h2", "Why it was gone"),
        ("li", "The ramp was old."),
        ("li", "The winches were older."),
    ]
    article = articlekit.parse(text)
    assert [str(paragraph.kind) for paragraph in article.body.paragraphs][-1] == "list item"


def test_a_few_leavings_of_markup_make_no_html_of_a_page_of_text():
    lines = [*(f"Menu {number}" for number in range(30)), HEADLINE, *PROSE, '<iframe src="x"></iframe>']
    document = read_document("\n\n".join(lines))
    assert not document.is_html
    assert document.blocks[-1].text == PROSE[-1]


BODY = "\n\n".join(map(wrapped, PROSE))
NEXIS = f"""
                              3 of 15 DOCUMENTS

                               The Harbour Ledger

                              May 3, 2025 Saturday
                              Late Edition - Final

HEADLINE: {HEADLINE}

BYLINE: By Ada Brook

SECTION: Section A; Foreign Desk; Pg. 1

LENGTH: 512 words

DATELINE: PORT ELLERY

BODY:

{BODY}

LOAD-DATE: May 4, 2025

LANGUAGE: ENGLISH

                   Copyright 2025 The Harbour Ledger Company
                              All Rights Reserved
"""
NEXIS_NOW = f"""
{HEADLINE}

The Harbour Ledger
May 3, 2025 Saturday

Copyright 2025 The Harbour Ledger All Rights Reserved

Section: NEWS; Pg. 4
Length: 512 words
Byline: Ada Brook
Body

{BODY}

Load-Date: May 4, 2025

End of Document
"""
NEXIS_WITHOUT_BODY = f"""
3 of 15 DOCUMENTS

The Harbour Ledger

May 3, 2025 Saturday

{HEADLINE}

BYLINE: Ada Brook

SECTION: NEWS; Pg. 4

LENGTH: 512 words

{BODY}

LOAD-DATE: May 4, 2025
"""
FACTIVA = f"""
HD  {HEADLINE}
BY  By Ada Brook
WC  512 words
PD  3 May 2025
SN  The Harbour Ledger
LA  English

LP
{wrapped(PROSE[0])}

TD
{wrapped(PROSE[1])}

NS  gtrans : Transport
AN  Document HARLED0020250503
"""
MAIL = f"""
From: Mona Dahl <mona@desk.example>
Date: Sun, 4 May 2025 09:12:00 +0000
Subject: Fwd: {HEADLINE}
To: desk@monitor.example

---------- Forwarded message ---------
From: Harbour Ledger <news@ledger.example>
Subject: {HEADLINE}
To: mona@desk.example

{HEADLINE}

By Ada Brook
3 May 2025

{BODY}
"""
WIRE = f"""
BC-EU--Night Ferry,1st Ld-Writethru,512
Eds: Updates with quotes.
{HEADLINE}
By Ada Brook
3 May 2025
{wrapped(PROSE[0], indent="    ")}
{wrapped(PROSE[1], indent="    ")}
"""


@pytest.mark.parametrize(
    ("text", "site"),
    [
        (NEXIS, "The Harbour Ledger"),
        (NEXIS_NOW, "The Harbour Ledger"),
        (NEXIS_WITHOUT_BODY, "The Harbour Ledger"),
        (FACTIVA, "The Harbour Ledger"),
        (MAIL, None),
        (WIRE, None),
    ],
    ids=[
        "labels in capitals",
        "labels in small letters",
        "no label over the text",
        "labels of two letters",
        "mail",
        "wire copy",
    ],
)
def test_a_record_is_an_article(text, site):
    article = articlekit.parse(text, language="en")
    assert article.headline.text == HEADLINE
    assert [author.name for author in article.byline.authors] == ["Ada Brook"]
    assert article.published.value.isoformat() == "2025-05-03T00:00:00"
    assert article.modified is None
    assert [paragraph.text for paragraph in article.body.paragraphs] == PROSE
    assert article.site == site


def test_the_dateline_of_a_record():
    assert articlekit.parse(NEXIS, language="en").dateline.place == "PORT ELLERY"


def test_a_page_that_a_text_browser_saved_is_a_whole_page_however_few_its_menus():
    page = "\n".join(
        [
            "   [1]Harbour Ledger",
            "",
            "   [2]News [3]Sport",
            "",
            "                 Ferry to Skarvik sails again",
            "",
            "              It had been missed since the storm",
            "",
            "   By Ida Moe",
            "",
            "   The ferry between Holm and Skarvik sails again from Monday, after",
            "   eleven weeks of repairs on the [4]island side of the harbour. The",
            "   county paid for a new ramp and two winches, and a band will play.",
            "",
            "   The operator promises four crossings a day until the end of October.",
            "",
            "   (c) Harbour Ledger 2002.",
            "",
            "References",
            "",
            *(f"   {number}. http://ledger.example/{number}" for number in range(1, 5)),
        ]
    )
    article = articlekit.parse(page)
    assert article.site == "Harbour Ledger"
    assert (article.headline.text, article.headline.alternative) == (
        "Ferry to Skarvik sails again",
        "It had been missed since the storm",
    )
    assert article.body.paragraphs[-2].text.endswith(
        "county paid for a new ramp and two winches, and a band will play."
    )


LABELLED = f"""
Quelle:\tSkarviker Bote vom 03.05.2025, Seite 9
Ressort:\tLokales
Autor:\tAda Brook
Titel:\t{HEADLINE}
Wörter:\t412

Text:
{PROSE[0]}
{PROSE[1]}

Dokumentnummer: SB-20250503
Alle Rechte vorbehalten: Skarviker Bote
"""
LABELLED_APART = f"""
Title: {HEADLINE}

Author: Ada Brook

Publication title: Skarviker Bote

Publication date: May 3, 2025

Full text: {PROSE[0]}

{PROSE[1]}

Word count: 412

Copyright: Copyright Skarviker Bote May 3, 2025
"""
WIDE = f"""
標題：{HEADLINE}
作者：Ada Brook
來源：Skarviker Bote
日期：2025-05-03

正文：
{PROSE[0]}
{PROSE[1]}
"""
MATTER = f"""---
title: "{HEADLINE}"
author:
  - Ada Brook
date: 2025-05-03
publication: Skarviker Bote
tags: [islands, ferries]
---

{PROSE[0]}

{PROSE[1]}
"""


@pytest.mark.parametrize(
    "text", [LABELLED, LABELLED_APART, WIDE, MATTER], ids=["German", "English", "Chinese", "Markdown"]
)
def test_a_record_says_what_its_lines_hold(text):
    article = articlekit.parse(text, language="de" if text is LABELLED else "en")
    assert article.headline.text == HEADLINE
    assert [author.name for author in article.byline.authors] == ["Ada Brook"]
    assert article.published.value.isoformat() == "2025-05-03T00:00:00"
    assert [paragraph.text for paragraph in article.body.paragraphs] == PROSE
    assert article.site == "Skarviker Bote"


@pytest.mark.parametrize(
    ("labels", "between"),
    [
        (("Von", "Gesendet", "Betreff", "WG"), "-----Ursprüngliche Nachricht-----"),
        (("De", "Envoyé", "Objet", "TR"), "Début du message transféré :"),
        (("Od", "Wysłano", "Temat", "PD"), "_" * 32),
    ],
)
def test_a_mail_that_is_sent_on_in_any_language(labels, between):
    sender, sent, subject, mark = labels
    lines = [
        *(f"{sender}: Mona Dahl", f"{sent}: 4.5.2025 9:12", f"{subject}: {mark}: {HEADLINE}", "", "Zur Kenntnis.", "", between),
        *(f"{sender}: Ledger", f"{sent}: 4.5.2025 6:00", f"{subject}: {HEADLINE}", "", HEADLINE, "", "By Ada Brook", "", BODY),
    ]  # fmt: skip
    article = articlekit.parse("\n".join(lines), language="en")
    assert (article.headline.text, article.headline.alternative) == (HEADLINE, None)
    assert [author.name for author in article.byline.authors] == ["Ada Brook"]
    assert [paragraph.text for paragraph in article.body.paragraphs] == PROSE


def test_a_text_with_a_label_or_two_is_no_record():
    lines = [HEADLINE, "Text: Ada Brook", "Title: Night ferry", *PROSE, "Source: Harbour Ledger"]
    assert [block.text for block in read_document("\n\n".join(lines)).blocks] == lines


def test_a_section_of_one_word_above_the_headline_is_not_the_headline():
    headline = "Islanders cheer first ferry since 2009"
    lines = ["Harbour", headline, "3 May 2025", *PROSE]
    assert articlekit.parse("\n\n".join(lines), language="en").headline.text == headline


def test_a_day_and_an_hour_above_the_headline_name_no_site():
    lines = ["03.05.2025 – 06:02", "Karr Fähren", "Karr Fähren beruft neue Chefin", *PROSE]
    article = articlekit.parse("\n\n".join(lines), language="de")
    assert article.headline.text == "Karr Fähren beruft neue Chefin"
    assert (article.site, article.sections) == (None, ())
