"""What belongs to an article although little in its own lines says so: its deck, its lists, its headings, its turns of speech."""

import articlekit

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board and the harbour full of boats."
PARAGRAPHS = "".join(f"<p>{LINE} {number}.</p>" for number in range(4))


def parsed(content):
    return articlekit.parse(
        f"<html lang=en><title>Ferry returns - Herald</title><body><main>{content}</main></body></html>"
    )


def test_the_deck_that_the_headline_has_begins_the_text():
    deck = "Nine years after the last crossing"
    article = parsed(
        f"<h1>Ferry returns</h1><div class=page-subheadline>{deck}</div><p class=byline>By Ada Brook</p><div>{PARAGRAPHS}</div>"
    )
    assert article.headline.alternative == deck
    assert article.body.text.startswith(f"{deck}\n\n{LINE}")


def test_the_points_of_a_summary_stand_together():
    points = ("Nine years after the last crossing", "Nobody knows yet who pays for the pier")
    items = "".join(f"<li class=point><div class=abstract-text>{point}</div></li>" for point in points)
    article = parsed(
        f"<h1>Ferry returns</h1><ul class=abstract>{items}</ul><p class=byline>By Ada Brook</p><div>{PARAGRAPHS}</div>"
    )
    assert article.body.text.startswith("\n\n".join((*points, LINE)))


def test_a_list_in_a_short_text():
    listed = "<ul><li>bridge closed in March</li><li>tolls end in May</li></ul>"
    article = parsed(f"<h1>Ferry returns</h1><div><p>{LINE}</p><p>{LINE} Two.</p>{listed}<p>{LINE} Three.</p></div>")
    assert "bridge closed in March\n\ntolls end in May" in article.body.text


def test_the_headings_of_a_list_article():
    names = ["The Net Loft, Port Ellery", "Brook’s, Quay Street", "The Customs House", "Orla Bay kiosk"]
    items = "".join(
        f"<div class=item><h2 class=item-title>{n}. {name}</h2><p>{LINE}</p></div>" for n, name in enumerate(names, 1)
    )
    text = parsed(f"<h1>Four places to eat a crab</h1><p class=intro>{LINE}</p>{items}").body.text
    assert all(name in text for name in names)


def test_what_the_author_says_in_turn_is_no_line_on_the_author():
    turns = f"<p>Ida Moe: {LINE}</p><p>Ada Brook: And it has eaten the quay, you say.</p><p>Ida Moe: A third of it, and the rest would have gone by May.</p>"
    article = parsed(f"<h1>Ferry returns</h1><p class=byline>By Ada Brook</p><div>{PARAGRAPHS}{turns}</div>")
    assert article.body.text.endswith("the rest would have gone by May.")
    about = "<p>Ada Brook writes on ports and ferries for the Herald and lives in Port Ellery.</p>"
    article = parsed(f"<h1>Ferry returns</h1><p class=byline>By Ada Brook</p><div>{PARAGRAPHS}{about}</div>")
    assert "lives in Port Ellery" not in article.body.text


def test_a_table_below_the_last_paragraph():
    rows = "".join(
        f"<tr><td>{name}</td><td>{points}</td></tr>"
        for name, points in (("Ellery", 61), ("Thornby", 59), ("Carrow", 24))
    )
    article = parsed(f"<h1>Ferry returns</h1><div>{PARAGRAPHS}<table>{rows}</table></div>")
    assert article.body.text.endswith("Ellery\t61\n\nThornby\t59\n\nCarrow\t24")
    box = "<table><tr><td>Also in the news<br>Bridge to close in May<br>Tolls to rise</td></tr></table>"
    assert "Bridge to close" not in parsed(f"<h1>Ferry returns</h1><div>{PARAGRAPHS}{box}</div>").body.text


def test_what_stands_beside_a_form_in_the_text():
    box = "<div class=x1><h3>The Morning Tide</h3><p>All of the coast, in your box at seven.</p><form><input><button>Go</button></form></div>"
    text = parsed(
        f"<h1>Ferry returns</h1><div>{PARAGRAPHS}{box}{PARAGRAPHS.replace('Thursday', 'Friday')}</div>"
    ).body.text
    assert "Morning Tide" not in text
    assert "at seven" not in text
    share = f"<div class=x1><h3>The crossing</h3><p>{LINE} Nine.</p><button>Share</button></div>"
    text = parsed(
        f"<h1>Ferry returns</h1><div>{PARAGRAPHS}{share}{PARAGRAPHS.replace('Thursday', 'Friday')}</div>"
    ).body.text
    assert "Nine." in text


def test_what_a_player_says_above_the_headline():
    player = "<div class=player-modal>This is a modal window. Beginning of dialog window. Escape will cancel and close the window.</div>"
    assert "modal window" not in parsed(f"{player}<h1>Ferry returns</h1><div>{PARAGRAPHS}</div>").body.text


def test_what_a_style_hides_above_the_text():
    bar = '<div style="display:none"><div class=note><p>These data have been given to the archive since 1996, and are added to it day by day after an embargo.</p></div></div>'
    article = parsed(
        f"{bar}<table><tr><td><font size=5><b>Ferry returns</b></font><br>By Ada Brook{PARAGRAPHS}</td></tr></table>"
    )
    assert "embargo" not in article.body.text
    assert LINE in article.body.text


def test_signs_that_nobody_sees_are_no_paragraph():
    article = parsed(
        f"<h1>Ferry returns</h1><div>{PARAGRAPHS}<p>\u200d</p><p>___</p>{PARAGRAPHS.replace('Thursday', 'Friday')}</div>"
    )
    assert not any(paragraph.text in {"\u200d", "___"} for paragraph in article.body.paragraphs)


def numbered(parts, end=""):
    rows = "".join(
        f'<div class="column column-{number}7"><div class="words words-{number}a4{number}"><p>{LINE} Part {number}.</p><p>Crab: Brook’s</p></div></div>'
        for number in range(1, parts + 1)
    )
    return parsed(f"<h1>Ferry returns</h1>{rows}{end}").body.text


def test_elements_that_a_system_numbers_are_made_alike():
    found = numbered(6, f"<p>{LINE} Nine.</p>")
    assert found.count("Crab: Brook’s") == 6
    assert "Part 6." in found


FIELD = '<div class="field__item"><div class="text-formatted field field--name-text field--label-hidden">{}</div></div>'


def test_a_last_column_is_made_as_the_others():
    words = "Anybody who stays for the night takes the small boat back at eight."
    column = f'<div class="column column-77"><div class="words words-7a47"><p>{words}</p></div></div>'
    assert numbered(5, column).endswith(words)
    assert words not in numbered(5, column.replace("words", "letter").replace("column", "side"))


FIELD = '<div class="field__item"><div class="text-formatted field field--name-text field--label-hidden">{}</div></div>'


def test_a_part_behind_a_picture_that_begins_with_a_subheading():
    first = f"<p>{LINE * 2} One.</p><h2>What it costs</h2><p>{LINE * 2} Two.</p><p>{LINE * 3} Three.</p>"
    picture = '<div class="field__item"><figure><figcaption>The quay at noon, seen from the tower. Photo: Ida Moe</figcaption></figure></div>'
    second = f"<h2>Who is on board</h2><p>{LINE} Four.</p><ul><li>Pilots</li><li>Cooks</li></ul><p>{LINE} Five.</p>"
    content = f'<h1>Ferry returns</h1><div class="field field--items">{FIELD.format(first)}{picture}{FIELD.format(second)}</div>'
    found = parsed(content).body.text
    assert "Who is on board" in found
    assert found.endswith("Five.")
    assert "seen from the tower" not in found
