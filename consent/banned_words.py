"""Words that no name a young person can meet may hold: they label, blame or frighten (experience.md 2.2)."""

import re
import unicodedata

BANNED = (
    "cse",
    "exploitation",
    "victim",
    "perpetrator",
    "at risk",
    "vulnerable",
    "disclosure",
    "placement",
    "contact",
    "lac",
    "case",
    "absconded",
    "non-compliant",
    "refused",
    "engagement",
)

_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_GAPS = re.compile(r"[\W_]+")
# "cases", "victim's" and "caseworker" count; "Lacey" and "casey" do not. The short codes stand alone only.
_ENDINGS = r"(?:s|es|worker|workers|work|load|loads|list)?"
_PATTERNS = [word.replace("-", " ") + ("" if len(word) == 3 else _ENDINGS) for word in BANNED]
_FOUND = re.compile(rf"\b(?:{'|'.join(_PATTERNS)})\b")


def banned_words_in(text: str) -> list[str]:
    """The banned words found in a name, whatever their case, dots, hyphens or hidden signs."""
    plain = _HIDDEN.sub("", unicodedata.normalize("NFKC", text)).casefold()
    tight = re.sub(r"\b(\w)\.(?=\w\b)", r"\1", plain)
    return _FOUND.findall(_GAPS.sub(" ", tight))
