"""One granting case for each way to a yes, and for each predicate one change that makes just it untrue."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Actor, Grant, Situation, Worker, YoungPerson
from consent.facts.ways_in import Invitation
from consent.facts.workers import GaveKey
from consent.terms import Basis, Company, InvitationState, KeyState, Outcome, PermissionState, RecordState, Scope
from consent.witnesses.people import (
    ADMINISTRATOR,
    ADVOCATE,
    DECISION,
    DRAFT,
    INSPECTOR,
    LEAD,
    LISTED,
    NOT_SET_UP,
    NOW,
    PERSON,
    PLAN,
    SENT,
    TIES,
    TODAY,
    TYPED,
    WORKER,
    YOUNG,
    Question,
    permission_for,
)
from tests.consent import cases_back
from tests.consent.taking_part import cases as taking_part
from tests.consent.workers import cases as workers

A = Action
NOT_ENROLLED = YoungPerson("young", "here", enrolled=False, confirmed=False, has_key=False)
NOT_CONFIRMED = YoungPerson("young", "here", enrolled=True, confirmed=False, has_key=True)
STAND_IN = Worker("stand-in", Role.SPECIALIST, "here")
OPEN_INVITATION = Invitation("way-in", "young", "worker", InvitationState.OPEN, NOW + timedelta(days=7))
_SET_UP_ON = TODAY - timedelta(days=3)
USED_INVITATION = Invitation("way-in", "young", "worker", InvitationState.USED, NOW, _SET_UP_ON)
COLLEAGUE = Worker("colleague", Role.KEYWORKER, "here", KeyState.PENDING, "somebody")


def ask(action: Action, actor: Actor, **facts: object) -> Question:
    """A question on an ordinary morning."""
    ordinary: dict[str, object] = {"now": NOW, "today": TODAY, "young_person": PERSON, "relationships": TIES}
    return Question(action, actor, Situation(**(ordinary | facts)))


def held(reader: str, basis: Basis, **changed: object) -> dict[str, object]:
    """A reader's key and a yes that stands."""
    return {
        "grants": (Grant("record", reader, basis, "yes", **changed),),
        "permissions": (permission_for(reader, PermissionState.STANDING),),
    }


_sending = {"record": DRAFT, "readers": (LISTED,), "with_adult": Company.WITH_ADULT}
_answer = {"outcome": Outcome.NOT_DOING, "reason_given": True}
_seen = {"young_person": NOT_CONFIRMED, "invitation": USED_INVITATION, "seen_on": TODAY}
_soon = TODAY + timedelta(days=2)
_other_lead = replace(LEAD, person_id="other-lead")

GRANTING: dict[tuple[Action, int], Question] = {
    (A.KEEP_DRAFT, 0): ask(A.KEEP_DRAFT, YOUNG, record=DRAFT),
    (A.KEEP_DRAFT, 1): ask(A.KEEP_DRAFT, WORKER, record=DECISION),
    (A.SEND_VOICE, 0): ask(A.SEND_VOICE, YOUNG, **_sending),
    (A.SEND_VOICE, 1): ask(A.SEND_VOICE, NOT_SET_UP, **_sending | {"young_person": NOT_ENROLLED}),
    (A.TYPE_FOR, 0): ask(A.TYPE_FOR, WORKER, record=TYPED),
    (A.HAND_OVER, 0): ask(A.HAND_OVER, WORKER),
    (A.CONFIRM_WORDS, 0): ask(A.CONFIRM_WORDS, YOUNG, **_sending | {"record": TYPED, "version_id": "second"}),
    (A.DISOWN_WORDS, 0): ask(A.DISOWN_WORDS, YOUNG, record=TYPED),
    (A.DELETE_TYPED, 0): ask(A.DELETE_TYPED, WORKER, record=TYPED),
    (A.SHARE_MORE, 0): ask(A.SHARE_MORE, YOUNG, **_sending | {"record": SENT}),
    (A.TAKE_BACK, 0): ask(A.TAKE_BACK, YOUNG, record=SENT),
    (A.STOP_SHARING, 0): ask(A.STOP_SHARING, YOUNG, record=SENT, readers=(LISTED,)),
    (A.OPEN_RECORD, 0): ask(A.OPEN_RECORD, YOUNG, record=DRAFT),
    (A.OPEN_RECORD, 1): ask(A.OPEN_RECORD, YOUNG, record=DECISION, **held("young", Basis.DUTY)),
    (A.OPEN_RECORD, 2): ask(A.OPEN_RECORD, WORKER, record=SENT, **held("worker", Basis.PERMISSION)),
    (A.SEE_WHO_LOOKED, 0): ask(A.SEE_WHO_LOOKED, YOUNG),
    (A.WRITE_PLAN, 0): ask(A.WRITE_PLAN, WORKER, record=PLAN),
    (A.SHOW_PLAN, 0): ask(A.SHOW_PLAN, WORKER, record=PLAN, **held("worker", Basis.OWN)),
    (A.ANSWER_VOICE, 0): ask(A.ANSWER_VOICE, WORKER, record=SENT, **held("worker", Basis.PERMISSION), **_answer),
    (A.EDIT_DECISION, 0): ask(A.EDIT_DECISION, WORKER, record=DECISION, **_answer),
    (A.EDIT_DECISION, 1): ask(A.EDIT_DECISION, LEAD, record=DECISION, **held("lead", Basis.PERMISSION), **_answer),
    (A.SAY_ON_IT, 0): ask(A.SAY_ON_IT, WORKER, record=SENT, promised_on=_soon, **held("worker", Basis.PERMISSION)),
    (A.SET_COVER, 0): ask(A.SET_COVER, LEAD, worker=COLLEAGUE, cover=STAND_IN),
    (A.END_COVER, 0): ask(A.END_COVER, LEAD, worker=COLLEAGUE),
    (A.SET_AWAY, 0): ask(A.SET_AWAY, WORKER, account_id="worker"),
    (A.SET_AWAY, 1): ask(A.SET_AWAY, LEAD, worker=COLLEAGUE),
    (A.SAY_BACK, 0): ask(A.SAY_BACK, YOUNG, record=DECISION),
    (A.OPEN_DECISION, 0): ask(A.OPEN_DECISION, YOUNG, record=DECISION),
    (A.ASK_FOR_ANOTHER_LOOK, 0): ask(A.ASK_FOR_ANOTHER_LOOK, YOUNG, record=DECISION),
    (A.ENROL, 0): ask(A.ENROL, YOUNG, young_person=NOT_ENROLLED, invitation=OPEN_INVITATION),
    (A.CONFIRM_ENROLMENT, 0): ask(A.CONFIRM_ENROLMENT, ADVOCATE, **_seen),
    (A.CONFIRM_ENROLMENT, 1): ask(A.CONFIRM_ENROLMENT, LEAD, **_seen),
    (A.ADD_YOUNG_PERSON, 0): ask(A.ADD_YOUNG_PERSON, LEAD, service_id="here", safeguarding_key_set=True),
    (A.ADD_WORKER, 0): ask(A.ADD_WORKER, LEAD, service_id="here"),
    (A.ADD_AGENCY, 0): ask(A.ADD_AGENCY, LEAD, service_id="here"),
    (A.SET_HELP_NUMBER, 0): ask(A.SET_HELP_NUMBER, LEAD, service_id="here"),
    (A.WORKER_LEAVES, 0): ask(A.WORKER_LEAVES, LEAD, worker=COLLEAGUE),
    (A.LINK_WORKER, 0): ask(A.LINK_WORKER, LEAD, worker=COLLEAGUE, ask_waits=False),
    (A.UNLINK_WORKER, 0): ask(A.UNLINK_WORKER, LEAD, worker=Worker("worker", Role.KEYWORKER, "here")),
    (A.NEW_PHONE, 0): ask(A.NEW_PHONE, YOUNG, account_id="young"),
    (A.NEW_PHRASE, 0): ask(A.NEW_PHRASE, YOUNG, account_id="young"),
    (A.SIGN_OUT_OTHERS, 0): ask(A.SIGN_OUT_OTHERS, WORKER, account_id="worker"),
    (A.CARRY_OUT_OWED, 0): ask(
        A.CARRY_OUT_OWED,
        YOUNG,
        record=SENT,
        readers=(LISTED,),
        basis=Basis.PERMISSION,
        grants=(Grant("record", "young", Basis.OWN),),
        permissions=(permission_for("worker", PermissionState.STANDING),),
    ),
    (A.SEE_OVERVIEW, 0): ask(A.SEE_OVERVIEW, LEAD, service_id="here"),
    (A.SEE_ACCOUNTS, 0): ask(A.SEE_ACCOUNTS, ADMINISTRATOR, service_id="here"),
    (A.READ_EVIDENCE, 0): ask(A.READ_EVIDENCE, INSPECTOR, service_id="here"),
    (A.RESET_WORKER_KEY, 0): ask(A.RESET_WORKER_KEY, ADMINISTRATOR, worker=COLLEAGUE),
    (A.CONFIRM_WORKER_KEY, 0): ask(A.CONFIRM_WORKER_KEY, _other_lead, worker=COLLEAGUE, keys_given=()),
}

Change = Callable[[Question], Question]


def _actor(**changed: object) -> Change:
    return lambda q: q._replace(actor=replace(q.actor, **changed))


def _facts(**changed: object) -> Change:
    return lambda q: q._replace(situation=replace(q.situation, **changed))


def _record(**changed: object) -> Change:
    return lambda q: _facts(record=replace(q.situation.record, **changed))(q)


def _readers(**changed: object) -> Change:
    return lambda q: _facts(readers=tuple(replace(one, **changed) for one in q.situation.readers or ()))(q)


def _person(**changed: object) -> Change:
    return lambda q: _facts(young_person=replace(q.situation.young_person, **changed))(q)


def _worker(**changed: object) -> Change:
    return lambda q: _facts(worker=replace(q.situation.worker, **changed))(q)


def _cover(**changed: object) -> Change:
    return lambda q: _facts(cover=replace(q.situation.cover, **changed))(q)


def _grants(**changed: object) -> Change:
    return lambda q: _facts(grants=tuple(replace(one, **changed) for one in q.situation.grants or ()))(q)


def _basis_ended(q: Question) -> Question:
    """The yes is withdrawn, the work has ended, and an own key turns out to be somebody else's."""
    withdrawn = _facts(permissions=(), relationships=())(q)
    return _grants(basis=Basis.PERMISSION)(withdrawn)


def _promise_ended(q: Question) -> Question:
    return _facts(permissions=(permission_for("worker", PermissionState.WITHDRAWN),))(q)


def _yes_to_everything(q: Question) -> Question:
    """The yes names no record: nobody was picked by name for this one."""
    return _facts(permissions=tuple(replace(one, record_id=None) for one in q.situation.permissions or ()))(q)


# predicate name -> a change to a granting case that makes this predicate untrue
BREAKING: dict[str, Change] = {
    "speaks_for_themselves": _actor(person_id="other"),
    "is_fully_signed_in": _actor(scope=Scope.WRITE),
    "has_keys_to_keep_it": _actor(scope=Scope.PROPOSAL),
    "is_a_session_before_set_up": _actor(scope=Scope.FULL),
    "gave_secret_just_now": _actor(stepped_up=False),
    "day_and_time_are_known": _facts(today=None),
    "works_with_the_young_person": _facts(relationships=None),
    "leads_the_young_persons_service": _person(service_id="elsewhere"),
    "is_in_their_own_service": _facts(service_id="elsewhere"),
    "account_is_their_own": _facts(account_id="somebody"),
    "wrote_the_record": _record(owner_id="somebody"),
    "record_belongs_to_the_young_person": _record(young_person_id="other"),
    "record_is_a_draft_voice": _record(state=RecordState.SENT),
    "record_is_a_sent_voice": _record(state=RecordState.TAKEN_BACK),
    "record_is_a_proposal": _record(state=RecordState.SENT),
    "typed_it_themselves": _record(typed_by_id="somebody"),
    "words_belong_to_the_young_person": _record(owner_id="worker"),
    "means_the_newest_version": _facts(version_id="first"),
    "record_is_a_shown_decision": _record(state=RecordState.DRAFT),
    "record_is_shown_to_them": _record(state=RecordState.SAVED),
    "record_is_a_plan": _record(kind=None),
    "record_was_left_standing": _record(state=RecordState.TAKEN_BACK),
    "record_is_nobody_elses_draft": _record(state=RecordState.DRAFT, owner_id="somebody"),
    "holds_a_key_to_it": _grants(reader_id="somebody"),
    "what_the_key_stands_on_still_stands": _basis_ended,
    "it_is_not_about_them": lambda q: _yes_to_everything(_record(about_id=q.actor.person_id, owner_id="somebody")(q)),
    "cover_may_open_it_now": _grants(cover_for_id="colleague"),
    "outcome_is_named": _facts(outcome=None),
    "a_no_has_its_reason": _facts(reason_given=None),
    "somebody_is_picked": _facts(readers=()),
    "every_reader_is_known": _readers(inside_service=None),
    "every_reader_may_read_words": _readers(role=Role.INSPECTOR),
    "every_cover_is_for_somebody_picked": _readers(cover_for_id="colleague"),
    "nobody_covers_what_is_about_them": lambda q: _record(about_id="worker")(_readers(cover_for_id="colleague")(q)),
    "no_reader_is_whom_it_is_about": lambda q: _yes_to_everything(_record(about_id="worker")(q)),
    "every_reader_works_with_them": _readers(works_with=False),
    "every_reader_has_a_key": _readers(has_key=None),
    "every_promise_still_stands": _promise_ended,
    "no_reader_waits_for_confirmation": lambda q: _readers(early=None)(_person(confirmed=None)(q)),
    "has_not_set_up_yet": _person(enrolled=True),
    "invitation_is_open": _facts(invitation=replace(OPEN_INVITATION, expires_at=NOW)),
    "has_set_up": _person(enrolled=None),
    "set_up_waits_to_be_confirmed": _person(confirmed=True),
    "somebody_else_invited_them": lambda q: _facts(invitation=Invitation("way-in", "young", q.actor.person_id))(q),
    "saw_or_spoke_to_them_since": _facts(seen_on=TODAY - timedelta(days=4)),
    "service_has_a_safeguarding_key": _facts(safeguarding_key_set=None),
    "worker_is_of_their_service": _worker(service_id="elsewhere"),
    "worker_can_work_with_young_people": _worker(role=Role.INSPECTOR),
    "worker_works_with_them": _worker(person_id="stranger"),
    "worker_is_somebody_else": lambda q: _worker(person_id=q.actor.person_id)(q),
    "leaver_is_somebody_else": lambda q: _worker(person_id=q.actor.person_id)(q),
    "cover_is_of_the_same_service": _cover(service_id="elsewhere"),
    "cover_is_somebody_else": _cover(person_id="colleague"),
    "cover_may_read_words": _cover(role=Role.LEAD),
    "cover_is_on_the_same_side": _cover(role=Role.ADVOCATE),
    "owes_the_answer_or_covers_it": _record(named_adult_id="colleague"),
    "promised_day_is_in_reach": _facts(promised_on=TODAY - timedelta(days=1)),
    "a_new_key_waits": _worker(key_state=KeyState.CURRENT),
    "somebody_else_started_it": lambda q: _worker(reset_by_id=q.actor.person_id)(q),
    "no_one_hand_is_behind_the_key": lambda q: q._replace(
        situation=replace(q.situation, keys_given=(GaveKey(COLLEAGUE.reset_by_id, q.actor.person_id, TODAY),))
    ),
}

# The cases of taking part, of choosing a worker and of coming back are told apart, beside their own tests.
GRANTING |= taking_part.GRANTING | workers.GRANTING | cases_back.GRANTING
BREAKING |= taking_part.BREAKING | workers.BREAKING | cases_back.BREAKING
