"""Questions that try the floor of taking part: what is right in every part, then with one part changed at a time."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from functools import cache
from itertools import product
from types import UnionType
from typing import Any, get_args, get_type_hints

from consent.actions import Action
from consent.codes import Code
from consent.facts import Actor, Grant, Situation
from consent.facts.taking_part import Checked
from consent.terms import Basis, Company, PermissionState, Purpose, Use
from consent.terms.taking_part import Activity, Circumstance, HoldReason, OfferAnswer
from consent.witnesses.people import (
    ACTORS,
    COVER,
    COVERED,
    LEAD,
    LISTED,
    NEW,
    NOT_SET_UP,
    NOW,
    PERSON,
    SENT,
    STANDING,
    TODAY,
    WORKER,
    YOUNG,
    Question,
    permission_for,
)
from consent.witnesses.taking_part import (
    ADVOCATE_HERE,
    ADVOCATE_READS,
    ASKED,
    ASKED_FOR_ADVOCATE,
    ASKING_FOR_YES,
    ASKING_TO_QUOTE,
    ASKING_TO_SHARE_ON,
    AWAITED,
    BY_SAFETY,
    CHAIR,
    COMPLAINING,
    EVALUATION,
    EXPLAINED,
    GOING_AGAINST,
    GROWING_UP,
    HOLDING,
    INVITING,
    LEFT_UNTOLD,
    LONG_ROW,
    NOTING,
    OFFERED,
    ON_TABLET,
    OPENING_A_WORRY,
    OUTSIDER,
    QUOTING,
    QUOTING_BY_LEAD,
    RECEIVER_LEFT,
    REVIEWING,
    SAID_NO,
    SAYING_IT_AGAIN,
    SAYING_YES,
    SPECIALIST,
    STANDING_HOLD,
    TELLING_IN_PERSON,
    UNTOLD,
    WAITING_ASK,
    WORRIED,
    YES,
)

A = Action
EVERY_ACTOR = (*ACTORS, CHAIR, OUTSIDER, SPECIALIST, ADVOCATE_HERE, replace(BY_SAFETY, service_id="elsewhere"))
_READS_AS_COVER = (replace(ADVOCATE_READS, cover_for_id="colleague"),)
_SAID_TO_WORKER = (permission_for("worker", PermissionState.STANDING),)
_OFFERED = replace(ASKED, offers=(OFFERED,), seen_on=TODAY)
_OFFERED_RESEARCH = replace(_OFFERED, occasion=EVALUATION, offers=(replace(OFFERED, activity=Activity.EVALUATION),))

# each action, a situation that is right in every part, and who may then do it
RIGHT: tuple[tuple[Action, Situation, tuple[Actor, ...]], ...] = (
    (A.ASK_TO_TAKE_PART, ASKED, (WORKER, CHAIR, LEAD)),
    (A.ASK_TO_TAKE_PART, replace(ASKED, occasion=EVALUATION), (WORKER, LEAD)),
    (A.OFFER_AGAIN, _OFFERED, (WORKER, LEAD)),
    (A.OFFER_AGAIN, _OFFERED_RESEARCH, (WORKER, LEAD)),
    (A.INVITE, INVITING, (WORKER, CHAIR, LEAD)),
    (A.ANSWER_OFFER, _OFFERED, (YOUNG, ON_TABLET)),
    (A.RECORD_NO, _OFFERED, (WORKER,)),
    (A.HOLD_BACK, HOLDING, (WORKER,)),
    (A.AGREE_TO_HOLD, HOLDING, (LEAD,)),
    (A.WAIT_TO_TELL, UNTOLD, (WORKER, LEAD)),
    (A.TELL_IN_PERSON, TELLING_IN_PERSON, (WORKER, LEAD)),
    (A.OPEN_HOLD, REVIEWING, (WORKER, LEAD, OUTSIDER)),
    (A.REVIEW_HOLD, REVIEWING, (CHAIR, LEAD, OUTSIDER)),
    (A.CHALLENGE_HOLD, REVIEWING, (CHAIR, LEAD, YOUNG)),
    (A.END_HOLD, REVIEWING, (WORKER, LEAD)),
    (A.ASK_FOR_YES, ASKING_FOR_YES, (WORKER, CHAIR, LEAD)),
    (A.ASK_FOR_YES, ASKING_TO_QUOTE, (WORKER,)),
    (A.ANSWER_ASK, ASKING_FOR_YES, (YOUNG, ON_TABLET)),
    (A.RECORD_CHECKED, ASKING_FOR_YES, (WORKER, LEAD)),
    (A.RECORD_PERMISSION, SAYING_YES, (YOUNG, ON_TABLET)),
    (A.WIDEN_PERMISSION, replace(SAYING_YES, permissions=_SAID_TO_WORKER), (YOUNG,)),
    (A.GIVE_SECOND_YES, SAYING_IT_AGAIN, (YOUNG,)),
    (A.GIVE_SECOND_YES, replace(SAYING_IT_AGAIN, nearby_adult_id="advocate"), (ON_TABLET,)),
    (A.NARROW_PERMISSION, SAYING_YES, (YOUNG, ON_TABLET)),
    (A.WITHDRAW_PERMISSION, SAYING_YES, (YOUNG, ON_TABLET)),
    (A.ASK_TO_SHARE_ON, ASKING_TO_SHARE_ON, (WORKER,)),
    (A.ANSWER_SHARE_ON, ASKING_TO_SHARE_ON, (YOUNG, ON_TABLET)),
    (A.QUOTE, QUOTING, (WORKER,)),
    (A.QUOTE, QUOTING_BY_LEAD, (LEAD,)),
    (A.PASS_ON_CONCERN, WORRIED, (WORKER, LEAD)),
    (A.DECIDE_AGAINST, GOING_AGAINST, (WORKER,)),
    (A.OPEN_CONCERN, OPENING_A_WORRY, (BY_SAFETY,)),
    (A.LOOK_AT_TELLING, OPENING_A_WORRY, (BY_SAFETY,)),
    (A.OPEN_CONCERN, RECEIVER_LEFT, (BY_SAFETY,)),
    (A.LOOK_AT_TELLING, LEFT_UNTOLD, (BY_SAFETY, LEAD)),
    (A.ADD_NOTE, NOTING, (YOUNG, ON_TABLET)),
    (A.ASK_FOR_ADVOCATE, REVIEWING, (YOUNG, ON_TABLET, NOT_SET_UP)),
    (A.ACCEPT_ADVOCATE, ASKED_FOR_ADVOCATE, (ADVOCATE_HERE,)),
    (A.SAY_IN_TOUCH, replace(ASKED_FOR_ADVOCATE, awaited=replace(AWAITED, who_id="advocate")), (ADVOCATE_HERE,)),
    (A.COMPLAIN, COMPLAINING, (YOUNG, ON_TABLET)),
)

_A_DAY = timedelta(days=1)
_PEOPLE = ("young", "worker", "lead", "chair", "outsider", "safety", "somebody", None)
_DAYS = (*(TODAY + number * _A_DAY for number in (-40, -1, 0, 1, 14, 28, 29, 91, 183, 366)), None)
_HOURS = (-24 * 29, -24 * 28, -25, -24, -23, 0, 24, 72, 73, 24 * 7, 24 * 7 + 1)
_TIMES = (*(NOW + timedelta(hours=number) for number in _HOURS), None)
_OTHER_PERSON = replace(GROWING_UP, id="other")
_NO_LONGER_YOUNG = replace(GROWING_UP, adult_on=TODAY + _A_DAY)
_OFFERED_NOW = replace(OFFERED, offered_on=TODAY)
_SAID_NO_TO = [(replace(SAID_NO, activity=activity),) for activity in (Activity.EVALUATION, Activity.OWN_PLAN)]
_NOES, _RESTING = (OfferAnswer.NO, OfferAnswer.NOT_NOW), (TODAY - timedelta(days=91), TODAY, None)
# The parts a situation holds itself, and what each may be instead.
_INSTEAD: dict[str, tuple[Any, ...]] = {
    "now": (None,),
    "today": (None,),
    "young_person": (None, PERSON, _OTHER_PERSON, _NO_LONGER_YOUNG, replace(GROWING_UP, confirmed=False)),
    "relationships": (None,),
    "hold_backs": (None, (STANDING_HOLD,), LONG_ROW, LONG_ROW[:2]),
    "offers": (None, (), (OFFERED,), (_OFFERED_NOW,), (SAID_NO,), *_SAID_NO_TO),
    "seen_on": _DAYS,
    "checked": (
        None,
        (Checked(Circumstance.COURT_ORDER),),
        (Checked(Circumstance.INTERPRETER, "worker", TODAY + _A_DAY),),
    ),
    "permissions": (
        None,
        _SAID_TO_WORKER,
        tuple(permission_for(one, PermissionState.WITHDRAWN) for one in ("worker", "advocate")),
        tuple(permission_for(one, PermissionState.STANDING, expires_on=TODAY) for one in ("worker", "advocate")),
    ),
    "grants": (None, (), (Grant("record", "worker", Basis.PERMISSION, "yes", cover_for_id="colleague"),)),
    "share_asks": (
        None,
        (WAITING_ASK,),
        *((replace(WAITING_ASK, open=False, answer=no, answered_on=day),) for no in _NOES for day in _RESTING),
    ),
    "readers": (None, (), (LISTED,), (NEW,), (STANDING,), (LISTED, NEW), (NEW, STANDING)),
    "nearby_adult_id": _PEOPLE,
    "reason_given": (None,),
    "purpose": (None, *Purpose),
    "use": (None, *Use),
}


@cache
def questions() -> tuple[Question, ...]:
    """All of them, some thousands, always the same."""
    asked: list[Question] = []
    for action, situation, who_may in RIGHT:
        asked += [Question(action, actor, situation) for actor in EVERY_ACTOR]
        asked += [Question(action, actor, other) for other in one_part_changed(situation) for actor in who_may]
    return (*asked, *_about_a_worker(), *_yeses_to_cover(), *_complaints_opened())


def _about_a_worker() -> Iterator[Question]:
    """What is said about the reader or about who passes it on, with a yes by name, to more things, or as cover."""
    holding = ((A.ASK_TO_SHARE_ON, ASKING_TO_SHARE_ON), (A.QUOTE, QUOTING), (A.DECIDE_AGAINST, GOING_AGAINST))
    for action, right in holding:
        yeses = right.permissions or ()
        to_more = tuple(replace(one, record_id=None) for one in yeses)
        as_cover = tuple(replace(one, cover_for_id="colleague") for one in yeses)
        tries = product(("worker", "advocate"), (yeses, to_more, as_cover), (right.readers, _READS_AS_COVER))
        for about, given, readers in tries:
            record = replace(SENT, about_id=about)
            yield Question(action, WORKER, replace(right, record=record, permissions=given, readers=readers))


def _yeses_to_cover() -> Iterator[Question]:
    """A yes to one thing, beside an adult: for a listed worker, for their cover with them, and for cover alone."""
    to_one = replace(
        SAYING_YES,
        agreement=replace(YES, record_id="record", purpose=Purpose.ANSWER),
        explaining=replace(EXPLAINED, sheet="plan"),
        purpose=Purpose.ANSWER,
    )
    no_worker_of_theirs = replace(COVER, works_with=False)
    picks = ((LISTED,), (COVERED, no_worker_of_theirs), (no_worker_of_theirs,))
    for action, company, readers in product((A.RECORD_PERMISSION, A.WIDEN_PERMISSION), Company, picks):
        given = (permission_for(readers[0].person_id, PermissionState.STANDING),)
        yield Question(action, YOUNG, replace(to_one, with_adult=company, readers=readers, permissions=given))


def _complaints_opened() -> Iterator[Question]:
    """Whom a complaint is about, with a key and a yes by name; and the one it went to."""
    for reader, actor in (("worker", WORKER), ("chair", CHAIR)):
        held = (Grant("record", reader, Basis.PERMISSION, "yes"),)
        given = (permission_for(reader, PermissionState.STANDING),)
        yield Question(A.OPEN_RECORD, actor, replace(COMPLAINING, grants=held, permissions=given))


def one_part_changed(situation: Situation) -> Iterator[Situation]:
    """The situation again and again, each time with one part of one fact changed or forgotten."""
    for field in fields(Situation):
        part = getattr(situation, field.name)
        if field.name in _INSTEAD:
            yield from (replace(situation, **{field.name: other}) for other in _INSTEAD[field.name])
        elif isinstance(part, Code):
            yield from (replace(situation, **{field.name: other}) for other in (*type(part), None))
        elif part is not None and hasattr(part, "__dataclass_fields__"):
            yield replace(situation, **{field.name: None})
            yield from (replace(situation, **{field.name: other}) for other in _fact_changed(part))


def _fact_changed(fact: Any) -> Iterator[Any]:
    hints = get_type_hints(type(fact))
    for field in fields(fact):
        yield from (replace(fact, **{field.name: other}) for other in _others(hints[field.name]))


def _others(kind: Any) -> tuple[Any, ...]:
    """What a part of this kind may be instead."""
    if isinstance(kind, UnionType):
        kind = get_args(kind)[0]
    if get_args(kind):
        return _sets(get_args(kind)[0])
    if isinstance(kind, type) and issubclass(kind, Code):
        return (*kind, None)
    return {bool: (True, False, None), date: _DAYS, datetime: _TIMES, str: _PEOPLE}[kind]


def _sets(kind: Any) -> tuple[Any, ...]:
    members = tuple(HoldReason) if kind is HoldReason else _PEOPLE[:-1]
    pair = frozenset({HoldReason.CARERS_CONCERN, HoldReason.SEES_IT_DIFFERENTLY})
    return (None, frozenset(), *(frozenset({one}) for one in members), *((pair,) if kind is HoldReason else ()))
