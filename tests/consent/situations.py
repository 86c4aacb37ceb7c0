"""Random questions and random practice profiles for Hypothesis, built of people who are not real.

The facts are read off `consent.facts` itself: a new fact, term or action is asked about as soon as it is there.
"""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache
from random import Random
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Actor, Reader, Situation
from consent.profile import BOUNDS
from consent.profile_files import from_mapping
from consent.terms import Scope
from consent.terms.taking_part import HoldReason
from consent.witnesses.people import NOW, TODAY, Question

IDS = ("young", "worker", "advocate", "lead")
SERVICES = ("here", "elsewhere")
KNOWN = (True, False, None)
DAYS = (None, *(TODAY + timedelta(days=n) for n in range(-3, 4)))
TIMES = (None, *(NOW + timedelta(hours=12 * n) for n in range(-3, 4)))
# What a field is about where its type alone would make nearly every fact be about something else.
MEANT: dict[str, tuple[Any, ...]] = {
    "YoungPerson.id": ("young",),
    "Record.id": ("record",),
    "Grant.record_id": ("record",),
    "Grant.permission_id": ("yes", "yes", None),
    "Grant.cover_for_id": (None, None, *IDS),
    "Permission.id": ("yes", "other"),
    "Permission.young_person_id": ("young", "young", "other"),
    "Permission.record_id": ("record", "other", None),
    "Permission.withdrawn_at": (None, None, *TIMES),
    "Record.young_person_id": ("young", "young", "other"),
    "Permission.cover_for_id": (None, None, *IDS),
    "Reader.cover_for_id": (None, None, *IDS),
    "Record.about_id": (None, None, *IDS),
    "Record.answers_id": (None, "other"),
    "Record.version_id": ("first", "second", None),
    "Situation.version_id": ("first", "second", None),
    "Relationship.young_person_id": ("young", "other"),
    "YoungPerson.adult_on": (*(TODAY + timedelta(days=n) for n in (-1, 1, 700)), None),
    "HoldBack.young_person_id": ("young",),
    "HoldBack.reasons": (frozenset(), None, *(frozenset({one}) for one in HoldReason), frozenset(HoldReason)),
    "Offer.young_person_id": ("young", "young", "other"),
    "Offer.help_count": (0, 2),
    "Agreement.young_person_id": ("young", "young", "other"),
    "Agreement.record_id": ("record", "other", None),
    "Agreement.ends_on": (*(TODAY + timedelta(days=n) for n in (0, 90, 400)), None),
    "FirstYes.young_person_id": ("young", "young", "other"),
    "FirstYes.given_at": (*(NOW - timedelta(hours=n) for n in (23, 24, 100, 28 * 24)), None),
    "Telling.review_at": (*(NOW + timedelta(hours=n) for n in (0, 72, 73, 168, 169)), None),
    "Explaining.sheet": ("general", "meeting", None),
    "Explaining.sheet_version": ("1", None),
    "Explaining.language": ("en", None),
    "Invitation.young_person_id": ("young", "other"),
    "WorkerAsk.young_person_id": ("young", "young", "other"),
    "Change.young_person_id": ("young", "young", "other"),
    "WayBack.young_person_id": ("young", "young", "other"),
    "Situation.now": (NOW, NOW, NOW, None),
    "Situation.today": (TODAY, TODAY, TODAY, None),
}


def choices(kind: type, name: str, hint: Any) -> Sequence[Any]:
    """What this field of this kind of fact may be; None is among it wherever it may be unknown."""
    if (meant := MEANT.get(f"{kind.__name__}.{name}")) is not None:
        return meant
    kinds = [one for one in get_args(hint) or (hint,) if one is not NoneType]
    found = [value for one in kinds for value in _values(name, one)]
    return [*dict.fromkeys(found), *([None] if NoneType in get_args(hint) else [])]


def _values(name: str, kind: Any) -> Sequence[Any]:
    if kind is bool:
        return (True, False)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(kind)
    if kind in (date, datetime):
        return [one for one in (DAYS if kind is date else TIMES) if one is not None]
    if get_origin(kind) is frozenset:
        return (frozenset(), frozenset(IDS), *(frozenset({one}) for one in IDS))
    if kind is str:
        return SERVICES if name == "service_id" else IDS
    raise AssertionError(f"say in MEANT what {name}: {kind} may be")


@cache
def pool(kind: type, size: int = 300) -> list[Any]:
    """A fixed heap of facts of one kind, its parts picked at random: one draw where ten were needed."""
    random = Random(kind.__name__)
    hints = get_type_hints(kind)
    parts = {field.name: choices(kind, field.name, hints[field.name]) for field in fields(kind)}
    return [kind(**{name: random.choice(part) for name, part in parts.items()}) for _ in range(size)]


def fact(name: str, hint: Any) -> st.SearchStrategy[Any]:
    """A strategy for one field of a situation: a fact or none, several facts or none, or a plain value."""
    kinds = [one for one in get_args(hint) if one is not NoneType]
    (kind,) = kinds or (hint,)
    if get_origin(kind) is tuple:
        return st.one_of(st.none(), st.lists(st.sampled_from(pool(get_args(kind)[0])), max_size=3).map(tuple))
    if hasattr(kind, "__dataclass_fields__"):
        return st.sampled_from([*pool(kind), None])
    return st.sampled_from(choices(Situation, name, hint))


READERS = pool(Reader)
FACTS = {name: fact(name, hint) for name, hint in get_type_hints(Situation).items()}
SITUATIONS = st.builds(Situation, **FACTS)
ACTORS = st.sampled_from(
    [actor for actor in pool(Actor) if isinstance(actor.role, Role) and isinstance(actor.scope, Scope)]
)
QUESTIONS = st.builds(Question, st.sampled_from(list(Action)), ACTORS, SITUATIONS)

_NUMBERS = {setting: st.integers(bound.least, bound.most) for setting, bound in BOUNDS.items()}
_HOLIDAYS = st.lists(st.dates(date(2026, 2, 20), date(2026, 5, 1)), max_size=20)
PROFILES = st.fixed_dictionaries({}, optional={**_NUMBERS, "holidays": _HOLIDAYS}).map(from_mapping)
