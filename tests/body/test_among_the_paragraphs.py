"""Short lists, tables, code and quotations between an article's paragraphs are its author's; offers and embedded posts there are not."""

import pytest

import articlekit
from articlekit._body.choose import choose
from articlekit._body.find import survey_page
from articlekit._document import read_document

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board. "
PARAGRAPHS = "".join(f"<p>{LINE * 2}</p>" for _ in range(4))
PAGE = "<h1>Ferry returns to Port Ellery</h1><nav><a href=/>Home</a></nav><div class=text>{}{}{}</div>"


def text(between):
    return articlekit.parse_body(PAGE.format(PARAGRAPHS, between, PARAGRAPHS), language="en").text


@pytest.mark.parametrize(
    "between",
    [
        "<ul><li>two bow doors</li><li>a bar</li></ul>",
        "<div class=block><ol><li>two bow doors</li><li>a bar</li></ol></div>",
        "<table><tr><th>two bow doors</th><th>1</th></tr><tr><td>a bar</td><td>2</td></tr></table>",
        "<figure class=table><table><tr><td>two bow doors</td><td>1</td></tr><tr><td>a bar</td><td>2</td></tr></table></figure>",
        "<dl><dt>two bow doors</dt><dd>a bar</dd></dl>",
        "<div class=pros><div><dl><dt>For</dt><dd>two bow doors</dd></dl></div><div><dl><dt>Against</dt><dd>a bar</dd></dl></div></div>",
        "<div class=sheet><h3>The ship in figures</h3><table><tr><td>two bow doors</td><td>1</td></tr><tr><td>a bar</td><td>2</td></tr></table></div>",
        "<pre>two bow doors\na bar</pre>",
        "<p>She has:</p><ul><li>two bow doors (<a href=/d>see the doors</a>)</li><li>a bar on the lower deck</li></ul>",
    ],
)
def test_short_lines_that_the_author_set(between):
    found = text(between)
    assert "two bow doors" in found
    assert "a bar" in found


@pytest.mark.parametrize(
    "between",
    [
        "<ul class=newsletter-box><li>two bow doors</li><li>a bar</li></ul>",
        "<ul class=related><li>two bow doors</li><li>a bar</li></ul>",
        "<ul hidden><li>two bow doors</li><li>a bar</li></ul>",
        "<ul><li><a href=/1>two bow doors</a></li><li><a href=/2>a bar</a></li></ul>",
        "<div class=related><h3>The ship in figures</h3><ul><li>two bow doors</li><li>a bar</li></ul></div>",
        "<blockquote class=twitter-tweet><p>two bow doors</p>— Ida Moe (@idamoe)</blockquote>",
    ],
)
def test_short_lines_that_the_site_set(between):
    assert "two bow doors" not in text(between)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("<a href=https://ledger.example/3>The Ellery Ledger</a> reported:", True),
        ("So what is his view of <a href=/harbour>the new harbour office of Ellery</a>?", True),
        ("<a href=/harbour>What he thinks of the new harbour office of Ellery, and why</a>.", False),
        ("<a href=/harbour>What he thinks of the new harbour office</a> of Ellery", False),
    ],
)
def test_a_line_with_a_long_link(line, kept):
    found = text(f"<p>{line}</p>")
    assert ("Ellery Ledger reported:" in found or "harbour office" in found) is kept


def test_a_paragraph_that_an_element_cuts_in_two_is_one():
    found = text(
        "<p>The ships of the night line, built for <div>Ellery Ferries</div>, carry four hundred travellers and their cars.</p>"
    )
    assert LINE.strip() in found


def test_who_said_a_quotation_is_none_of_its_words():
    quoted = "<blockquote class=quote><p>We sold every berth before noon, and the band played until the lights were gone.</p><p class=quote-author>Ida Moe</p></blockquote>"
    found = text(quoted)
    assert "We sold every berth" in found
    assert "Ida Moe" not in found


def test_what_is_said_of_cookies_in_an_element_named_for_them():
    notice = f"<div class=cookie-notice><p>{LINE}</p><p>Cookies that are needed keep the ferry's site running and its berths on sale.</p></div>"
    assert "Cookies" not in text(notice)


@pytest.mark.parametrize(
    "below",
    [
        "<h2>Questions and answers</h2><div class=faq-list><div><b>Does she sail at night?</b><p>Not yet.</p></div></div>",
        "<h3>On board</h3><div><span>Does she sail at night?</span><br><br>Not yet.</div>",
        "<p>The captain was asked one thing:</p><section><div>Does she sail at night?</div><div>Not yet.</div></section>",
        "<p>The captain was asked one thing:</p><ul><li>Does she sail at night?</li><li>Not yet.</li></ul>",
    ],
)
@pytest.mark.parametrize("rest", ["", PARAGRAPHS], ids=["at the end", "in the text"])
def test_what_the_text_s_own_heading_or_colon_announces(below, rest):
    found = articlekit.parse_body(PAGE.format(PARAGRAPHS, below, rest), language="en").text
    assert "Does she sail at night?" in found
    assert "Not yet." in found


@pytest.mark.parametrize("names", ["newsletter-box", "related", "share", "comments"])
def test_a_box_of_the_site_s_below_a_heading_is_not_the_text_s(names):
    box = f"<h2>On board</h2><div class={names}><div>Does she sail at night?</div><div>Not yet.</div></div>"
    assert "Not yet." not in articlekit.parse_body(PAGE.format(PARAGRAPHS, box, ""), language="en").text


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ('A cheaper crossing<a class="anchor" href="#cheaper">#</a>', "A cheaper crossing"),
        ('A cheaper crossing <a class="headerlink" href="#cheaper">¶</a>', "A cheaper crossing"),
        ("Ferry No. 1 plays in C#", "Ferry No. 1 plays in C#"),
        (
            'A cheaper crossing<span>[<a href="/w/index.php?title=Ferry&amp;action=edit&amp;section=2">edit</a>]</span>',
            "A cheaper crossing",
        ),
        ('A cheaper [<a href="/crossing?for=edit">crossing</a>]', "A cheaper [crossing]"),
    ],
)
def test_the_sign_of_a_subheading_s_link_to_itself_or_its_edit_is_no_part_of_it(heading, text):
    sentence = "The ferry is back in the harbour of Ellery, nine years after the last crossing, and all of its berths were sold within a day."
    page = f"<h1>Ferry returns</h1><article><p>{sentence}</p><p>{sentence.replace('nine', 'ten')}</p><h2>{heading}</h2><p>{sentence.replace('nine', 'six')}</p></article>"
    headings = [p.text for p in articlekit.parse(page, language="en").body.paragraphs if p.level is not None]
    assert headings == [text]


@pytest.mark.parametrize(("question", "there"), [("Who may sail?", True), ("Who may sail", False)])
def test_the_answer_in_one_box_with_its_question(question, there):
    box = f'<div class="kg-card toggle-card"><div><h4>{question}</h4></div><div class="toggle-body"><p>Everybody who has a ticket.</p></div></div>'
    assert ("Everybody who has" in text(box)) is there


def test_a_row_of_a_layout_table_is_no_row_of_figures_however_short_its_paragraphs():
    lines = [
        f"The ferry sailed again on Thursday, {number} years after the last crossing, with a brass band on board and hundreds on the quay."
        for number in range(2, 9)
    ]
    menu = "<td><a href=/1>News</a><br><a href=/2>Sport</a></td>"
    story = f"<td>{''.join(f'<p>{line}</p>' for line in lines[:-1])}{lines[-1]}</td>"
    body = articlekit.parse(f"<h1>Ferry returns</h1><table><tr>{menu}{story}</tr></table>", language="en").body
    assert body.text == "\n\n".join(lines)


@pytest.mark.parametrize(
    ("doubtful", "usual", "grade", "is_text"),
    [
        (LINE, 0.9, -0.5, True),
        (LINE, 0.9, -1.5, False),
        (LINE, 5.0, -0.5, False),  # among so sure ones it is a box, a caption, an advert
        (f"<a href=/other>{LINE}</a>", 0.9, -0.5, False),
    ],
    ids=["as doubtful as all", "more doubtful than all", "among sure ones", "a link"],
)
def test_doubtful_prose_is_of_a_text_that_is_graded_low_as_a_whole(doubtful, usual, grade, is_text):
    source = PAGE.format(PARAGRAPHS, f"<p>{doubtful}</p>", PARAGRAPHS)
    page, places = survey_page(read_document(source), None)
    number = next(at for at, text in enumerate(page.texts) if text == LINE.strip())
    prose = [at for at, text in enumerate(page.texts) if text.startswith(LINE)]
    assert len(prose) == 8
    assert (number in choose(page, places, dict.fromkeys(prose, usual) | {number: grade})) is is_text


def test_the_teaser_of_another_article():
    teaser = (
        "<div class=LinkBox><a href=/ghat>A school on a boat</a>"
        "<p class=BoxRelatedNewsItemSapo>Every weekend she rows through three villages to teach the children to read.</p></div>"
    )
    found = text(teaser)
    assert "three villages" not in found
    assert LINE.strip() in found


BOXES = "<main><h1>Five ferries to take</h1><div class=body>{}</div><div class=tags><a href=/s>sea</a></div></main>"


@pytest.mark.parametrize(("of_list", "kept"), [("piece", True), ("related-box", False)])
def test_the_last_list_stands_in_a_box_as_every_piece_of_the_text_does(of_list, kept):
    pieces = "".join(f"<div class=piece><p>{LINE}{number} berths were sold.</p></div>" for number in range(5))
    row = f"<div class={of_list}><ul><li>Address: Quay 14</li><li>Hours: Tuesday to Sunday, 5 to 12</li></ul></div>"
    found = articlekit.parse_body(BOXES.format(pieces + row), language="en").text
    assert ("Quay 14" in found) is kept


@pytest.mark.parametrize(("style", "count"), [("style='display:none'", 1), ("", 2)])
def test_an_excerpt_that_is_cut_off_and_hidden(style, count):
    excerpt = f"<div><p {style}>{LINE}The first paragraph of the text goes on with wha</p></div>"
    first = f"<p>{LINE}The first paragraph of the text goes on with what was said on board, and by whom.</p>"
    page = f"<html lang=en><h1>Ferry returns</h1>{excerpt}<div class=text>{first}{PARAGRAPHS}</div></html>"
    assert articlekit.parse(page).body.text.count("goes on with wha") == count


def test_an_excerpt_that_breaks_off_above_the_text():
    excerpt = "<div><b>Summary</b>: The ferry sailed again on Thursday, nine years after the last crossing ...</div>"
    body = articlekit.parse(
        f"<html lang=en><h1>Ferry returns</h1>{excerpt}<div class=text>{PARAGRAPHS}</div></html>"
    ).body
    assert body.text.startswith("The ferry sailed")


SHORT = "The ferry sailed again on Thursday, nine years after the last crossing, and {} berths were sold. A brass band was on board."


@pytest.mark.parametrize(("other", "kept"), [("text field", True), ("text box", False)])
def test_a_subheading_in_another_box_of_the_text_s_make(other, kept):
    first = "".join(f"<p>{SHORT.format(number)}</p>" for number in (40, 50, 60))
    second = f"<h2>What it costs</h2><p>{SHORT.format(70)[:97]}</p>"
    page = f"<h1>Ferry returns</h1><div class='text field'>{first}</div><div class=facts><h3>In figures</h3><p>Nine years</p></div><div class='{other}'>{second}</div>"
    body = articlekit.parse(page, language="en").body.text
    assert ("What it costs" in body) is kept


def test_a_short_sentence_that_ends_a_text_of_short_sentences():
    asked = "".join(
        f"<p class=line><b>—{question}</b></p><p class=line>—{SHORT.format(number)}</p>"
        for number, question in enumerate(("Who was on board?", "And the band?", "Will she sail in winter?"), 30)
    )
    page = f"<article><h1>Ferry returns</h1>{asked}<p class=line><b>—And now?</b></p><p class=line>—Now I want to sleep.</p><div class=tags><a href=/f>Ferries</a></div></article>"
    assert articlekit.parse(page, language="en").body.text.endswith("—Now I want to sleep.")


@pytest.mark.parametrize(
    ("items", "kept"),
    [
        ("<li>Friday, 3 p.m.: the first crossing</li><li>Saturday, noon: the band plays on the quay</li>", True),
        ("<li>Print</li><li>Send</li>", False),
        ("<li>Friday: <a href=/1>the first crossing</a></li><li>Saturday: <a href=/2>the band</a></li>", False),
    ],
    ids=["of the text", "buttons", "links"],
)
def test_a_list_in_one_element_with_the_text_ends_it(items, kept):
    prose = "".join(f"<p>{SHORT.format(number)} {SHORT.format(number + 1)}</p>" for number in (40, 50, 60))
    page = f"<h1>Ferry returns</h1><div class=text>{prose}<ul>{items}</ul></div><div class=files><h4>Files</h4></div>"
    body = articlekit.parse(page, language="en").body.text
    assert ("Friday" in body or "Print" in body) is kept


def test_paragraphs_that_are_numbered_by_their_ids_are_of_one_make():
    ids = iter(("3f1a", "9c02", "b7e4", "41dd", "0a6f", "e210"))
    told = [
        "She sailed for nine years on other waters, and the people of Ellery asked for her back each spring, in letters to the harbour office.",
        "The office answered twice, and both times it said that a ferry is not a bus, as if that were news to those who had none.",
        "(UNDERSTATED)",
        "No bus",
        "On Friday two hundred passengers stood on the quay an hour before she was to leave, and a brass band played what it knew.",
    ]
    lines = "".join(f'<p id="{next(ids)}" class="qa zu">{line}</p>' for line in told)
    page = f"<div><h1>Ferry returns</h1><div><p class=be>4 min read</p></div>{lines}</div><p class=be>Go on to sea</p>"
    body = articlekit.parse(page, language="en").body
    assert body.text.split("\n\n") == told


def test_the_heading_of_a_table_comes_with_it():
    sheet = "<div class=sheet><h3 class=s7>The ship in figures</h3><table><tr><td>Berths</td><td>400</td></tr><tr><td>Cars</td><td>90</td></tr></table></div>"
    assert "The ship in figures\n\nBerths\t400\n\nCars\t90" in text(sheet)


def test_a_program_may_say_a_thing_twice_and_a_contents_list_its_headings():
    line = "SELECT harbour, count(*) FROM crossings GROUP BY harbour"
    code = f"<pre>{line}</pre>"
    assert text(f"{code}<p>And once more, a year later, on the same table of crossings:</p>{code}").count(line) == 2
    title = "What the crossing from Port Ellery costs in the summer"
    contents = f"<ul><li>{title}</li><li>{title} and who is going to pay for it</li></ul>"
    part = (
        f"<h2>{title}</h2><p>Nobody knows what it is going to be, and the harbour office does not say when it will.</p>"
    )
    assert text(contents + part).count(f"{title}\n") == 2
    paragraph = "<p>Nobody knows what it is going to be, and the harbour office does not say.</p>"
    assert text(paragraph * 2).count("Nobody knows") == 1


def test_the_number_of_a_step_is_no_item():
    steps = "<dl><dt>1.</dt><dd>Cut the onions</dd><dt>2.</dt><dd>Add the fish</dd></dl>"
    assert "Cut the onions\n\nAdd the fish" in text(steps)
    years = "<dl><dt>1989</dt><dd>She is built</dd><dt>2024</dt><dd>She sails again</dd></dl>"
    assert "1989\n\nShe is built\n\n2024" in text(years)


def test_an_item_that_is_mostly_a_link_among_items_that_are_not():
    items = (
        "One or two crabs, which the boats at the inner quay sell until nine in the morning for a few coins.",
        "A pot as wide as the crab and a stone to lay upon its lid",
        "Sea salt <a href=https://shop.example/1>from the pans of Port Ellery or of Orla Bay</a>;",
        "Four lemons, or the juice of eight where the lemons are small.",
    )
    found = text("<p>You need:</p><ul>{}</ul>".format("".join(f"<li>{item}</li>" for item in items)))
    assert "or of Orla Bay" in found


@pytest.mark.parametrize("line", ["<p>.</p>", "<p><img src=/1.jpg>.</p>", "<p>;</p>"])
def test_a_stop_alone_is_no_paragraph(line):
    assert "\n\n" + line[-5] + "\n\n" not in text(line)


def test_the_last_list_of_the_text_may_hold_a_link_or_two():
    items = (
        "No contract, and whoever leaves gives notice on the day before the boat sails",
        "No lists: whoever wants to come along writes to <a href=/m>us</a> or waits at the bollard",
        "No secrets, for the log lies open on the bridge and is read to all who ask",
    )
    ended = articlekit.parse_body(
        PAGE.format(PARAGRAPHS, "", "<ul>{}</ul>".format("".join(f"<li>{item}</li>" for item in items))), language="en"
    ).text
    assert all(item.partition(" <")[0][:40] in ended for item in items)


def test_a_heading_above_a_paragraph_of_a_few_words():
    found = text("<h3>Vision</h3><p>A harbour that is fair and free of soot</p>")
    assert "\n\nVision\n\nA harbour that is fair" in found


@pytest.mark.parametrize(
    ("html", "expected"),
    [("{}", True), ("<p><a href=/more>More news</a></p>{}", False), ("<div>{}</div>", False)],
    ids=["right below", "below a link", "in a box"],
)
def test_doubtful_prose_goes_on_below_a_text_that_is_graded_low_as_a_whole(html, expected):
    last = "Nobody on the quay could say when the next one would leave, nor for where, said those who had come to wave."
    source = PAGE.format(PARAGRAPHS, html.format(f"<p>{last}</p>"), "<ul><li><a href=/a>Weather</a></li></ul>")
    page, places = survey_page(read_document(source), None)
    prose = [at for at, text in enumerate(page.texts) if text.startswith(LINE)]
    number = page.texts.index(last)
    assert (number in choose(page, places, dict.fromkeys(prose, 0.9) | {number: -0.5})) is expected
