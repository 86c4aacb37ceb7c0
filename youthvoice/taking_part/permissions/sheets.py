"""A sheet filled in: with the names a young person knows, or with roles only, for whoever has no app yet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from consent.capabilities import Role
from consent.sheet_files import GENERAL, Part, SheetRefused, load_sheet
from youthvoice import errors
from youthvoice.people import service as people
from youthvoice.taking_part.permissions.facts import me
from youthvoice.taking_part.permissions.models import YesRequest
from youthvoice.work import Work

# Which part of the general sheet holds the four short stories (a test counts them).
EXAMPLES = 3


_NOBODY_YET = {
    "people": "the people named here",
    "end_day": "the day it says",
    "meeting_day": "the day it says",
}


@dataclass(frozen=True)
class FilledSheet:
    """A sheet to show or to read aloud. `examples`: the four short stories, on the general one."""

    code: str
    version: str
    language: str
    parts: tuple[Part, ...]
    examples: tuple[str, ...] = ()


def open_sheet(work: Work, code: str, language: str, version: str | None = None) -> FilledSheet:
    """A sheet as anybody may read it: what is told before choosing. Names nobody, for nobody is known yet."""
    return _fill(work, code, language, version, _NOBODY_YET)


def my_sheet(work: Work, language: str) -> FilledSheet:
    """The general sheet for the young person who is signed in, with the names of the people it means."""
    adults = people.list_adults_of(work, me(work).person_id)
    young = people.find_person(work, me(work).person_id)
    here = people.list_workers_in(work, young.service_id) if young else []
    roles = work.house.profile.names
    found = {
        "worker_name": [one.person.first_name for one in adults if one.role is Role.KEYWORKER],
        "advocate_name": [one.person.first_name for one in adults if one.role is Role.ADVOCATE],
        "lead_name": [one.first_name for one in here if one.role is Role.LEAD],
        "safety_name": [one.first_name for one in here if one.role is Role.SAFEGUARDING_LEAD],
    }
    names = {gap: each[0] for gap, each in found.items() if each}
    if "safety_name" in names:
        names["safety_role"] = roles[Role.SAFEGUARDING_LEAD].young_person
    return _fill(work, GENERAL, language, None, _NOBODY_YET | names)


def sheet_for(work: Work, request: YesRequest) -> FilledSheet:
    """The sheet this was explained with, in its version, with the people and the days of this request."""
    names = people.find_people(work, [*request.reader_ids])
    advocates = [
        adult.person.first_name
        for adult in people.list_adults_of(work, request.young_person_id)
        if adult.role is Role.ADVOCATE
    ]
    said = {
        "people": _and([names[one].first_name for one in request.reader_ids if one in names]),
        "end_day": say_day(request.ends_on),
        "meeting_day": say_day(request.meeting_on) if request.meeting_on else "",
    }
    said |= {"advocate_name": advocates[0]} if advocates else {}
    return _fill(work, request.yes_to, request.language, request.sheet_version, said)


def say_day(day: date) -> str:
    """A day as it is read aloud."""
    return f"{day.day} {day:%B %Y}"


def _fill(work: Work, code: str, language: str, version: str | None, said: Mapping[str, str]) -> FilledSheet:
    try:
        sheet = load_sheet(code, language, version)
    except SheetRefused:
        raise errors.NotFound from None
    text = sheet.filled(**{**_roles(work), **said})
    blocks = (block.split("\n") for block in text.strip().split("\n\n"))
    parts = tuple(Part(heading, tuple(_capital(line) for line in lines)) for heading, *lines in blocks)
    examples = parts[EXAMPLES].lines if code == GENERAL else ()
    return FilledSheet(sheet.code, sheet.version, sheet.language, parts, examples)


def _roles(work: Work) -> dict[str, str]:
    """What stands for a name nobody has been told."""
    names = work.house.profile.names
    return {
        "worker_name": names[Role.KEYWORKER].young_person,
        "lead_name": names[Role.LEAD].young_person,
        "lead_role": "the person in charge here",
        "safety_name": names[Role.SAFEGUARDING_LEAD].young_person,
        "safety_role": "a worker you can ask about by name",
        "advocate_name": names[Role.ADVOCATE].young_person,
    }


def _capital(line: str) -> str:
    """Each sentence begins with a capital, though a role that stands for a name does not."""
    return re.sub(r"(^|[.?!] )([a-z])", lambda found: found[1] + found[2].upper(), line)


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
