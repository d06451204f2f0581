"""What stands of the author between the headline and the text is no part of it."""

import articlekit

LINE = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board. "
STORY = "".join(f"<p>{LINE * 2}</p>" for _ in range(5))
CARD = "<ul class=author-list><li><div class=author-card><h2>Ada Brook</h2><div class=bio><p>Rides ferries and complains of them in print.</p></div></div></li></ul>"


def test_a_card_of_the_author():
    page = f"<article><header><h1>Ferry returns</h1><div class=byline>{CARD}<h4><a href=/author/ada>Ada Brook</a></h4></div></header><div>{STORY}</div></article>"
    body = articlekit.parse(page, language="en").body
    assert LINE.strip() in body.text
    assert "complains" not in body.text


def test_a_sentence_above_the_text_that_is_not_on_the_author_stays():
    page = f"<article><header><h1>Ferry returns</h1></header><div><p>It has been nine years.</p>{STORY}</div></article>"
    assert articlekit.parse(page, language="en").body.text.startswith("It has been nine years.")


def test_whence_the_author_reported():
    told = "<div><div><p>By <a href=/by/ada>Ada Brook</a></p><p>Ada Brook reported from Port Ellery.</p></div><ul><li><time>June 2, 2024</time></li></ul></div>"
    page = f"<article><header><h1>Ferry returns</h1><p>A feud has reached the highest court. It began with a color.</p>{told}</header><section>{STORY}</section></article>"
    assert "reported from" not in articlekit.parse(page, language="en").body.text


def test_who_writes_in_an_element_for_authors_between_a_summary_and_the_text():
    line = "The ferry sailed again on Thursday, nine years after the last crossing, with a brass band on board."
    about = "Ada Brook came to the Herald in 2001 from the harbour office of Orla Bay, where she had sold berths. She has a boat."
    summary = f"<ul><li>{line[:-1]}, and it was full, one.</li><li>{line[:-1]}, and it was full, two.</li></ul>"
    page = "<html lang=en><title>Ferry returns - Herald</title><main><h1>Ferry returns</h1><div>{}<section class={}><div class=byline>By Ada Brook</div><div class=popup><p>{}</p></div></section>{}</div></main>"
    paragraphs = "".join(f"<p>{line} {number}.</p>" for number in range(6))
    assert about not in articlekit.parse(page.format(summary, "authors", about, paragraphs)).body.text
    said = about.replace("came", "told the Herald when she came").replace("Ada Brook", "Ida Moe")
    assert said in articlekit.parse(page.format(summary, "part", said, paragraphs)).body.text
