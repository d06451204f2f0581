"""Hostile inputs by class, each grown from one number: no input of a class may raise what is not articlekit's, nor cost more than its size."""

import json
from functools import partial
from itertools import islice, product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORDS = "The ferry is back in the old harbour, said Ida Moe on Thursday. "


def page(inside, head=""):
    return f"<!DOCTYPE html><html lang=en><head><title>Ferry returns</title>{head}</head><body><h1>Ferry returns</h1>{inside}</body></html>"


def linked_data(value):
    return page(f"<p>{WORDS}</p>", f'<script type="application/ld+json">{value}</script>')


def state(value):
    return f"<title>Ferry returns</title><div id=app></div><script>window.state = {value}</script>"


def story(**properties):
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry returns", **properties}


def nested(opening, closing, times):
    return opening * times + "1" + closing * times


def made_up(number):
    """A name that no other number has."""
    return "Q" + "".join(chr(97 + int(digit)) for digit in str(number))


def repeated(unit, n):
    return unit * (n // len(unit) + 1)


def people(language, sentence, signs):
    """A page on which somebody new speaks in every paragraph."""

    def grown(n):
        pairs = product(signs, repeat=3)
        said = "".join(f"<p>{sentence.format(''.join(pair))}</p>" for pair in islice(pairs, n // (len(sentence) + 10)))
        return page(said).replace("lang=en", f"lang={language}")

    return grown


# Pages, grown to about n characters.
PAGES = {
    "deep divs": lambda n: page("<div>" * (n // 11) + "deep" + "</div>" * (n // 11) + f"<p>{WORDS}</p>"),
    "deep divs that never close": lambda n: "<div>" * (n // 5) + "deep",
    "deep inline elements": lambda n: page("<p>" + "<b>" * (n // 7) + "deep" + "</b>" * (n // 7)),
    "deep links and spans with classes": lambda n: page("<a href=x><span class=y>" * (n // 24) + "deep"),
    "deep lists": lambda n: page("<ul><li>x" * (n // 9)),
    "deep tables": lambda n: page("<table><tr><td>x" * (n // 16)),
    "deep microdata": lambda n: page("<div itemscope itemtype=x/NewsArticle itemprop=author>a" * (n // 55)),
    "inline elements around every block": lambda n: page("<x-a class=q>" * 30 + "<p>x</p>" * (n // 8)),
    "hidden spans that never close": lambda n: page("<span hidden>x<p>y" * (n // 18)),
    "many attributes": lambda n: page("<p " + " ".join(f"a{i}=1" for i in range(n // 9)) + f">{WORDS}</p>"),
    "one attribute of great length": lambda n: page(f'<p class="{"word " * (n // 5)}">{WORDS}</p>'),
    "many siblings": lambda n: page("<p>x</p>" * (n // 8)),
    "many empty blocks": lambda n: page("<div></div>" * (n // 11)),
    "many line breaks": lambda n: page("<p>" + "x<br>" * (n // 5)),
    "many short links": lambda n: page("<p>" + "<a href=x>y</a> " * (n // 16)),
    "many links in blocks": lambda n: page("<li><a href=/x class=c>y z</a></li>" * (n // 36)),
    "many headings": lambda n: page("<h1>Ferry returns</h1><h2>Ferry</h2>" * (n // 36)),
    "many times": lambda n: page("<time datetime=2018-01-21T12:37>21 January 2018</time> " * (n // 55)),
    "quotations said again": lambda n: page("<p>The ferry returns to the old harbour on Monday, and nobody had thought it would.</p>"
        "<blockquote>The ferry returns to the old harbour on Monday</blockquote>" * (n // 162)),
    "quotations all different": lambda n: page("".join(f"<blockquote><p>The {made_up(i)} ferry is back in town.</p><cite>{made_up(i)} Moe</cite></blockquote>" for i in range(n // 80))),
    "verbs behind their clauses": lambda n: page("<p>" + "మంత్రి అన్నారు అని " * (n // 48)).replace("lang=en", "lang=te"),
    "many bylines": lambda n: page("<p class=byline>By <a rel=author href=/x>Ada Brook</a> and Bo Reed</p>" * (n // 71)),
    "many datelines": lambda n: page("<p>PORT ELLERY (Reuters) - The ferry is back.</p>" * (n // 48)),
    "many meta tags": lambda n: page("", "<meta property=article:author content='Ada Brook'>" * (n // 50)),
    "many titles": lambda n: page("<title>Ferry returns | Ledger</title>" * (n // 37)),
    "many canonical links": lambda n: page("", "<link rel=canonical href=/x>" * (n // 28)),
    "unclosed comment": lambda n: page("<p>x<!--" + "-" * n),
    "many comments": lambda n: page("<!-- x --><p>y" * (n // 14)),
    "unclosed script": lambda n: page("<script>" + "<p>x" * (n // 4)),
    "plain text that repeats its title": lambda n: "Ferry returns to the old harbour\n\n" * (n // 34),
    "plain text of menus": lambda n: "Ferry returns to the harbour - Ledger\n\n" + "News\n\nSport | Weather | Jobs | Shop | Sea\n\n" * (n // 48) + WORDS * 9,
    "unclosed noscript": lambda n: "<title>Ferry</title>" + "<noscript><div>x" * (n // 16),
    "unclosed scripts": lambda n: "<title>Ferry returns</title>" + "<script>x" * (n // 9),
    "state of open objects": lambda n: state('{"a":' * (n // 5)),
    "state of open lists": lambda n: state("[[" * (n // 2)),
    "state full of faults": lambda n: state("[[x" * (n // 3)),
    "state of open quotes": lambda n: state('["' * (n // 2)),
    "state of many titles": lambda n: state(json.dumps([{"title": "Ferry returns", "in": ["Ferry returns"] * 9}] * (n // 190))),
    "state of titles all different": lambda n: "".join(f'<script type="application/ld+json">{json.dumps(story(headline=f"Ferry {i} returns", name=made_up(i) * 4))}</script>' for i in range(n // 165)),
    "state of nested titles": lambda n: state('{"title":"Ferry returns","in":' * min(n // 32, 900) + "1" + "}" * min(n // 32, 900) + " " * n),
    "state in strings in strings": lambda n: state(json.dumps([json.dumps([json.dumps([{"title": "Ferry returns", "text": WORDS * (n // 80)}])])])),
    "unclosed tag": lambda n: page("<p " + "x" * n),
    "angle brackets": lambda n: page("<" * n),
    "entities": lambda n: page("<p>" + "&amp;&lt;&#1;&#xD800;&#x110000;&nosuch;" * (n // 40)),
    "declared entities": lambda n: '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' + "<p>&b;" * (n // 6),
    "processing instructions": lambda n: page("<?x y?>" * (n // 7)),
    "CDATA": lambda n: page("<svg><![CDATA[x]]></svg>" * (n // 24)),
    "frames, templates, plaintext": lambda n: "<frameset><template><noscript><plaintext>" + "<p>x" * (n // 4),
    "text of great length": lambda n: page("<p>" + WORDS * (n // len(WORDS))),
    "a word of great length": lambda n: page("<p>" + "x" * n),
    "blanks of great length": lambda n: page("<p>x" + " " * n + "y</p>"),
    "preformatted lines": lambda n: page("<pre>" + "line\n\n" * (n // 6) + "</pre>"),
    "controls": lambda n: page("<p>" + "a\x01\x02\x7f\x9fb \0 \x1b " * (n // 12)),
    "soft hyphens": lambda n: page("<p>" + "a\u00adb\u200bc\u2060d\ufeff " * (n // 9)),
    "surrogates": lambda n: page("<p>" + "a\ud800b\udc00c " * (n // 6)),
    "joined marks": lambda n: page("<p>" + "e" + "\u0301" * n),
    "directions": lambda n: page("<p>" + "\u202eabc\u202c \u200f" * (n // 7)),
    "live entries": lambda n: page(
        "", f'<script type="application/ld+json">{json.dumps(story(**{"@type": "LiveBlogPosting"}, liveBlogUpdate=[{"headline": "x", "articleBody": WORDS}] * (n // 100)))}</script>'
    ),
    "breadcrumbs": lambda n: page("<nav class=breadcrumb>" + "<a href=/x/>News</a> » " * (n // 23) + "</nav>"),
    "comments of readers": lambda n: page("<div class=comment><p>By Ada, 3 May 2018</p></div>" * (n // 55)),
    "front page": lambda n: page("<article><h2><a href=/a>Ferry returns</a></h2><p>The ferry is back.</p></article>" * (n // 85)),
    "figures": lambda n: page("<figure><img src=x><figcaption>The ferry. Photo: Ada Brook</figcaption></figure>" * (n // 78)),
    "lines in a figure": lambda n: page(f"<p>{WORDS * 4}</p><figure>{''.join(f'<p>The quay {line}x</p>' for line in range(n // 20))}</figure><p>{WORDS * 5}</p>"),
    "quotations": lambda n: page("<blockquote><p>“The ferry is back,” said Ida Moe.</p></blockquote>" * (n // 68)),
    "tables of text": lambda n: page("<table>" + "<tr><td>The ferry<td>is back.</tr>" * (n // 34) + "</table>"),
    "names all different": lambda n: page("".join(f"<p>“The ferry is back in town,” said {made_up(i)} {made_up(i * 7)}.</p>" for i in range(n // 60))),
    "one surname, many first names": lambda n: page("".join(f"<p>“The ferry is back in town,” said {made_up(i)} Moe. Moe was glad.</p>" for i in range(n // 70))),
    "one first name, many surnames": lambda n: page("".join(f"<p>“The ferry is back,” said Ida {made_up(i)}, the chief of {made_up(i + 3)}.</p>" for i in range(n // 70))),
    "names in one paragraph": lambda n: page("<p>" + "".join(f"{made_up(i)} {made_up(i + 1)} said. “Yes,” he said. " for i in range(n // 40))),
    "descriptions of one person": lambda n: page("<p>" + "".join(f"Ida Moe, the {made_up(i).lower()} chief, said “the ferry is back again”. " for i in range(n // 60))),
    "pronouns": lambda n: page("<p>Ida Moe came. Bo Reed came.</p>" + "<p>“The ferry is back,” he said. “It is,” she said.</p>" * (n // 55)),
    "quotes nested otherwise each time": lambda n: page("<p>" + "“a ‘b „c «d ‹e " * (n // 15)),
    "marks closing only": lambda n: page("<p>" + "a” b’ c» d› " * (n // 12)),
    "straight marks": lambda n: page("<p>" + '"a" ' * (n // 4)),
    "straight marks unpaired": lambda n: page(("<p>" + '"a b" "c ' * 5 + "</p>") * (n // 55)),
    "paragraphs that open and never close": lambda n: page("<p>“The ferry is back and so is the captain of it.</p>" * (n // 52)),
    "apostrophes": lambda n: page("<p>" + "'t 's rock 'n' roll ' " * (n // 22)),
    "dashes of speech": lambda n: page("<p>— The ferry is back — said Ida Moe — and stays — he added.</p>" * (n // 62)),
    "dashes of speech in one paragraph": lambda n: page("<p>" + "— The ferry is back — said Ida Moe. " * (n // 36)),
    "according to": lambda n: page("<p>" + "according to " * (n // 13)),
    "that that": lambda n: page("<p>" + "He said that she said that " * (n // 27)),
    "a sentence of commas": lambda n: page("<p>Ida Moe, " + "who said, " * (n // 10)),
    "capital words with particles": lambda n: page("<p>" + "Ada van der Moe of the Reed and " * (n // 32)),
    "titles before names": lambda n: page("<p>" + "President Minister Dr. Prof. Mr. " * (n // 33) + "said."),
    "questions and answers": lambda n: page("<p><b>Is the ferry back?</b></p><p>It is.</p>" * (n // 45)),
    "labels of speakers": lambda n: page("<p><b>Ida Moe:</b> The ferry is back.</p>" * (n // 41)),
    "bold runs": lambda n: page("<p>" + "<b>a</b> <i>b</i> " * (n // 18)),
    "entries with times": lambda n: page("<h3>12:37</h3><p>The ferry is back.</p>" * (n // 41)),
    "datetimes all different": lambda n: page("".join(f"<time datetime={1900 + i % 200}-{1 + i % 12:02}-{1 + i % 28:02}T{i % 24:02}:{i % 60:02}>x</time>" for i in range(n // 45))),
    "dates all different": lambda n: page("".join(f"<p class=date>Updated {1 + i % 28}/{1 + i % 12}/{1970 + i % 70} {i % 24}:{i % 60:02} GMT</p>" for i in range(n // 55))),
    "corrections": lambda n: page("<p>Correction: An earlier version of this story said so.</p>" * (n // 62)),
    "corrections all different": lambda n: page("".join(f"<p>Correction: An earlier version of story {i} said so.</p>" for i in range(n // 62))),
    "corrections in one paragraph": lambda n: page("<p>" + "Correction: Editor's note: Update: " * (n // 35)),
    "furniture lines": lambda n: page("<p>Read also: Share this: Advertisement</p>" * (n // 42)),
    "class names all different": lambda n: page("".join(f"<p class='c{i} d-{i}' id=e{i}>x y</p>" for i in range(n // 35))),
    "class names without blanks": lambda n: page("".join(f"<div class={'author' * 80}{i}><p>x</div>" for i in range(n // 510))),
    "styles": lambda n: page(f"<p style='{'display :' * 30} none'>x" * (n // 300)),
    "one style of great length": lambda n: page(f"<p style='{'display' + ' ' * 20000}'>x" * (n // 20010 + 1)),
    "tables in lists in tables": lambda n: page("<table><tr><td><ul><li>x" * (n // 25)),
    "definition lists": lambda n: page("<dl>" + "<dt>x<dd>y" * (n // 10)),
    "articles in articles": lambda n: page("<article><h2>x</h2><p>The ferry is back.</p>" * (n // 45)),
    "headings of all levels": lambda n: page("".join(f"<h{1 + i % 6}>Ferry {i} returns</h{1 + i % 6}>" for i in range(n // 30))),
    "forms": lambda n: page("<form><input value=x><select><option>a<option>b</select><button>c</button>" * (n // 70)),
    "images": lambda n: page("<img alt='The ferry is back' src=x>" * (n // 35)),
    "escaped pages in noscript": lambda n: page("<noscript>&lt;noscript&gt;&lt;p&gt;x</noscript>" * (n // 45)),
    "ruby": lambda n: page("<p><ruby>東<rt>とう</rt></ruby>" * (n // 30)),
    "svg and math": lambda n: page("<svg><title>Ferry returns</title><text>x</text></svg><math><mi>x</mi></math>" * (n // 80)),
    "details": lambda n: page("<details><summary>x</summary>" * (n // 29)),
    "bases": lambda n: page("", "<base href='http://[bad'>" * (n // 25)),
    "addresses that are none": lambda n: page("<p class=byline>By <a rel=author href='http://[::1'>Ada Brook</a>, <a href='http://x:99999999/'>Bo Reed</a></p>" * (n // 115), "<link rel=canonical href='http://[x'><meta property=og:url content='http://x:y/'>"),
    "a canonical address of great length": lambda n: page("<p>x", f"<link rel=canonical href='http://ledger.example/{'a/' * (n // 2)}'>"),
    "addresses of dates": lambda n: page("<p>x", f"<link rel=canonical href='http://ledger.example/{'2018/01/21/' * (n // 11)}'>"),
    "a title of separators": lambda n: f"<title>{'Ferry | ' * (n // 8)}</title><h1>Ferry</h1><p>x",
    "a title of dashes": lambda n: f"<title>{'- ' * (n // 2)}</title><h1>{'– ' * (n // 2)}</h1><p>x",
    "titles in claims": lambda n: page("<p>x", "".join(f"<meta property=og:title content='Ferry {i} returns | Ledger {i}'>" for i in range(n // 60))),
    "a headline of one sign": lambda n: f"<title>{'…' * n}</title><h1>{'…' * n}</h1>",
    "a site's name of great length": lambda n: page("<p class=byline>By Ada Brook</p>", f"<meta property=og:site_name content='{'Ledger ' * (n // 7)}'>"),
    "xml declarations": lambda n: "<?xml version='1.0' encoding='utf-16'?>" * (n // 40) + "<p>x",
    "charsets declared": lambda n: "".join(f"<meta charset=x{i}>" for i in range(n // 18)) + "<p>ü",
    "doctypes": lambda n: "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN' 'http://www.w3.org/TR/xhtml1.dtd'>" * (n // 85) + "<p>x",
    "dotted capitals": lambda n: page("<p class=byline>By " + "İİ Şİ " * 9 + "</p><p>“" + "İstanbul’da İİİ " * (n // 16) + "” said İda Moe."),
    "ligatures": lambda n: page("<p>“ﬁﬂ ŉ ǰ ΐ ß” said ﬁda ŉoe. " * (n // 30)),
    "line separators": lambda n: page("<p>a\u2028b\u2029c\x85d\x0be\x0cf\x1cg\x1dh\x1ei" * (n // 20)),
    "zero widths": lambda n: page("<p>“\u200bThe\u200dferry\u2060 is\ufeff back,\u200e” said\u200c Ida\u200b Moe. " * (n // 50)),
    "emoji": lambda n: page("<p>“👩‍👩‍👧‍👦🏳️‍🌈” said Ida 👍🏽 Moe. " * (n // 30)),
    "beyond the plane": lambda n: page("<p>“𝕿𝖍𝖊 𝖋𝖊𝖗𝖗𝖞” said 𝓘𝓭𝓪 𝓜𝓸𝓮. " * (n // 25)),
    "Chinese without stops": lambda n: page("<p>" + "港口负责人星期四说夜间渡轮回来了" * (n // 16)).replace("lang=en", "lang=zh"),
    "Chinese sentences in one paragraph": lambda n: page("<p>" + "渡轮回来了。" * n).replace("lang=en", "lang=zh"),
    "apostrophes typed for marks": lambda n: page("<p>" + "''We wait,'' said Ada Brook. " * (n // 28)),
    "a noun spoken of again": lambda n: page("<p>" + "La magistrada, a-t-il dit, « On attend », a déclaré la mairesse. " * (n // 65)).replace("lang=en", "lang=fr"),
    "offices and names without stops": lambda n: page("<p>" + "le ministre des Finances Jan Brook a dit que le pont, " * (n // 5)).replace("lang=en", "lang=fr"),
    "Chinese marks": lambda n: page("<p>" + "“夜”说：「渡」『轮』《回》" * (n // 14)).replace("lang=en", "lang=zh"),
    "Chinese telegrams": lambda n: page("<p>（新华社北京4月24日电" + "（新华社北京4月24日电" * (n // 12)).replace("lang=en", "lang=zh"),
    "Japanese marks": lambda n: page("<p>" + "「夜『船』と「述べた" * (n // 10)).replace("lang=en", "lang=ja"),
    "Korean marks": lambda n: page("<p>" + "“배가”고 말했다 ‘돌’라며 " * (n // 16)).replace("lang=en", "lang=ko"),
    "Thai without blanks": lambda n: page("<p>" + "เรือข้ามฟากกลับมาแล้วผู้อำนวยการกล่าว" * (n // 38)).replace("lang=en", "lang=th"),
    "Arabic connected": lambda n: page("<p>" + "وقال ووقالت وولو والوزير «و» " * (n // 28)).replace("lang=en", "lang=ar"),
    "Arabic byline": lambda n: page("<p class=byline>" + "ووو وليد وعلي " * (n // 14)).replace("lang=en", "lang=ar"),
    "Hindi": lambda n: page("<p>" + "उन्होंने कहा कि ‘नाव’ लौट आई। " * (n // 30)).replace("lang=en", "lang=hi"),
    "Spanish with all": lambda n: page("<p>" + "«Sí», dijo; según Ana, que dijo que —dijo— " * (n // 42)).replace("lang=en", "lang=es"),
    "German with all": lambda n: page("<p>" + "„Ja“, sagte er, so die Polizei, laut der Zeitung, sei er " * (n // 55)).replace("lang=en", "lang=de"),
    "Polish dashes": lambda n: page("<p>" + "– Tak – powiedział – nie – dodał " * (n // 33)).replace("lang=en", "lang=pl"),
    "people in Japanese": people("ja", "「船は戻ってきた」と{0}被告は話した。被告は「知らなかった」と述べた。", [chr(0x4E10 + n) for n in range(40)]),
    "people in Chinese": people("zh", "“渡轮回来了，大家很高兴。”家住河西区的王{0}说。家住河东区的王{0}很高兴，去了码头。", [chr(0x4E10 + n) for n in range(40)]),
    "people in Korean": people("ko", "“배가 돌아왔다”고 김{0} 시장은 말했다. 김 시장은 “기쁘다”고 밝혔다.", [chr(0xAC00 + 28 * n) for n in range(40)]),
    "people in Dutch": people("nl", "De B{0} was er niet. “De boot is terug, en dat is mooi”, zegt Jan de B{0}.", ["ar", "er", "ir", "om", "um", "an", "en", "in", "on", "un", "al", "el", "il"]),
    "people with initials": people("en", "“The ferry is back, and all of us are glad of that, for it was a long winter without her,” said B{0} K. on the quay. “Nobody had hoped for it.”", ["ar", "er", "ir", "om", "um", "an", "en", "in", "on", "un", "al", "el", "il"]),
}  # fmt: skip

# JSON-LD that is broken or hostile, grown likewise.
LINKED_DATA = {
    "deep lists": lambda n: nested("[", "]", n // 2),
    "deep objects": lambda n: nested('{"a":', "}", n // 6),
    "deep objects of articles": lambda n: nested('{"@type":"NewsArticle","hasPart":', "}", n // 34),
    "brackets that never close": lambda n: "[" * n,
    "objects that never close": lambda n: '{"@type": "NewsArticle", "author": ' * (n // 35),
    "a string that never closes": lambda n: '{"headline": "' + "x" * n,
    "backslashes": lambda n: '{"headline": "' + "\\" * n,
    "quotation marks": lambda n: '{"headline": ' + '"' * n,
    "commas": lambda n: "[" + "," * n + "]",
    "commas and blanks": lambda n: "[1" + ", " * (n // 2) + "]",
    "blanks": lambda n: "{" + " \n" * (n // 2) + "}",
    "lines of members": lambda n: "{" + '"name": "x"\n' * (n // 12),
    "lines of bare members": lambda n: '"name": x "y" z\n' * (n // 16),
    "comment marks": lambda n: "<!--" * (n // 4),
    "CDATA marks": lambda n: "/*<![CDATA[*/" * (n // 13),
    "digits": lambda n: '{"datePublished": ' + "1" * n + "}",
    "a date of digits": lambda n: json.dumps(story(datePublished="2" * n)),
    "numbers that are none": lambda _: json.dumps(story(datePublished=float("nan"), author=float("inf"), headline=-float("inf"))),
    "many roots": lambda n: "{}" * (n // 2),
    "many articles": lambda n: json.dumps([story()] * (n // 90)),
    "many authors": lambda n: json.dumps(story(author=[{"@type": "Person", "name": "Ada Brook"}] * (n // 40))),
    "many references": lambda n: json.dumps({"@graph": [{"@id": f"#{i}", "author": {"@id": f"#{i + 1}"}, "@type": "NewsArticle"} for i in range(n // 70)]}),
    "a reference to itself": lambda _: json.dumps({"@graph": [{"@id": "#a", "@type": "NewsArticle", "author": {"@id": "#a"}, "hasPart": {"@id": "#a"}}]}),
    "a long name": lambda n: json.dumps(story(author="Ada Brook and " * (n // 14))),
    "a long text": lambda n: json.dumps(story(articleBody=WORDS * (n // len(WORDS)))),
    "escaped markup": lambda n: json.dumps(story(headline="&amp;lt;" * (n // 8), description="<b" * (n // 2))),
    "surrogates and NULs": lambda _: '{"@type":"NewsArticle","headline":"a\\ud800b\\u0000c","author":"\\udfff\\u0001Ada Brook"}',
    "many keys": lambda n: json.dumps(story(**{f"k{i}": i for i in range(n // 12)})),
    "keywords": lambda n: json.dumps(story(keywords=["ferry"] * (n // 9), articleSection=["news"] * (n // 9))),
    "sites": lambda n: json.dumps([{"@type": "Organization", "name": f"Ledger {i}"} for i in range(n // 45)]),
    "trails": lambda n: json.dumps({"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": i, "name": f"News {i}", "item": {"@id": f"/x/{i}"}} for i in range(n // 90)]}),
    "every type of every property": lambda _: json.dumps(
        [
            story(**dict.fromkeys(("author", "datePublished", "dateModified", "headline", "publisher", "articleSection", "keywords", "mainEntityOfPage", "url", "inLanguage", "isAccessibleForFree", "articleBody", "description", "alternativeHeadline", "liveBlogUpdate", "correction", "hasPart", "creator", "image"), v))
            for v in (None, True, 0, -1, 1e308, "", [], {}, [[[]]], [None], {"@value": None}, {"@type": []}, {"name": {}}, {"name": [1]}, {"@id": []}, {"@id": {}}, {"@list": [1]})
        ]
    ),
    "types that are lists": lambda n: json.dumps({"@type": ["NewsArticle"] * (n // 15), "headline": "x"}),
    "dates of all forms": lambda _: json.dumps(
        [
            story(datePublished=d, dateModified=d)
            for d in (
                "0000-00-00",
                "9999-12-31T23:59:59+14:00",
                "-0001-01-01",
                "2018-13-45",
                "2018-01-21T24:00:00Z",
                "2018-01-21T23:59:60Z",
                "2018-01-21T12:37:00+99:99",
                "1e400",
                10**30,
                -(10**18),
                1.5e12,
                "99999999999999",
                "2018-W03-7",
                "2018-021",
                "٢٠١٨-٠١-٢١",
                "2018-01-21T12:37:00." + "9" * 50 + "Z",
                "0001-01-01T00:00:00+14:00",
                "9999-12-31T23:59:59-14:00",
                True,
            )
        ]
    ),
    "live updates": lambda n: json.dumps({"@type": "LiveBlogPosting", "headline": "x", "liveBlogUpdate": [{"@type": "BlogPosting", "datePublished": f"2018-01-21T12:{i % 60:02}:00Z", "headline": f"x {i}", "articleBody": "y"} for i in range(n // 110)]}),
    "ids that meet": lambda n: json.dumps({"@graph": [{"@id": "#a", "@type": "Person", "name": f"Ada {made_up(i)}"} for i in range(n // 60)] + [story(author={"@id": "#a"})]}),
    "authors of authors": lambda n: nested('{"@type":"Person","author":', "}", min(n // 27, 900)),
    "titles and sections all different": lambda n: json.dumps([story(headline=f"The {made_up(i)} ferry returns", articleSection=f"Harbour {i}") for i in range(n // 140)]),
    "bodies all different": lambda n: json.dumps([story(articleBody=f"The ferry {i} is back. " * 4) for i in range(n // 150)]),
    "markup in texts": lambda n: json.dumps(story(articleBody="<p>x</p><b>" * (n // 11))),
}  # fmt: skip

# Baits for the regexes of every parser of text, repeated to n characters.
BAITS = {
    name: partial(repeated, unit)
    for name, unit in {
        "letters": "a", "capitals": "A", "capitals and blanks": "A ", "blanks": " ", "tabs": "\t", "line ends": "\n", "wide blanks": "\u3000",
        "digits": "1", "digits and dots": "1.", "digits and colons": "12:", "digits and slashes": "1/", "digits and blanks": "1 ",
        "circled digits": "①²", "superscripts": "1² ", "Arabic digits": "٣", "days": "21 January 2018 ", "days without years": "21 January ", "ISO days": "2018-01-21T",
        "ISO times": "2018-01-21T12:37:00Z ", "offsets": "+99:99", "zones": "UTC EST ", "months": "January ", "weekdays": "Monday, ",
        "relative times": "2 hours ago ", "Chinese days": "2018年1月21日", "Arabic days": "٢١ يناير ٢٠١٨ ", "labels": "Updated: ",
        "openers": "By ", "openers and names": "By Ada Brook ", "joiners": "and ", "names": "Ada Brook ", "names and commas": "Ada Brook, ",
        "names and joiners": "Ada Brook and ", "initials": "J. ", "hyphened names": "Ada-", "particles": "van der ", "roles": "editor, ",
        "apostrophes": "'", "quotation marks": '"', "opening marks": "“", "closing marks": "”", "pairs of marks": "“”", "guillemets": "«»",
        "nested marks": "“‘", "single marks": "‘a’ ", "low marks": "„", "corner marks": "「", "corner pairs": "「a」と", "dialogue dashes": "— a\n",
        "quotes": "“The ferry is back,” said Ida Moe. ", "quotes without end": "“The ferry is back, said Ida Moe. ", "cues": "said ",
        "a sentence of quotes": "“The ferry, said Ida Moe, ", "a sentence of sources": "according to Ida Moe, the harbour chief, ",
        "cues and names": "said Ida Moe ", "according": "according to ", "indirect": "Moe said that the ferry is back. ", "that": "that ",
        "pronouns": "he said she said ", "ellipses": "…", "dots": ".", "commas": ",", "colons": ":", "dashes": "-", "long dashes": " — ", "bars": " | ",
        "slashes": "/", "brackets": "(", "pairs of brackets": "()", "square brackets": "[", "addresses": "http://a.example/", "mail": "a@b.example ",
        "hashes": "#", "dateline": "PORT ELLERY (Reuters) — ", "dateline brackets": "PORT (", "kickers": "NEWS: ", "titles": "Ferry returns | Ledger ",
        "sentences": "A b. ", "questions": "?! ", "Korean speech": "라고 말했다. ", "Japanese": "と述べた。", "Thai": "กล่าวว่า", "Arabic": "قال ",
        "Hebrew": "אמר ", "Hindi": "ने कहा ", "emoji": "😀", "joined emoji": "👨\u200d👩\u200d👧", "combining": "\u0301", "tags": "<b>", "entities": "&amp;",
        "directions": "\u202e", "replacement": "\ufffd", "surrogates": "\ud800", "controls": "\x01", "NULs": "\0a", "Turkish": "İı", "sharp s": "ß",
        "commas of all kinds": ",،、，", "closing brackets": ")]}）】", "By by by": "By by BY ", "emails": "a@b.c ", "handles": "@ada_brook ",
        "ampersands": "Ada & Bo & ", "jr": "Jr. Sr. III ", "and and": "Ada and Bo Moe and ", "with with": "with reporting by ", "era": "平成30年令和",
        "roc": "民國107年", "Hijri": "محرم 1439 رمضان ", "Jalali": "فروردین ۱۳۹۷ ", "hours": "12h37 12.37 Uhr 7pm ", "ranges": "1-2-3-4 ",
        "ordinals": "1st 2nd 3rd ", "years": "2018 2019 ", "relative": "yesterday today 3 days ago ", "zone names": "Eastern Daylight Time ",
        "in brackets": "(GMT) (UTC+1) ", "T and Z": "TZTZ", "months glued": "JanFebMar", "roman": "XII VIII ", "ISO weeks": "2018-W03 ",
        "epoch": "1516531020 ", "day names": "Sonntag dimanche domingo ", "kicker colons": "NEWS: LIVE: ", "said": "said ",
        "he said": "he said, she said, ", "“said": "“x” said ", "dash said": "— x, — said Moe. ", "colon said": "Moe: “x ",
        "quote in brackets": "(“x”) [‘y’] ", "halves": "\ud83d", "bom": "\ufeff", "private": "\ue000\uf8ff", "noncharacters": "\uffff\ufdd0",
        "variation": "a\ufe0f", "enclosing": "a\u20dd", "jamo": "\u1100\u1161\u11a8", "halfwidth": "ｱｲｳ「ｴ」", "fullwidth": "Ｂｙ　Ａｄａ　",
        "math digits": "𝟏𝟐:𝟑𝟕 ", "tibetan": "༡༢ ", "kharosthi": "𐩀", "combining first": "\u0301\u0300", "greek final": "ΣΑΣ ", "turkish": "İIıi ",
        "german": "ẞß ", "newlines and blanks": " \n", "crs": "\r", "form feeds": "\f\v", "nel": "\x85\u2028",
    }.items()
}  # fmt: skip

SENTENCES = {
    "en": "“The ferry is back,” said Ida Moe, the harbour chief, on Thursday 21 January 2018. ",
    "de": "„Die Fähre ist zurück“, sagte Ida Möhr am Donnerstag, 21. Januar 2018. ",
    "fr": "« Le bac est revenu à l’été », a déclaré Zoé Lefèvre, préfète, le 21 janvier 2018. ",
    "ru": "«Паром вернулся», — сказала Ида Мёрк в четверг, 21 января 2018 года. ",
    "ar": "قالت مديرة المرفأ إن العبارة الليلية عادت إلى المدينة يوم الخميس ٢١ يناير ٢٠١٨. ",
    "he": "״המעבורת חזרה״, אמרה מנהלת הנמל ביום חמישי, 21 בינואר 2018. ",
    "el": "«Το πλοίο επέστρεψε», είπε η διευθύντρια την Πέμπτη 21 Ιανουαρίου 2018. ",
    "th": "เรือข้ามฟากกลับมาแล้ว ผู้อำนวยการท่าเรือกล่าวเมื่อวันพฤหัสบดี ",
    "ja": "「夜の船が戻ってきた」と港の責任者は二〇一八年一月二十一日に述べた。",
    "zh": "港口负责人在星期四说：“夜间渡轮回来了。”记者二〇一八年一月二十一日报道。",
    "ko": "“야간 여객선이 돌아왔다”고 항만 책임자가 2018년 1월 21일 말했다. ",
}

ENCODINGS = [
    ("ar", "cp1256"), ("ar", "iso8859-6"), ("ru", "cp1251"), ("ru", "koi8-r"), ("ru", "iso8859-5"), ("el", "cp1253"), ("he", "cp1255"),
    ("th", "cp874"), ("ja", "cp932"), ("ja", "euc-jp"), ("ja", "iso2022_jp"), ("zh", "gb18030"), ("zh", "gb2312"), ("ko", "cp949"),
    ("de", "cp1252"), ("fr", "cp1252"), ("de", "utf-16"), ("ru", "utf-16-le"), ("ja", "utf-16-be"), ("fr", "utf-32"), ("zh", "utf-8"), ("de", "utf-7"),
]  # fmt: skip

LABELS = [
    "", "utf-8", "iso-8859-1", "windows-1251", "windows-1256", "shift_jis", "euc-kr", "gb18030", "utf-16", "utf-7", "rot13", "base64",
    "unicode_escape", "idna", "x" * 5000, "\x00", "none", "utf8mb4",
]  # fmt: skip


def mislabelled(text, codec, label):
    declared = f'<meta charset="{label}">' if label else ""
    return page(f"<p>{text}</p>" * 3, declared).encode(codec, "replace")


BINARIES = {
    "all bytes": lambda n: bytes(range(256)) * (n // 256 + 1),
    "high bytes": lambda n: bytes(range(128, 256)) * (n // 128 + 1),
    "NULs": bytes,
    "a PDF": lambda n: b"%PDF-1.7\n" + bytes(range(256)) * (n // 256),
    "a page and bytes": lambda n: b"<html><p>" + bytes(range(1, 256)) * (n // 255),
    "UTF-16 cut": lambda n: ("\ufeff" + "<p>" + "x" * (n // 2)).encode("utf-16-le")[:-1],
    "half surrogates": lambda n: b"\xff\xfe" + b"\x00\xd8" * (n // 2),
    "overlong": lambda n: b"<p>" + b"\xc0\xaf\xed\xa0\x80" * (n // 5),
    "cut characters": lambda n: b"<p>" + "ü".encode()[:1] * n,
    "escapes": lambda n: b"<p>" + b"\x1b$B" * (n // 3),
    "a gzip": lambda n: b"\x1f\x8b\x08" + bytes(n),
}
