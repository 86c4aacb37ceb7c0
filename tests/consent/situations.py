"""Random questions and random practice profiles for Hypothesis, built of people who are not real."""

from datetime import date, timedelta

from hypothesis import strategies as st

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import (
    Actor,
    Grant,
    HoldBack,
    Invitation,
    Permission,
    Reader,
    Record,
    Relationship,
    Situation,
    Worker,
    YoungPerson,
)
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

IDS = st.sampled_from(("young", "worker", "advocate", "lead"))
SERVICES = st.sampled_from(("here", "elsewhere"))
KNOWN = st.sampled_from((True, False, None))
DAYS = st.one_of(st.none(), st.integers(-3, 3).map(lambda n: TODAY + timedelta(days=n)))
TIMES = st.one_of(st.none(), st.integers(-3, 3).map(lambda n: NOW + timedelta(hours=12 * n)))


def code(kind):
    return st.one_of(st.none(), st.sampled_from(list(kind)))


def several(one):
    return st.one_of(st.none(), st.lists(one, max_size=3).map(tuple))


ROLES = st.sampled_from(list(Role))
ACTORS = st.builds(Actor, IDS, ROLES, SERVICES, st.sampled_from(list(Scope)), st.booleans())
PEOPLE = st.builds(YoungPerson, st.just("young"), SERVICES, KNOWN, KNOWN, KNOWN)
RECORDS = st.builds(
    Record, st.just("record"), code(RecordKind), IDS, IDS, code(RecordState), IDS, DAYS, KNOWN
)
READERS = st.builds(Reader, IDS, code(Role), KNOWN, KNOWN, KNOWN, KNOWN, KNOWN)
GRANTS = st.builds(
    Grant, st.just("record"), IDS, code(Basis), st.sampled_from(("yes", "other", None)), TIMES, TIMES, IDS
)
YESES = st.builds(
    Permission,
    st.sampled_from(("yes", "other")),
    st.sampled_from(("young", "other")),
    IDS,
    st.sampled_from(("record", "other", None)),
    code(Purpose),
    code(Use),
    code(PermissionState),
    TIMES,
    TIMES,
    DAYS,
)
TIES = st.builds(Relationship, st.sampled_from(("young", "other")), IDS, code(Role), DAYS, DAYS, KNOWN)
HOLDS = st.builds(HoldBack, st.just("hold"), st.just("young"), IDS, IDS, DAYS, DAYS, DAYS)
INVITATIONS = st.builds(
    Invitation,
    st.just("way-in"),
    st.sampled_from(("young", "other")),
    IDS,
    code(InvitationState),
    TIMES,
    DAYS,
)
WORKERS = st.builds(Worker, IDS, code(Role), SERVICES, code(KeyState), IDS)

SITUATIONS = st.builds(
    Situation,
    now=st.sampled_from((NOW, NOW, NOW, None)),
    today=st.sampled_from((TODAY, TODAY, TODAY, None)),
    service_id=SERVICES,
    account_id=IDS,
    young_person=st.one_of(PEOPLE, PEOPLE, PEOPLE, st.none()),
    worker=st.one_of(st.none(), WORKERS),
    record=st.one_of(RECORDS, RECORDS, RECORDS, st.none()),
    readers=several(READERS),
    grants=several(GRANTS),
    permissions=several(YESES),
    relationships=several(TIES),
    hold_backs=several(HOLDS),
    invitation=st.one_of(st.none(), INVITATIONS),
    basis=code(Basis),
    use=code(Use),
    with_adult=code(Company),
    away_ids=st.one_of(st.none(), st.frozensets(IDS)),
    outcome=code(Outcome),
    reason_given=KNOWN,
    say_back=code(SayBack),
    seen_on=DAYS,
    safeguarding_key_set=KNOWN,
)
QUESTIONS = st.builds(Question, st.sampled_from(list(Action)), ACTORS, SITUATIONS)

_NUMBERS = {setting: st.integers(bound.least, bound.most) for setting, bound in BOUNDS.items()}
_HOLIDAYS = st.lists(st.dates(date(2026, 2, 20), date(2026, 5, 1)), max_size=20)
PROFILES = st.fixed_dictionaries({}, optional={**_NUMBERS, "holidays": _HOLIDAYS}).map(from_mapping)
