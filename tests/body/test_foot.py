"""What stands at the foot of a text: a signature, a line on its author, the title of a list of links."""

import pytest

import articlekit
from articlekit._body.find import survey_page
from articlekit._body.foot import without_foot
from articlekit._body.phrases import openings
from articlekit._document import read_document

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board. "
STORY = "".join(f"<p>{LINE * 2}</p>" for _ in range(6))
PAGE = "<html lang=en><h1>Ferry returns to Port Ellery</h1><p class=byline>By Ada Brook</p><div class=text>{}{}</div></html>"


@pytest.mark.parametrize(
    "foot",
    [
        "<p>Ada Brook is the shipping correspondent of the Harbour Post and has lived on the islands since 2004.</p>",
        "<p>Our correspondent Ada Brook has reported from the islands since the last ferry left them in 2009.</p>",
        "<p>(Ada Brook, Port Ellery)</p>",
        "<p>ADA BROOK IS THE SHIPPING CORRESPONDENT OF THE HARBOUR POST</p>",
        "<p><a href='https://news.google.com/publications/1'>Follow the Harbour Post on Google News</a> and <a href=/s>prefer us</a> to get our news in your feeds.</p>",
        "<h3>From the islands</h3><ul><li><a href=/1>Lighthouse for sale</a></li><li><a href=/2>Herring are back</a></li></ul>",
    ],
)
def test_the_foot_is_no_part_of_the_text(foot):
    body = articlekit.parse(PAGE.format(STORY, foot)).body
    assert body.text.endswith(LINE.strip())


def test_an_author_who_is_named_within_the_text_ends_nothing():
    page = PAGE.format(f"<p>Ada Brook went on board. {LINE}</p>" + STORY, f"<p>{LINE}On the quay stood Ada Brook.</p>")
    body = articlekit.parse(page).body
    assert "Ada Brook went on board" in body.text
    assert body.text.endswith("On the quay stood Ada Brook.")


@pytest.mark.parametrize(
    "foot",
    [
        "<p>___</p><p>Copyright 2024 The Harbour Press. All rights reserved. This material may not be published or broadcast without permission.</p>",
        "<p>(Copyright (c) 2024 Harbour Press. All Rights Reserved.)</p>",
        "<p>cr/jl</p>",
        "<p>(am – ib)</p>",
        "<p>(kl)</p>",
        "<p>0061</p>",
        "<p>ada@harbourpost.example</p>",
        "<p>Correction: May 3, 2024. An earlier version of this article said that the ferry had been gone for ten years.</p>",
        "<p>SOURCE Ellery Ferries, Inc.</p>",
        "<p>(Reporting by Ada Brook and Jean-Luc Moe in Port Ellery; editing by Orla Finn)</p>",
        "<p>Additional reporting by Ida Moe.</p>",
        "<p>Photography by Ida Moe.</p>",
        "<p>Photo credits: Ida Moe, Harbour Archive</p>",
        "<p>Media inquiries</p><p>Ellery Ferries, 3 Quay Street, Port Ellery, telephone +45 5555 0117 and +45 5555 0118, weekdays</p>",
        "<p>This text may be used under a <a href='https://creativecommons.org/licenses/by/4.0/'>Creative Commons licence</a> by everybody.</p>",
        "<p>For further information, please contact:<br>Ida Moe, CEO<br>+45 5555 0117</p>",
        "<p>A version of this article appears in print on May 3, 2024, Section A, Page 3 with the headline: Back at Last.</p>",
    ],
)
def test_rights_rules_and_initials_of_editors(foot):
    lines = [
        f"The ferry sailed again on Thursday, {number} years after the last crossing, with a brass band on board."
        for number in range(2, 7)
    ]
    page = f"<h1>Ferry returns</h1><article>{''.join(f'<p>{line}</p>' for line in lines)}{foot}</article>"
    assert articlekit.parse(page, language="en").body.text == "\n\n".join(lines)


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "ENDS"), ("en", "-Ends-"), ("en", "# # #"), ("de", "– Ende –"), ("fr", "*** FIN ***"), ("sv", "SLUT")],
)
def test_below_the_line_that_ends_a_release_stands_none_of_it(language, line):
    lines = [
        f"The ferry sailed again on Thursday, {number} years after the last crossing, with a brass band on board."
        for number in range(2, 7)
    ]
    notes = ["The company was founded in 1921 and has nine ships.", "Pictures can be had from the office on the quay."]
    page = "<h1>Ferry returns</h1><div>{}</div>".format("".join(f"<p>{text}</p>" for text in [*lines, line, *notes]))
    assert articlekit.parse(page, language=language).body.text == "\n\n".join(lines)
    plain = "\n\n".join(["Ferry returns", *lines, line, *notes])
    assert articlekit.parse(plain, language=language).body.text == "\n\n".join(lines)


@pytest.mark.parametrize("line", ["ENDS", "The", "ends"])
def test_a_word_above_most_of_the_text_ends_nothing(line):
    lines = [f"{number}. {LINE}" for number in range(9)]
    page = "".join(f"<p>{text}</p>" for text in [*lines[:3], line, *lines[3:]])
    assert articlekit.parse(f"<h1>Ferry returns</h1><div>{page}</div>", language="en").body.text.count("brass") == 9


@pytest.mark.parametrize(
    ("language", "name", "line"),
    [
        ("ko", "한서윤", "한서윤 기자 hansy@press.example"),
        ("ko", "한서윤", "(부산=항구일보) 한서윤 기자"),
        ("zh", "林慕白", "江畔晚报记者 林慕白"),
    ],
)
def test_a_name_without_blanks_signs_a_text(language, name, line):
    text = {
        "ko": "항구의 배가 아홉 해 만에 다시 떠났고 부두에는 악단과 수백 명의 주민이 모여 배를 배웅했다.",
        "zh": "九年之后，夜班渡轮周五重新起航，码头上有乐队和数百名居民为它送行，船票早已售罄。",
    }[language] * 3
    story = "".join(f"<p>{text}</p>" for _ in range(6))
    claim = f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{{"@type":"Person","name":"{name}"}}}}</script>'
    body = articlekit.parse(
        f"<html lang={language}>{claim}<h1>{text[:14]}</h1><div>{story}<p>{line}</p></div></html>"
    ).body
    assert body.text.endswith(text)


@pytest.mark.parametrize("signed", ["A. B.", "J.-M. L. et N. E.", "Y. B. / Reuters", "م.ع/ر.س", "م.ع"])
def test_the_initials_of_those_who_wrote_are_no_text(signed):
    sentence = "The ferry is back in the harbour of Ellery, nine years after the last crossing, and all of its berths were sold."
    page = f"<h1>Ferry returns</h1><article><p>{sentence}</p><p>{sentence.replace('nine', 'ten')}</p><p>{sentence.replace('nine', 'six')}</p><p><b>{signed}</b></p></article>"
    assert signed not in articlekit.parse(page, language="en").body.text


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "This entry was posted by Ada Brook on Friday, October 3rd, 2008 at 8:12 am and is filed under <a href=/sea rel=tag>Sea</a>. You can follow any responses to this entry through the RSS 2.0 feed."),
        ("de", "Dieser Beitrag wurde am 3. Oktober 2008 von Ada Brook in <a href=/sea rel=tag>Meer</a> veröffentlicht. Setze ein Lesezeichen auf den Permalink."),
        ("fr", "Cette entrée a été publiée dans <a href=/sea rel=tag>Mer</a> par Ada Brook le 3 octobre 2008. Vous pouvez la mettre en favoris avec ce permalien."),
    ],
)  # fmt: skip
def test_what_systems_say_of_an_entry_below_it_is_none_of_it(language, line):
    page = f"<h1>Ferry returns to Port Ellery</h1><div class=entry>{STORY}<p class=postmetadata>{line}</p></div>"
    assert articlekit.parse(page, language=language).body.text.endswith(LINE.strip())


READER = (
    "My father worked on the old ferry for thirty years, and he cried when he saw the new one come round the point."
)


@pytest.mark.parametrize("heading", ["Comments", "Comments (3)", "3 Comments", "Post a comment"])
def test_below_the_heading_of_the_comments_stands_none_of_the_text(heading):
    comments = f"<h2 id=comments>{heading}</h2><div id=c512><p>{READER}</p></div>"
    page = f"<html lang=en><h1>Ferry returns to Port Ellery</h1><div class=content>{STORY}{comments}</div></html>"
    assert READER not in articlekit.parse(page).body.text


def test_a_heading_of_the_text_on_comments_ends_nothing():
    page = f"<html lang=en><h1>Ferry returns to Port Ellery</h1><div class=content>{STORY}<h2>Comments by the mayor</h2><p>{READER}</p></div></html>"
    assert READER in articlekit.parse(page).body.text


def test_a_line_on_the_author_whose_name_the_credit_has_in_capitals():
    page = PAGE.replace("Ada Brook", "ADA BROOK").format(
        STORY, "<p>Reach Ada Brook at 555-0142 or ada@post.example.</p>"
    )
    assert articlekit.parse(page).body.text.endswith(LINE.strip())


@pytest.mark.parametrize(
    ("line", "is_text"), [("《潮报》（2024年5月3日 第 4 版）", False), ("《归航》（三集纪录片，今年播出）", True)]
)
def test_the_day_and_the_page_of_a_paper_are_no_text(line, is_text):
    said = "渡轮星期五回到港口，船上有二百名乘客，这是九年来第一次，港务办公室从春天起就一直在争取。"
    page = f"<h1>渡轮回来了</h1><div class=time>2024年05月03日08:36</div><div class=text>{''.join(f'<p>{n}、{said}</p>' for n in '一二三四五六')}<p>{line}</p></div><div class=edit>(责编：苏小满)</div>"
    assert articlekit.parse(page, language="zh").body.text.endswith(line) is is_text


@pytest.mark.parametrize(
    ("line", "is_text"),
    [
        ("Urmărește Gazeta Dunării și pe Google News!", False),
        (
            "The harbour office wants the ferry to be found, and nobody there had ever heard of such a thing as Google News.",
            True,
        ),
    ],
    ids=["a call", "a sentence"],
)
def test_where_to_follow_the_paper(line, is_text):
    body = articlekit.parse(PAGE.format(STORY, f"<p>{line}</p>")).body
    assert body.text.endswith(line) is is_text


@pytest.mark.parametrize("heading", ["Comments (2)", "2 Comments", "(2) comments"])
def test_a_heading_that_counts_comments_ends_the_text(heading):
    said = (
        "<p><b>Tom</b> 3 May 2031, 11:20<br>Well done, and now the road, if the town has any money left for that.</p>"
    )
    body = articlekit.parse(PAGE.format(STORY, f"<h3>{heading}</h3>{said}")).body
    assert body.text.endswith(LINE.strip())


@pytest.mark.parametrize(("line", "is_text"), [("Media contact:", False), ("What she carries:", True)])
def test_whom_to_ask_is_no_part_of_the_text(line, is_text):
    lines = "<p>The harbour office of Ellery, Press office</p><p>Telephone: 00000-4411</p><p>Internet: www.ferries.example</p>"
    body = articlekit.parse(PAGE.format(STORY, f"<h3>{line}</h3>{lines}")).body
    assert ("Press office" in body.text) is is_text


@pytest.mark.parametrize(
    "foot",
    [
        "<p>Reporting by telephone was all that Ida Moe could do from the quay, she said.</p>",
        "<p>Photos by the hundred were taken on the quay, and none of them was sharp.</p>",
        "<p>With information from the bridge the boatmen found the buoy in the fog.</p>",
    ],
)
def test_a_sentence_that_begins_as_a_credit_does(foot):
    lines = [
        f"The ferry sailed again on Thursday, {number} years after the last crossing, with a band."
        for number in range(2, 7)
    ]
    page = f"<h1>Ferry returns</h1><article>{''.join(f'<p>{line}</p>' for line in lines)}{foot}</article>"
    assert articlekit.parse(page, language="en").body.text.endswith(foot[3:-4])


def test_a_chinese_credit_at_the_foot():
    line = "渡轮星期四再次驶离港口，这是九年来的第一次航行，船上有一支铜管乐队，码头上站满了前来迎接的居民。"
    page = f"<h1>渡轮重返港口</h1><article>{''.join(f'<p>{number}{line * 2}</p>' for number in range(4))}<p>题图来自 Ellery</p></article>"
    assert articlekit.parse(page, language="zh").body.text.endswith(line)


@pytest.mark.parametrize(
    ("names", "kept"), [("author-bio", False), ("post-author-box wide", False), ("about-the-island", True)]
)
def test_who_writes_in_an_element_named_for_that_however_long(names, kept):
    life = "Born on the islands, she has mended nets, sold crabs and steered the small boat, and now lives above the loft with two dogs."
    told = "".join(f"<p>{life} {number}</p>" for number in range(3))
    lines = "".join(f"<p>{number}. {LINE * 2}</p>" for number in range(4))
    page = f"<h1>Ferry returns</h1><main><article><div class=text>{lines}</div><div class='{names}'><div>{told}</div></div></article></main>"
    found = articlekit.parse(page, language="en").body.text
    assert found.count(LINE.strip()) == 8
    assert (life in found) is kept


@pytest.mark.parametrize(
    ("line", "is_text"),
    [
        ("Photos by <a href=/1>idamoe (Picturebank)</a>, <a href=/2>Ada Brook (Picturebank)</a>, <a href=/3>harbourcat</a>.", False),
        ("Photos by harbourcat of the pier in the storm were seen by <a href=/1>nine million people</a> in a week, and sold.", True),
    ],
)  # fmt: skip
def test_whose_the_pictures_are(line, is_text):
    page, _ = survey_page(
        read_document(f"<h1>Ferry returns</h1><div>{'<p>The ferry is back.</p>' * 4}<p>{line}</p></div>"), None
    )
    chosen = range(1, 6)
    assert (len(without_foot(page, chosen, (), openings("en"), "en")) == len(chosen)) is is_text


@pytest.mark.parametrize(
    ("end", "kept", "wire"),
    [
        ("<br>AFP", False, "AFP"),
        ("<br>- (dpa)", False, "dpa"),
        ("</p><p>Reuters", False, "Reuters"),
        ("<br>The crew of the AFP", True, None),
        ("<br>Ellery", True, None),
    ],
)
def test_an_agency_alone_in_the_last_line_is_the_wire_and_no_text(end, kept, wire):
    article = articlekit.parse(PAGE.format(STORY, f"<p>{LINE * 2}{end}</p>"))
    assert article.body.text.endswith(LINE.strip()) is not kept
    assert article.wire == wire
