"""What in a stretch of words would show who said it, by kind. No list knows everything: a person reads it again too.

Names are looked for in any case and with any accents; a name that is a word too (“Will”) is found as well. Of adults,
those who once worked with them too; their last names with a capital or after “Miss”, for many are words (“Hall”). What
is found is said by its kind, for a problem carries no names.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.work import Work

THEIR_NAME = "It holds their name or nickname. Leave that part out."
THEIR_REFERENCE = "It holds their case reference. Leave that part out."
ADULTS_NAME = "It holds the name of an adult who works or worked with them. Leave that part out."
SERVICES_NAME = "It holds the name of the service. Leave that part out."
WEB = "It holds an email, a user name or a web address. Leave that part out."
NUMBER = "It holds a long number, like a phone number or a date of birth. Leave that part out."
ADDRESS = "It holds what looks like an address. Leave that part out."

_WEB = re.compile(r"\S@\S|(?<!\w)@\w|https?://|\bwww\.", re.IGNORECASE)
# Five digits and more, whatever stands between them: phones, references, dates of birth.
_NUMBER = re.compile(r"\d(?:[\s\-–./()]*\d){4}")
_TITLE = r"(?:mr|mrs|ms|miss|mx|dr|sir)\.?\s+"
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


@dataclass(frozen=True)
class Around:
    """Whose words they are, and the names around them as they are known now."""

    young: Person = field(repr=False)
    adults: tuple[Person, ...] = field(repr=False)
    service_name: str


def names_around(work: Work, young_person_id: str) -> Around | None:
    """Read anew for every use: somebody may have begun to work with them since. None: nobody knows whose they are."""
    young = people.find_person(work, young_person_id)
    service = people.find_service(work, young.service_id) if young else None
    if young is None or service is None:
        return None
    adults = {adult.person.id: adult.person for adult in people.list_adults_of(work, young_person_id)}
    adults |= people.find_former_workers(work, young_person_id)
    return Around(young, tuple(adults.values()), service.name)


def shows_who(around: Around | None, content: Mapping[str, str]) -> bool:
    """Whether words that were picked, or what they are for, show now who said them; of nobody known they may."""
    return around is None or bool(what_shows_who(around, content["words"])) or names(around.young, content["what_for"])


def what_shows_who(around: Around, words: str) -> list[str]:
    """A sentence for each kind of thing in it that shows who said it; none when nothing was found."""
    plain = _without_signs(words)
    return [
        sentence
        for sentence, is_there in (
            (THEIR_NAME, names(around.young, plain)),
            (THEIR_REFERENCE, _holds([around.young.case_reference or ""], plain)),
            (ADULTS_NAME, any(_is_named(adult, plain) for adult in around.adults)),
            (SERVICES_NAME, _holds([around.service_name], plain)),
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


def _is_named(adult: Person, words: str) -> bool:
    return _holds([adult.first_name], words) or any(_is_last_name_in(one, words) for one in adult.name.split()[1:])


def _is_last_name_in(name: str, words: str) -> bool:
    last = _bare(name)
    if not last.isascii():
        return _holds([name], words)
    found = re.finditer(rf"(?<!\w)({_TITLE})?{re.escape(last)}s?(?!\w)", _bare(words), re.IGNORECASE)
    return any(one[1] or one[0][0].isupper() for one in found)


def _holds(wanted: Iterable[str], words: str) -> bool:
    """Whether any of these stands in it. In Latin letters as a word of its own, or with an s; else anywhere at all."""
    text = _folded(words)
    return any(_is_in(name, text) for one in wanted if len(name := _folded(one).strip()) > 1)


def _is_in(name: str, text: str) -> bool:
    return name in text if not name.isascii() else re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", text) is not None


def _folded(text: str) -> str:
    """Without case, accents and signs that cannot be seen."""
    return _bare(text).casefold()


def _bare(text: str) -> str:
    """Without accents and signs that cannot be seen."""
    parts = unicodedata.normalize("NFKD", _without_signs(text))
    return "".join(one for one in parts if not unicodedata.combining(one))


def _without_signs(text: str) -> str:
    """Signs that cannot be seen, such as a soft hyphen, hide nothing."""
    return "".join(one for one in text if unicodedata.category(one) != "Cf")
