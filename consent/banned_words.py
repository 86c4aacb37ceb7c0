"""Words that no name a young person can meet may hold: they label, blame or frighten (experience.md 2.2)."""

import re
import unicodedata

# Each counts in every form: “exploited”, “risky”, “vulnerability”. “Risk worker” labels as “at risk” does.
BANNED = (
    "exploit",
    "victim",
    "perpetrat",
    "risk",
    "vulnerab",
    "disclos",
    "contact",
    "abscond",
    "noncomplian",
    "non complian",
    "engag",
    "disengag",
    "refused",
    "refuser",
    "refusal",
    "refusing",
)
# These count with endings of the work only: “cases” and “caseworker”, not “Casey” or “casement”.
BANNED_NEARLY_WHOLE = ("case", "placement")
# Codes stand alone, in one or letter by letter: “LAC”, “c s e”, not “Lacey”.
BANNED_CODES = ("cse", "lac")

_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_GAPS = re.compile(r"[\W_]+")
_PATTERNS = [
    *(rf"{word}\w*" for word in BANNED),
    *(rf"{word}(?:s|worker|workers|work|load|loads|list)?" for word in BANNED_NEARLY_WHOLE),
    *(rf"(?:{code}|{' '.join(code)})s?" for code in BANNED_CODES),
]
_FOUND = re.compile(rf"\b(?:{'|'.join(_PATTERNS)})\b")


def banned_words_in(text: str) -> list[str]:
    """The banned words found in a name, whatever their form, case, dots, hyphens or hidden signs."""
    plain = _HIDDEN.sub("", unicodedata.normalize("NFKC", text)).casefold()
    tight = re.sub(r"\b(\w)\.(?=\w\b)", r"\1", plain)
    return _FOUND.findall(_GAPS.sub(" ", tight))
