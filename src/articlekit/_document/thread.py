"""What readers wrote below an article on a page's dump: posts that each begin with a name, a day and an hour."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

_LEAST: Final = 3
"""So many posts, with the same word behind their names or the same button below them, make a thread."""
_LONGEST: Final = 80
_POSTED: Final = re.compile(
    r"(?:\d.{0,20}(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d[-./年]\s?\d{1,2}[-./月]).{0,12}\b\d{1,2}[:.h時时]\d\d"
)
"""A day and an hour: "October 20, 2019 at 1:31 pm", "2019-10-20 @ 13:31"."""


def start_of_thread(texts: Sequence[str], grades: Sequence[float], told: range, least: float) -> int | None:
    """The first line with a post's day, below so much prose (a sum of grades) of the story; None where readers wrote nothing.

    The words are any language's: "Ida says:" above "October 20, 2019 at 1:31 pm", and "Reply" below what she says.
    """
    posts = [
        number
        for number in told
        if grades[number] <= 0 and len(texts[number]) <= _LONGEST and _is_of_post(texts, grades, number)
    ]
    said, at = 0.0, told.start
    for place, number in enumerate(posts[: 1 - _LEAST]):
        said += sum([grade for grade in grades[at:number] if grade > 0])
        at = number
        if said >= least:
            return number if _is_thread(texts, grades, posts[place:], told.stop) else None
    return None


def _is_of_post(texts: Sequence[str], grades: Sequence[float], number: int) -> bool:
    """Whether a line holds a day and an hour, and a name before them or on the line above."""
    found = _POSTED.search(texts[number])
    return found is not None and (found.start() > 0 or grades[number - 1] <= 0)


def _is_thread(texts: Sequence[str], grades: Sequence[float], posts: Sequence[int], end: int) -> bool:
    said = Counter([texts[number - 1].rpartition(" ")[2] for number in posts if " " in texts[number - 1]])
    buttons = Counter([texts[number] for number in range(posts[0], end) if grades[number] < 0])
    return max((*said.values(), *buttons.values()), default=0) >= _LEAST
