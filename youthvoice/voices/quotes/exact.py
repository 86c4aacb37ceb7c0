"""Whether words are a stretch of what somebody wrote, letter for letter and with no word cut in two."""

import re

from consent.blank import is_blank

# A word with what is inside it: “can’t” and “half-term” are one, so that nobody takes “can” out of “can’t”.
_WORD = re.compile(r"\w(?:[\w\u0300-\u036f]|[’'‑-](?=\w))*")
# Scripts that leave no room between words (Thai, Lao, Burmese, Khmer, Japanese, Chinese): nothing says where one ends.
_NO_ROOM = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]{2}")


def is_in(words: str, written: str) -> bool:
    """Whether these words stand in what was written, exactly, and are not only blank."""
    return not is_blank(words) and words in written


def is_whole(words: str, written: str) -> bool:
    """Whether somewhere in it they begin and end where words do."""
    inside = {at for word in _WORD.finditer(written) for at in range(word.start() + 1, word.end())}
    cut = {at for at in inside if not _NO_ROOM.fullmatch(written[at - 1 : at + 1])}
    start = written.find(words)
    while start >= 0:
        if not cut & {start, start + len(words)}:
            return True
        start = written.find(words, start + 1)
    return False
