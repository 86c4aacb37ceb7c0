"""What in a stretch of words would show who said it, by kind. No list knows everything: a person reads it again too.

Names are looked for in any case and with any accents; a name that is a word too (“Will”) is found as well. What is
found is said by its kind, for a problem carries no names.
"""

import re
import unicodedata
from collections.abc import Iterable

from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.work import Work

THEIR_NAME = "It holds their name or nickname. Leave that part out."
THEIR_REFERENCE = "It holds their case reference. Leave that part out."
ADULTS_NAME = "It holds the first name of an adult who works with them. Leave that part out."
SERVICES_NAME = "It holds the name of the service. Leave that part out."
WEB = "It holds an email, a user name or a web address. Leave that part out."
NUMBER = "It holds a long number, like a phone number or a date of birth. Leave that part out."
ADDRESS = "It holds what looks like an address. Leave that part out."

_WEB = re.compile(r"\S@\S|(?<!\w)@\w|https?://|\bwww\.", re.IGNORECASE)
# Five digits and more, whatever stands between them: phones, references, dates of birth.
_NUMBER = re.compile(r"\d(?:[\s\-–./()]*\d){4}")
_STREET = "street|st|road|rd|avenue|ave|lane|crescent|terrace"
# Words of streets that are plain words too (“close to me”): only with capitals, after a name.
_ALSO_A_WORD = "Drive|Close|Gardens|Court|Square|Way|Place|Estate|House"
_NO_NAME = "The|A|My|Our|Your|His|Her|Their|This|That|Every|No|In|On|At|Family|Youth|Crown|Children’s|Children's"
_ADDRESS = (
    re.compile(rf"\b\d+\w?,?\s+(?:(?!(?:the|on|in|of)\b)[\w’'-]+\s+){{1,2}}(?:{_STREET})\b", re.IGNORECASE),
    re.compile(rf"\b(?!(?:{_NO_NAME})\b)[A-Z][\w’'-]+\s+(?:{_STREET.title()}|{_ALSO_A_WORD})\b"),
    re.compile(r"\b(?:flat|apartment|unit)\s+\d+\w?\b", re.IGNORECASE),
    re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE),  # a UK postcode
    re.compile(r"\w(?:straße|strasse|str\.|gasse|weg|platz)\s+\d", re.IGNORECASE),
)


def what_shows_who(work: Work, young_person_id: str, words: str) -> list[str]:
    """A sentence for each kind of thing in it that shows who said it; none when nothing was found."""
    young = people.find_person(work, young_person_id)
    if young is None:
        return [THEIR_NAME]
    adults = [adult.person for adult in people.list_adults_of(work, young_person_id)]
    service = people.find_service(work, young.service_id)
    plain = _without_signs(words)
    return [
        sentence
        for sentence, is_there in (
            (THEIR_NAME, names(young, plain)),
            (THEIR_REFERENCE, _holds([young.case_reference or ""], plain)),
            (ADULTS_NAME, _holds((adult.first_name for adult in adults), plain)),
            (SERVICES_NAME, service is not None and _holds([service.name], plain)),
            (WEB, _WEB.search(plain) is not None),
            (NUMBER, _NUMBER.search(plain) is not None),
            (ADDRESS, any(one.search(plain) for one in _ADDRESS)),
        )
        if is_there
    ]


def names(young: Person, words: str) -> bool:
    """Whether it holds any part of their name, or their nickname."""
    nickname = young.nickname or ""
    return _holds([*young.name.split(), nickname, *nickname.split()], words)


def _holds(wanted: Iterable[str], words: str) -> bool:
    """Whether any of these stands in it. In Latin letters as a word of its own, or with an s; else anywhere at all."""
    text = _folded(words)
    return any(_is_in(name, text) for one in wanted if len(name := _folded(one).strip()) > 1)


def _is_in(name: str, text: str) -> bool:
    return name in text if not name.isascii() else re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", text) is not None


def _folded(text: str) -> str:
    """Without case, accents and signs that cannot be seen."""
    parts = unicodedata.normalize("NFKD", _without_signs(text))
    return "".join(one for one in parts if not unicodedata.combining(one)).casefold()


def _without_signs(text: str) -> str:
    """Signs that cannot be seen, such as a soft hyphen, hide nothing."""
    return "".join(one for one in text if unicodedata.category(one) != "Cf")
