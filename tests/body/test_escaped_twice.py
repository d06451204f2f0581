"""Entities that a system escaped twice are read where they stand in words; where a text writes of entities they stay."""

import articlekit

PAGE = "<h1>Cottage sold</h1><div><p>{}</p><p>{}</p></div>"
SAID = "The cottage had been a museum for forty years, and its curator did not know where its three thousand objects would go."


def test_words_are_read_and_their_offsets_hold():
    line = "The keeper&amp;#8217;s cottage at Pell Point sold for &amp;pound;412,000, and the caf&amp;eacute; &amp;amp; the tower with it, on 1&amp;nbsp;December."
    body = articlekit.parse(PAGE.format(line, SAID), language="en").body
    read = "The keeper’s cottage at Pell Point sold for £412,000, and the café & the tower with it, on 1 December."
    assert [p.text for p in body.paragraphs] == [read, SAID]
    assert all(body.text[p.start : p.start + len(p.text)] == p.text for p in body.paragraphs)


def test_a_text_on_entities_is_as_it_was_written():
    line = "Write &amp;nbsp; where a line must not break, and &amp;lt;br&amp;gt; where it must, as all of us did before there was anything else to write."
    body = articlekit.parse(PAGE.format(line, SAID), language="en").body
    assert "Write &nbsp; where a line must not break, and &lt;br&gt; where" in body.text
