"""Cover, away, and “I am on it”: who may be cover, what cover is given, and how far a promise may reach."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from consent.actions import Action
from consent.capabilities import Role
from consent.cover import is_left_unopened, last_day_to_promise, opens_on
from consent.duties import DutyCode
from consent.facts import Reader
from consent.profile import PracticeProfile
from consent.reasons import Reason
from consent.ruling import rule
from consent.terms import Basis, Company, PermissionState, Use
from consent.witnesses.people import LISTED, NEW, SENT, TODAY, WORKER, permission_for
from tests.consent.cases import GRANTING, held

PROFILE = PracticeProfile()
DAY = timedelta(days=1)
COVER = Reader("stand-in", Role.SPECIALIST, False, False, True, True, early=True, cover_for_id="worker")
FRIDAY, SATURDAY, MONDAY, TUESDAY, WEDNESDAY = (date(2026, 3, day) for day in (6, 7, 9, 10, 11))


def asked(case, actor=None, **facts):
    action, number = case
    _, first, situation = GRANTING[action, number]
    return rule(action, actor or first, replace(situation, **facts), PROFILE)


def readers_of(ruling, code):
    duty = ruling.duty(code)
    return duty.readers if duty else ()


@pytest.mark.parametrize(
    ("sent_on", "first_day"),
    [(FRIDAY, TUESDAY), (SATURDAY, TUESDAY), (MONDAY, WEDNESDAY), (TUESDAY, TUESDAY + 2 * DAY)],
)
def test_what_lies_unopened_opens_to_cover_after_one_whole_working_day(sent_on, first_day):
    assert opens_on(sent_on, PROFILE) == first_day
    assert is_left_unopened(sent_on, first_day, PROFILE)
    assert not is_left_unopened(sent_on, first_day - DAY, PROFILE)


def test_a_holiday_is_no_working_day():
    assert opens_on(FRIDAY, replace(PROFILE, holidays=frozenset({MONDAY}))) == WEDNESDAY


@pytest.mark.parametrize("action", [Action.SEND_VOICE, Action.SHARE_MORE])
@pytest.mark.parametrize("company", [*Company, None])
def test_cover_of_a_listed_worker_never_waits_for_a_second_yes(action, company):
    ruling = asked((action, 0), readers=(LISTED, COVER), with_adult=company)
    assert ruling.allowed
    assert readers_of(ruling, DutyCode.WAIT_FOR_SECOND_YES) == ()
    assert readers_of(ruling, DutyCode.GRANT_TO_READERS) == ("worker", "stand-in")


def test_a_new_use_makes_cover_wait_like_anybody():
    ruling = asked((Action.SEND_VOICE, 0), readers=(LISTED, COVER), use=Use.QUOTE)
    assert readers_of(ruling, DutyCode.WAIT_FOR_SECOND_YES) == ("worker", "stand-in")


@pytest.mark.parametrize(
    "readers",
    [
        (COVER,),
        (NEW, replace(COVER, cover_for_id="stranger")),
        (LISTED, replace(COVER, cover_for_id="colleague")),
        (LISTED, COVER, replace(COVER, person_id="third", works_with=True, cover_for_id="stand-in")),
        (replace(COVER, works_with=True, cover_for_id="stand-in"),),
    ],
)
def test_cover_reads_only_beside_a_listed_worker_who_was_picked(readers):
    ruling = asked((Action.SEND_VOICE, 0), readers=readers)
    assert ruling.reasons == (Reason.COVERS_FOR_NOBODY_PICKED,)


def test_before_the_set_up_is_confirmed_cover_reads_early_only_where_the_worker_does():
    not_confirmed = replace(GRANTING[Action.SEND_VOICE, 0].situation.young_person, confirmed=False)
    for early, code in ((True, DutyCode.GRANT_TO_READERS), (False, DutyCode.OWE_UNTIL_CONFIRMED)):
        picked = (LISTED, replace(COVER, early=early))
        ruling = asked((Action.SEND_VOICE, 0), readers=picked, young_person=not_confirmed)
        assert "stand-in" in readers_of(ruling, code)


@pytest.mark.parametrize("action", [Action.OPEN_RECORD, Action.ANSWER_VOICE, Action.SAY_ON_IT])
def test_a_yes_to_cover_opens_only_as_cover_whatever_the_key_says(action):
    """The yes says it is to cover; a key that does not say so is held to it all the same."""
    case = (action, 2 if action is Action.OPEN_RECORD else 0)
    yes = permission_for("worker", PermissionState.STANDING, cover_for_id="sam")
    facts = {"permissions": (yes,), "record": replace(SENT, named_adult_id="sam")}
    assert asked(case, **facts).reasons == (Reason.COVER_MUST_WAIT,)
    assert asked(case, away_ids=frozenset({"sam"}), **facts).allowed
    assert not asked(case, away_ids=frozenset({"ash"}), **facts).allowed


def test_nobody_else_says_they_are_on_it():
    """Somebody who may read it, and cover of somebody else who does, owe no answer."""
    record = replace(SENT, named_adult_id="sam")
    yes = permission_for("worker", PermissionState.STANDING, cover_for_id="rae")
    away = frozenset({"rae"})
    assert asked((Action.SAY_ON_IT, 0), record=record).reasons == (Reason.NOT_THEIRS_TO_ANSWER,)
    ruling = asked((Action.SAY_ON_IT, 0), record=record, permissions=(yes,), away_ids=away)
    assert ruling.reasons == (Reason.NOT_THEIRS_TO_ANSWER,)
    assert not asked((Action.SAY_ON_IT, 0), record=replace(SENT, named_adult_id=None)).allowed


@pytest.mark.parametrize(
    ("allowed", "promised_on"),
    [
        (False, TODAY - DAY),
        (True, TODAY),
        (True, last_day_to_promise(TODAY, PROFILE)),
        (False, last_day_to_promise(TODAY, PROFILE) + DAY),
        (False, None),
    ],
)
def test_a_promise_is_of_days_to_come_and_not_too_many(allowed, promised_on):
    assert asked((Action.SAY_ON_IT, 0), promised_on=promised_on).allowed is allowed
    assert last_day_to_promise(TODAY, PROFILE) == TODAY + timedelta(days=14)


@pytest.mark.parametrize("role", list(Role))
def test_cover_reads_words_is_no_lead_and_stands_on_the_same_side(role):
    cover = GRANTING[Action.SET_COVER, 0].situation.cover
    may = role in (Role.KEYWORKER, Role.SPECIALIST, Role.CHAIR)
    assert asked((Action.SET_COVER, 0), cover=replace(cover, role=role)).allowed is may
    worker = replace(GRANTING[Action.SET_COVER, 0].situation.worker, role=Role.ADVOCATE)
    ruling = asked((Action.SET_COVER, 0), worker=worker, cover=replace(cover, role=role))
    assert ruling.allowed is (role is Role.ADVOCATE)


@pytest.mark.parametrize("missing", ["worker", "cover"])
def test_what_is_not_known_about_cover_is_not_true(missing):
    assert not asked((Action.SET_COVER, 0), **{missing: None}).allowed


def test_away_is_said_by_the_worker_themselves_or_a_lead():
    assert asked((Action.SET_AWAY, 0)).allowed
    assert not asked((Action.SET_AWAY, 0), account_id="colleague").allowed
    assert not asked((Action.SET_AWAY, 1), WORKER).allowed


def test_cover_needs_a_key_like_anybody():
    assert not asked((Action.OPEN_RECORD, 2), grants=(), away_ids=frozenset({"sam"})).allowed
    mine = held("worker", Basis.PERMISSION, cover_for_id="sam")
    ended = {"permissions": (permission_for("worker", PermissionState.EXPIRED, cover_for_id="sam"),)}
    assert not asked((Action.OPEN_RECORD, 2), **mine | ended, away_ids=frozenset({"sam"})).allowed
