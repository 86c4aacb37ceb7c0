"""What a key must stand on to open anything, and what is written down when it does."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from consent.actions import Action
from consent.asking import Ask
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Grant, Permission, Reader, Relationship, Situation, Worker
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.ruling import rule
from consent.standing import basis_stands
from consent.terms import Basis, PermissionState, RecordKind, RecordState
from consent.witnesses.people import DECISION, NOW, PLAN, SENT, TODAY, WORKER, permission_for
from tests.consent.cases import GRANTING, held

PROFILE = PracticeProfile()
HOUR = timedelta(hours=1)
STANDING = PermissionState.STANDING


def open_it(actor=WORKER, **facts):
    situation = GRANTING[Action.OPEN_RECORD, 2].situation
    return rule(Action.OPEN_RECORD, actor, replace(situation, **facts), PROFILE)


def yes(state=STANDING, **changed):
    return {"permissions": (permission_for("worker", state, **changed),)}


def one_yes(permission_id, young_person_id, reader_id, record_id):
    given = Permission(permission_id, young_person_id, reader_id, record_id, state=STANDING, given_at=NOW)
    return {"permissions": (given,)}


@pytest.mark.parametrize(
    ("allowed", "facts"),
    [
        (True, {}),
        (True, yes(expires_on=TODAY + timedelta(days=1))),
        (False, yes(expires_on=TODAY)),
        (True, yes(given_at=NOW)),
        (False, yes(given_at=NOW + HOUR)),
        (False, yes(given_at=None)),
        (False, yes(withdrawn_at=NOW)),
        (False, yes(PermissionState.WAITING)),
        (False, yes(PermissionState.WITHDRAWN)),
        (False, yes(PermissionState.EXPIRED)),
        (
            False,
            {"permissions": (Permission("other", "young", "worker", "record", state=STANDING, given_at=NOW),)},
        ),
        (
            False,
            one_yes("yes", "other", "worker", "record"),
        ),
        (
            False,
            one_yes("yes", "young", "lead", "record"),
        ),
        (
            False,
            one_yes("yes", "young", "worker", "other"),
        ),
        (True, one_yes("yes", "young", "worker", None)),
        (True, held("worker", Basis.PERMISSION, opens_at=NOW)),
        (False, held("worker", Basis.PERMISSION, opens_at=NOW + HOUR)),
        (True, held("worker", Basis.PERMISSION, expires_at=NOW + HOUR)),
        (False, held("worker", Basis.PERMISSION, expires_at=NOW)),
        (False, held("worker", Basis.SAFEGUARDING)),
        (False, {"grants": (Grant("record", "worker", None, "yes"),)}),
        (False, {"grants": (Grant("other", "worker", Basis.PERMISSION, "yes"),)}),
        (False, held("worker", Basis.OWN)),
        (False, held("worker", Basis.DUTY)),  # a young person's voice is never theirs by work
        (True, {"record": PLAN, **held("worker", Basis.DUTY)}),
        (False, {"record": PLAN, "relationships": (), **held("worker", Basis.DUTY)}),
        (True, {"record": replace(DECISION, state=RecordState.DRAFT), **held("worker", Basis.OWN)}),
        (False, {"today": None}),
        (False, {"now": None}),
    ],
)
def test_what_a_key_must_stand_on(allowed, facts):
    assert open_it(**facts).allowed is allowed


@pytest.mark.parametrize(
    ("works", "changed"),
    [
        (True, {}),
        (True, {"starts_on": TODAY}),
        (False, {"starts_on": TODAY + timedelta(days=1)}),
        (False, {"starts_on": None}),
        (True, {"ends_on": TODAY + timedelta(days=1)}),
        (False, {"ends_on": TODAY}),  # cut off on the day, not after it
        (False, {"confirmed": None}),
        (False, {"worker_id": "lead"}),
        (False, {"young_person_id": "other"}),
    ],
)
def test_who_works_with_whom(works, changed):
    tie = Relationship("young", "worker", Role.KEYWORKER, date(2026, 1, 5), None, True)
    situation = replace(GRANTING[Action.WRITE_PLAN, 0].situation, relationships=(replace(tie, **changed),))
    assert rule(Action.WRITE_PLAN, WORKER, situation, PROFILE).allowed is works


MONDAY, TUESDAY, WEDNESDAY = TODAY, TODAY + timedelta(days=1), TODAY + timedelta(days=2)


@pytest.mark.parametrize(
    ("allowed", "changed"),
    [
        (False, {"today": TUESDAY}),
        (True, {"today": WEDNESDAY}),
        (False, {"today": WEDNESDAY, "record": replace(SENT, opened=True)}),
        (False, {"today": WEDNESDAY, "record": replace(SENT, opened=None)}),
        (False, {"today": WEDNESDAY, "record": replace(SENT, sent_on=None)}),
        (True, {"away_ids": frozenset({"sam"})}),
        (False, {"away_ids": frozenset({"ash"})}),
    ],
)
def test_cover_opens_when_the_worker_is_away_or_it_lay_unopened(allowed, changed):
    ruling = open_it(**held("worker", Basis.PERMISSION, cover_for_id="sam") | changed)
    assert ruling.allowed is allowed
    if not allowed:
        assert (ruling.reasons, ruling.hides) == ((Reason.COVER_MUST_WAIT,), False)


def test_an_opening_by_an_adult_is_written_down_and_shown():
    codes = {duty.code for duty in open_it().duties}
    assert codes == {DutyCode.AUDIT_OPENING, DutyCode.LIST_IN_WHO_LOOKED}


@pytest.mark.parametrize("number", [0, 1])
def test_own_openings_are_written_down_and_not_shown(number):
    _, actor, situation = GRANTING[Action.OPEN_RECORD, number]
    duties = rule(Action.OPEN_RECORD, actor, situation, PROFILE).duties
    assert [duty.code for duty in duties] == [DutyCode.AUDIT_OPENING]


def test_what_somebody_may_not_know_of_looks_absent():
    refused = open_it(grants=())
    assert (refused.allowed, refused.hides) == (False, True)


@pytest.mark.parametrize(
    ("action", "basis", "reader", "record", "allowed"),
    [
        (Action.CARRY_OUT_OWED, Basis.DUTY, "worker", PLAN, True),
        (Action.CARRY_OUT_OWED, Basis.DUTY, "lead", PLAN, False),
        (Action.CARRY_OUT_OWED, Basis.DUTY, "young", DECISION, True),
        (Action.CARRY_OUT_OWED, Basis.DUTY, "young", PLAN, False),  # not shown yet
        (Action.CARRY_OUT_OWED, Basis.OWN, "worker", PLAN, True),
        (Action.CARRY_OUT_OWED, Basis.OWN, "young", PLAN, False),
        (Action.CARRY_OUT_OWED, Basis.SAFEGUARDING, "worker", PLAN, False),
        (Action.CARRY_OUT_OWED, None, "worker", PLAN, False),
    ],
)
def test_which_promises_stand(action, basis, reader, record, allowed):
    situation = GRANTING[action, 0].situation
    picked = tuple(replace(one, person_id=reader) for one in situation.readers)
    holder = (Grant("record", "worker", Basis.OWN),)
    facts = {"record": record, "basis": basis, "readers": picked, "grants": holder}
    assert rule(action, WORKER, replace(situation, **facts), PROFILE).allowed is allowed


@pytest.mark.parametrize(
    ("kind", "may"),
    [
        (RecordKind.CONCERN, {Role.SAFEGUARDING_LEAD, Role.LEAD}),
        (RecordKind.HOLD, {Role.SAFEGUARDING_LEAD, Role.LEAD, Role.CHAIR}),
        (RecordKind.PLAN, set()),
    ],
)
def test_who_must_look_is_given_what_they_were_promised_without_working_with_them(kind, may):
    """Else a worry whose receiver had no key at that moment, or left, would stay shut for whoever must act on it."""
    situation = GRANTING[Action.CARRY_OUT_OWED, 0].situation
    holder = (Grant("record", "worker", Basis.OWN),)
    facts = {"record": replace(PLAN, kind=kind), "basis": Basis.DUTY, "grants": holder}
    allowed = {
        (role, inside)
        for role in Role
        for inside in (True, False)
        if rule(
            Action.CARRY_OUT_OWED,
            WORKER,
            replace(situation, **facts, readers=(Reader("x", role, False, False, True, inside, early=True),)),
            PROFILE,
        ).allowed
    }
    assert allowed == {(role, True) for role in may}


def test_a_key_stands_on_nothing_without_its_record():
    _, actor, situation = GRANTING[Action.OPEN_RECORD, 2]
    (grant,) = situation.grants
    assert basis_stands(Ask(actor, situation, PROFILE), grant)
    for record in (None, replace(SENT, id="other")):
        assert not basis_stands(Ask(actor, replace(situation, record=record), PROFILE), grant)


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match=r"Situation\.now needs a time zone"):
        Situation(now=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match=r"Grant\.opens_at"):
        Grant("record", "worker", opens_at=NOW.replace(tzinfo=None))


def test_a_worker_of_no_known_service_is_of_nobodys():
    situation = replace(GRANTING[Action.RESET_WORKER_KEY, 0].situation, worker=Worker("colleague"))
    actor = replace(GRANTING[Action.RESET_WORKER_KEY, 0].actor, service_id=None)
    assert not rule(Action.RESET_WORKER_KEY, actor, situation, PROFILE).allowed
