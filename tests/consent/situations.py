"""Random questions and random practice profiles for Hypothesis, built of people who are not real."""

from datetime import date, timedelta
from random import Random

from hypothesis import strategies as st

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import (
    Actor,
    Grant,
    Invitation,
    Permission,
    Reader,
    Record,
    Relationship,
    Situation,
    Worker,
    YoungPerson,
)
from consent.facts_taking_part import HoldBack
from consent.profile import BOUNDS
from consent.profile_files import from_mapping
from consent.terms import (
    Basis,
    Company,
    InvitationState,
    KeyState,
    Outcome,
    PermissionState,
    Purpose,
    RecordKind,
    RecordState,
    SayBack,
    Scope,
    Use,
)
from consent.witnesses import NOW, TODAY, Question

IDS = ("young", "worker", "advocate", "lead")
SERVICES = ("here", "elsewhere")
KNOWN = (True, False, None)
DAYS = (None, *(TODAY + timedelta(days=n) for n in range(-3, 4)))
TIMES = (None, *(NOW + timedelta(hours=12 * n) for n in range(-3, 4)))


def pool(kind, *choices, size=300):
    """A fixed heap of facts of one kind, its parts picked at random: one draw where ten were needed."""
    random = Random(kind.__name__)
    return [kind(*(random.choice(tuple(part)) for part in choices)) for _ in range(size)]


def one_of(facts):
    return st.sampled_from([*facts, None])


def several(facts):
    return st.one_of(st.none(), st.lists(st.sampled_from(facts), max_size=3).map(tuple))


def code(kind):
    return (None, *kind)


GRANTS = pool(Grant, ["record"], IDS, code(Basis), ["yes", "yes", None], TIMES, TIMES, [None, None, *IDS])
YESES = pool(
    Permission,
    ["yes", "other"],
    ["young", "young", "other"],
    IDS,
    ["record", "other", None],
    code(Purpose),
    code(Use),
    code(PermissionState),
    TIMES,
    [None, None, *TIMES],
    DAYS,
)
RECORDS = pool(Record, ["record"], code(RecordKind), IDS, IDS, code(RecordState), IDS, DAYS, KNOWN)
READERS = pool(Reader, IDS, code(Role), KNOWN, KNOWN, KNOWN, KNOWN, KNOWN)
TIES = pool(Relationship, ["young", "other"], IDS, code(Role), DAYS, DAYS, KNOWN)
HOLDS = pool(HoldBack, ["hold"], ["young"], IDS, IDS, DAYS, DAYS, DAYS)
INVITATIONS = pool(Invitation, ["way-in"], ["young", "other"], IDS, code(InvitationState), TIMES, DAYS)

SITUATIONS = st.builds(
    Situation,
    now=st.sampled_from((NOW, NOW, NOW, None)),
    today=st.sampled_from((TODAY, TODAY, TODAY, None)),
    service_id=st.sampled_from(SERVICES),
    account_id=st.sampled_from(IDS),
    young_person=one_of(pool(YoungPerson, ["young"], SERVICES, KNOWN, KNOWN, KNOWN)),
    worker=one_of(pool(Worker, IDS, code(Role), SERVICES, code(KeyState), IDS)),
    record=one_of(RECORDS),
    readers=several(READERS),
    grants=several(GRANTS),
    permissions=several(YESES),
    relationships=several(TIES),
    hold_backs=several(HOLDS),
    invitation=one_of(INVITATIONS),
    basis=one_of(Basis),
    use=one_of(Use),
    with_adult=one_of(Company),
    away_ids=st.sampled_from((None, frozenset(), frozenset(IDS))),
    outcome=one_of(Outcome),
    reason_given=st.sampled_from(KNOWN),
    say_back=one_of(SayBack),
    seen_on=st.sampled_from(DAYS),
    safeguarding_key_set=st.sampled_from(KNOWN),
)
ACTORS = st.sampled_from(pool(Actor, IDS, list(Role), SERVICES, list(Scope), [True, False]))
QUESTIONS = st.builds(Question, st.sampled_from(list(Action)), ACTORS, SITUATIONS)

_NUMBERS = {setting: st.integers(bound.least, bound.most) for setting, bound in BOUNDS.items()}
_HOLIDAYS = st.lists(st.dates(date(2026, 2, 20), date(2026, 5, 1)), max_size=20)
PROFILES = st.fixed_dictionaries({}, optional={**_NUMBERS, "holidays": _HOLIDAYS}).map(from_mapping)
