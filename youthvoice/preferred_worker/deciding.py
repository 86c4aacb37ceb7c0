"""Whoever decides: who waits since when, who is possible, and the answer with its reason. The first answer stands."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from consent.actions import Action
from consent.blank import is_blank
from consent.capabilities import Role
from consent.facts import Situation
from consent.facts.workers import WorkerAnswer
from consent.terms import Basis, RecordKind
from consent.terms.workers import WorkerOutcome
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists
from youthvoice.decisions import service as decisions
from youthvoice.ids import new_id
from youthvoice.marking import changed, ours
from youthvoice.people import service as people
from youthvoice.preferred_worker import facts, shown, store
from youthvoice.preferred_worker.facts import Named, me
from youthvoice.preferred_worker.models import ANSWERED, WAITING, WorkerAskRow
from youthvoice.preferred_worker.possible import Possible, list_possible
from youthvoice.preferred_worker.shown import Outcome, Someone, Wished
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.work import Work

CHANGED = "Somebody changed this at the same moment. Look again."


@dataclass(frozen=True)
class Answered:
    """What whoever decides says. `worker_id` for a yes; `helper_id` for a yes with help."""

    version_id: str
    outcome: WorkerOutcome
    worker_id: str | None = None
    helper_id: str | None = None
    because: str = field(default="", repr=False)


@dataclass(frozen=True)
class AskLine:
    """One line of the list: whose, since when and by when; no word of it, and not whom it names."""

    id: str
    young_person: people.Person
    state: str
    asked_at: datetime
    hear_by: date
    answered_at: datetime | None
    is_ok: str | None
    talk_by: date | None
    can_open: bool


@dataclass(frozen=True)
class OpenedAsk(AskLine):
    """An ask opened by somebody who decides, with who is possible."""

    wishes: list[Wished]
    why: list[str]
    someone: Someone | None
    talk_asked: bool
    may_talk: bool | None
    outcome: Outcome | None
    possible: list[Possible]


def list_asks(work: Work) -> list[AskLine]:
    """Who waits, what is due first on top, then what was answered; never one that names me. None if I do not decide."""
    who = me(work)
    if not facts.decides_here(work):
        return []
    gone = facts.no_decider_here(work, who.service_id)
    situation = Situation(now=work.now, today=work.today, service_id=who.service_id, no_decider_here=gone)
    gate.ask(work, Action.SEE_WORKER_ASKS, situation)
    rows = [
        row
        for row in ours(work, list(store.list_asks_in(work.session, who.service_id)))
        if who.person_id not in facts.named_in(work, row).worker_ids
    ]
    sights = records.who_can_see(work, [row.id for row in rows])
    mine = {one for one, seen in sights.items() if any(s.reader_id == who.person_id and not s.owed for s in seen)}
    names = people.find_people(work, sorted({row.young_person_id for row in rows}))
    return [AskLine(**_line(work, row, names[row.young_person_id], row.id in mine)) for row in rows]


def read_ask(work: Work, ask_id: str) -> OpenedAsk:
    """Open one: the young person sees that I did. Raises NotFound for whoever may not."""
    row, _ = facts.ask_to_decide(work, ask_id)
    gate.ask(work, Action.SEE_WORKER_ASKS, facts.about(work, row.young_person_id), about=row.young_person_id)
    ids = [one for one in (ask_id, row.answer_id) if one is not None]
    opened = records.open_many(work, facts.may_open(work, row.young_person_id, ids))
    if ask_id not in opened:
        raise errors.NotFound
    content, answer = opened[ask_id].content, opened.get(row.answer_id or "")
    said = shown.outcome_of(work, row)
    everybody = set(content["wishes"]) | shown.ids_in(row, said) | {row.young_person_id}
    names = people.find_people(work, sorted(everybody))
    return OpenedAsk(
        **_line(work, row, names[row.young_person_id], True),
        wishes=shown.wished(content, names),
        why=list(content["why"]),
        someone=shown.someone_in(content),
        talk_asked=row.talk_asked_at is not None,
        may_talk=row.may_talk,
        outcome=shown.show_outcome(row, said, names, answer.content["because"] if answer else ""),
        possible=list_possible(work, row.service_id) if row.state == WAITING else [],
    )


def ask_to_talk(work: Work, ask_id: str) -> OpenedAsk:
    """Ask the young person whether we may talk to whom they named. Again changes nothing."""
    row, named = facts.ask_to_decide(work, ask_id)
    situation = facts.about(work, row.young_person_id, worker_ask=facts.ask_fact(row, named))
    gate.ask(work, Action.ASK_TO_TALK, situation, about=row.young_person_id)
    if row.talk_asked_at is None:
        audit.hold(work, row.young_person_id)
        row = facts.lock_waiting(work, ask_id)
        store.set_ask(work.session, ask_id, **changed(work, row, talk_asked_at=work.now))
        audit.write(work, "worker_ask.asked_to_talk", young_person_id=row.young_person_id, subject_id=ask_id)
        outbox.put(work, "worker_ask_may_we_talk", recipient_id=row.young_person_id, subject_id=ask_id)
    return read_ask(work, ask_id)


def answer(work: Work, ask_id: str, answered: Answered) -> OpenedAsk:
    """Say what comes of it. The same version id gives the same answer.

    Raises Conflict `already_answered` for whoever comes second: the first answer stands, and they see it. Raises
    Invalid without a reason or a worker, Refused as the ruling says.
    """
    row, named = facts.ask_to_decide(work, ask_id)
    if row.answer_version_id == answered.version_id and row.answered_by == me(work).person_id:
        return read_ask(work, ask_id)
    facts.refuse_unless_waiting(row)
    _refuse_incomplete(answered)
    situation = _answering(work, row, named, answered)
    gate.ask(work, Action.ANSWER_WORKER_ASK, situation, about=row.young_person_id)
    answer_id = new_id()
    sealed = records.seal(
        work,
        record_id=answer_id,
        version_id=answered.version_id,
        kind=RecordKind.WORKER_ANSWER,
        young_person_id=row.young_person_id,
        owner_id=me(work).person_id,
        content={"because": answered.because},
        readers=[records.Reader(row.young_person_id, Basis.DUTY)],
    )
    audit.hold(work, row.young_person_id)
    row = facts.lock_waiting(work, ask_id)
    if not records.grants_of(work, ask_id, me(work).person_id):
        raise errors.NotFound
    _keep(work, row, answered, answer_id, sealed)
    return read_ask(work, ask_id)


def _keep(work: Work, row: WorkerAskRow, answered: Answered, answer_id: str, sealed: records.Sealed) -> None:
    try:
        records.save(work, sealed)
    except AlreadyExists as error:
        raise errors.Conflict("version_exists", CHANGED) from error
    gives = answered.outcome is not WorkerOutcome.NOT_NOW
    said = {
        "outcome": answered.outcome.value,
        "worker_id": answered.worker_id if gives else None,
        "helper_id": answered.helper_id if answered.outcome is WorkerOutcome.WITH_HELP else None,
    }
    values = changed(
        work,
        row,
        state=ANSWERED,
        answer_id=answer_id,
        answer_version_id=answered.version_id,
        answered_by=me(work).person_id,
        answered_at=work.now,
        outcome_sealed=facts.seal_json(work, "worker_asks", "outcome_sealed", row.id, said),
    )
    store.set_ask(work.session, row.id, **values)
    audit.write(work, "worker_ask.answered", young_person_id=row.young_person_id, subject_id=row.id)
    outbox.put(work, "worker_ask_answered", recipient_id=row.young_person_id, subject_id=row.id)
    start_with(work, row.young_person_id, said["worker_id"], said["helper_id"])


def start_with(work: Work, young_person_id: str, worker_id: str | None, helper_id: str | None) -> None:
    """Two roles on one relationship: the lead worker and the specialist behind them. Both are told; writing."""
    if worker_id is not None:
        people.begin_work(work, young_person_id, worker_id, Role.KEYWORKER, is_named_adult=True)
        outbox.put(work, "worker_chosen", recipient_id=worker_id, subject_id=young_person_id)
    if helper_id is not None:
        people.begin_work(work, young_person_id, helper_id, Role.SPECIALIST)
        outbox.put(work, "helper_chosen", recipient_id=helper_id, subject_id=young_person_id)


def _refuse_incomplete(answered: Answered) -> None:
    says_no = answered.outcome is WorkerOutcome.NOT_NOW
    missing = decisions.what_is_missing(answered.because, says_no=says_no) if says_no else None
    if missing is not None:
        raise errors.Invalid({"because": missing}, code="no_reason")
    if not says_no and answered.worker_id is None:
        raise errors.Invalid({"worker_id": "Say who will be their worker."}, code="no_worker")
    if answered.outcome is WorkerOutcome.WITH_HELP and answered.helper_id is None:
        raise errors.Invalid({"helper_id": "Say which specialist helps behind the scenes."}, code="no_helper")


def _answering(work: Work, row: WorkerAskRow, named: Named, answered: Answered) -> Situation:
    wishes = records.open_record(work, row.id, notice=False).content["wishes"]
    gives = answered.outcome is not WorkerOutcome.NOT_NOW
    workers = facts.find_workers(work, [one for one in (answered.worker_id, answered.helper_id) if one is not None])
    return facts.about(
        work,
        row.young_person_id,
        record=records.find_record(work, row.id),
        grants=records.grants_of(work, row.id, me(work).person_id),
        permissions=taking_part.permissions_for(work, [row.id]),
        worker_ask=facts.ask_fact(row, named, wishes),
        worker_answer=WorkerAnswer(answered.outcome, reason_given=not gives or not is_blank(answered.because)),
        worker=workers.get(answered.worker_id or "") if gives else None,
        helper=workers.get(answered.helper_id or "") if answered.outcome is WorkerOutcome.WITH_HELP else None,
    )


def _line(work: Work, row: WorkerAskRow, young: people.Person, can_open: bool) -> dict[str, Any]:
    return {
        "id": row.id,
        "young_person": young,
        "state": row.state,
        "asked_at": row.asked_at,
        "hear_by": row.hear_by,
        "answered_at": row.answered_at,
        "is_ok": shown.is_ok_of(work, row),
        "talk_by": row.talk_by,
        "can_open": can_open,
    }
