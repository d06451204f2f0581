"""How much of each block of an annotated page the gold counts as the article's text, and which pages are of one site."""

import gzip
import json
import re
from collections import Counter
from urllib.parse import urlsplit

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
SHINGLE = 3
SETS = ("fundus", "languages", "trafilatura", "postlight", "readability")
SHARED_LINES = 0.3
COMMON_PAGES = 60


def records(corpus, sets=SETS):
    """(record, bytes) of every page of the sets."""
    for name in sets:
        for path in sorted((corpus / name).glob("*.json")):
            yield (
                json.loads(path.read_text(encoding="utf-8")),
                gzip.decompress(path.with_suffix(".html.gz").read_bytes()),
            )


def labels(record, blocks):
    """(share, weight) of every block: how much of it the gold holds, 0 to 1, and how sure that is, 0 to 1."""
    if record.get("body") is not None:
        return whole_labels(record, blocks)
    return [part_label(record, "".join(block.text.split())) for block in blocks]


def part_label(record, text):
    """Of a block on a page where only segments are annotated."""
    wanted = [record["body_start"]] if record.get("body_start") else record.get("must") or []
    if any(
        (piece := "".join(segment.split())) in text or (text in piece and len(text) * 2 > len(piece))
        for segment in wanted
    ):
        return 1.0, 1.0
    if any((piece := "".join(segment.split())) in text or (text in piece and len(text) * 2 > len(piece))
           for segment in record.get("must_not") or []):  # fmt: skip
        return 0.0, 1.0
    return 0.0, 0.0


def whole_labels(record, blocks):
    """Of the blocks of a page whose whole text is annotated."""
    gold = WORD.findall(record["body"])
    shingles = Counter(tuple(gold[i : i + SHINGLE]) for i in range(len(gold) - SHINGLE + 1))
    lines = {"".join(line.split()) for text in (*record["paragraphs"], record["body"]) for line in text.split("\n")}
    optional = {"".join(record["paragraphs"][i].split()) for i in record.get("optional") or ()}
    found = [share(block.text, shingles, lines) for block in blocks]
    copies = Counter(block.text for block in blocks)
    once = [i for i, block in enumerate(blocks) if found[i] > 0.5 and copies[block.text] == 1 and len(block.text) > 40]
    nearest = {}
    for i, block in enumerate(blocks):
        if found[i] > 0.5 and copies[block.text] > 1:
            away = min((abs(i - other) for other in once), default=0)
            if block.text not in nearest or away < nearest[block.text][0]:
                nearest[block.text] = (away, i)
    sure = [1.0] * len(blocks)
    for i, block in enumerate(blocks):
        squeezed = "".join(block.text.split())
        if found[i] > 0.5 and copies[block.text] > 1 and nearest[block.text][1] != i:
            found[i], sure[i] = 0.0, 0.5
        if squeezed in optional:
            sure[i] = 0.0
        if (
            record["set"] == "fundus"
            and block.tag in ("li", "td")
            and found[i] < 0.5
            and once
            and once[0] < i < once[-1]
        ):
            sure[i] = 0.0  # most sites' extractors leave lists out; they belong to the text here
    if "body" in (record.get("weak") or ()):
        sure = [value * 0.4 for value in sure]
    return list(zip(found, sure, strict=True))


def share(text, shingles, lines):
    """How much of a text stands in the gold."""
    whole = [line for line in text.split("\n") if "".join(line.split()) in lines]
    if sum(map(len, whole)) * 2 > len(text):
        return 1.0
    words = WORD.findall(text)
    count = len(words) - SHINGLE + 1
    if count < 2:
        return 0.0
    return sum(tuple(words[i : i + SHINGLE]) in shingles for i in range(count)) / count


def sites(pages):
    """A number for every (record, blocks): pages of one host, or that share many lines of links, have the same."""
    parent = list(range(len(pages)))

    def root(page):
        while parent[page] != page:
            page = parent[page]
        return page

    by_host, by_line, lines = {}, {}, []
    for number, (record, blocks) in enumerate(pages):
        host = urlsplit(record.get("url") or "").hostname or re.sub(r"_V\d.*", "", f"{record['set']}/{record['id']}")
        host = ".".join(host.split(".")[-2:]) if record.get("url") else host
        parent[root(by_host.setdefault(host, number))] = root(number)
        lines.append({block.text for block in blocks if block.link_chars * 2 > len(block.text)})
        for text in lines[number]:
            by_line.setdefault(text, []).append(number)
    shared = Counter()
    for numbers in by_line.values():
        if len(numbers) <= COMMON_PAGES:
            shared.update((a, b) for i, a in enumerate(numbers) for b in numbers[i + 1 :])
    for (a, b), count in shared.items():
        if count > SHARED_LINES * min(len(lines[a]), len(lines[b])) and count > 4:
            parent[root(a)] = root(b)
    return [root(number) for number in range(len(pages))]
