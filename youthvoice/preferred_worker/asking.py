"""A young person asks for a worker, for the first time or again; takes it back; lets us talk to somebody, or not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from consent.actions import Action
from consent.duties import DutyCode
from consent.facts import YoungPerson
from consent.facts.workers import WorkerAsk
from consent.ruling import Ruling
from consent.terms import Basis, RecordKind
from consent.terms.workers import AskState, WorkerSayBack
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists, lock_row
from youthvoice.ids import new_id
from youthvoice.marking import changed, mark_of, ours
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.preferred_worker import facts, shown, store
from youthvoice.preferred_worker.facts import me
from youthvoice.preferred_worker.models import ANSWERED, TAKEN_BACK, WAITING, WorkerAskRow
from youthvoice.preferred_worker.shown import OwnAsk
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.service import Yes
from youthvoice.work import Work

ALREADY = "You asked this already. You can take it back and ask again."
ONE_WAITS = "You asked for someone and it waits. Take it back to ask again."
CHANGED = "Something changed while this was going. Nothing is lost. Try again."
LEFT = "One of them does not work here now. Pick someone else."
NOBODY = "Pick someone, or tell us who you trust."
NOBODY_ELSE = "No one else can say yes to this yet. Pick someone else."


@dataclass(frozen=True)
class Asked:
    """What a young person says. `wishes`: worker to wish. `someone`: who they trust that is not listed."""

    version_id: str
    wishes: Mapping[str, str] = field(default_factory=dict, repr=False)
    why: Sequence[str] = field(default=(), repr=False)
    someone: str | None = field(default=None, repr=False)
    ask_me_first: bool = True

    @property
    def content(self) -> dict[str, Any]:
        """What is sealed."""
        someone = None if self.someone is None else {"who": self.someone, "ask_me_first": self.ask_me_first}
        return {"wishes": dict(self.wishes), "why": list(self.why), "someone": someone}


def put_ask(work: Work, ask_id: str, asked: Asked) -> tuple[OwnAsk, bool]:
    """Ask, under an id the phone made. The same version id gives the same answer. Gives the ask, and whether it is new.

    It goes to those who decide about workers and are not named in it, at once, and to nobody else. Raises NotFound for
    somebody else's id, Invalid when nobody is named or somebody left, Conflict while one of theirs waits.
    """
    row = store.get_ask(work.session, ask_id)
    if row is not None:
        return _again(work, row, asked), False
    try:
        _ask(work, ask_id, asked)
    except AlreadyExists:
        raise errors.NotFound from None  # the id is something else's
    return shown.show_own(work, store.get_ask(work.session, ask_id)), True


def list_own(work: Work) -> list[OwnAsk]:
    """Every ask of mine and what came of it, the newest first."""
    return shown.show_all_own(work, ours(work, list(store.list_asks_of(work.session, me(work).person_id))))


def take_back(work: Work, ask_id: str) -> OwnAsk:
    """Nobody answers it any more, and every key to it but mine is gone. Again changes nothing."""
    row = _own(work, store.get_ask(work.session, ask_id))
    if row.state == TAKEN_BACK:
        return shown.show_own(work, row)
    _take_back(work, row)
    return shown.show_own(work, store.get_ask(work.session, ask_id))


def _take_back(work: Work, row: WorkerAskRow) -> None:
    record = records.find_record(work, row.id)
    gate.ask(work, Action.TAKE_BACK, facts.about(work, row.young_person_id, record=record), about=row.young_person_id)
    audit.hold(work, row.young_person_id)
    row = _own(work, lock_row(work.session, WorkerAskRow, row.id))
    records.take_back(work, row.id)
    store.set_ask(work.session, row.id, **changed(work, row, state=TAKEN_BACK, taken_back_at=work.now))


def let_talk(work: Work, ask_id: str, may_talk: bool) -> OwnAsk:
    """Whether we may talk to whom they named. A no can become a yes and the other way, until it is answered."""
    row = facts.my_ask(work, store.get_ask(work.session, ask_id))
    situation = facts.about(work, row.young_person_id, worker_ask=facts.ask_fact(row, facts.named_in(work, row)))
    gate.ask(work, Action.LET_TALK, situation, about=row.young_person_id)
    audit.hold(work, row.young_person_id)
    row = _locked(work, ask_id, WAITING)
    store.set_ask(work.session, ask_id, **changed(work, row, may_talk=may_talk))
    audit.write(work, "worker_ask.let_talk", young_person_id=row.young_person_id, subject_id=ask_id)
    _tell_who_decides(work, "worker_ask_let_talk", row)
    return shown.show_own(work, store.get_ask(work.session, ask_id))


def say_if_ok(work: Work, ask_id: str, said: WorkerSayBack) -> OwnAsk:
    """“Is that OK?” What they say can change; whoever answered sees it, and owes a talk where it is not OK."""
    row = facts.my_ask(work, store.get_ask(work.session, ask_id))
    asked = facts.ask_fact(row, facts.named_in(work, row))
    situation = facts.about(work, row.young_person_id, worker_ask=asked, worker_say_back=said)
    ruling = gate.ask(work, Action.SAY_IF_WORKER_IS_OK, situation, about=row.young_person_id)
    audit.hold(work, row.young_person_id)
    row = _locked(work, ask_id, ANSWERED)
    if shown.is_ok_of(work, row) != said:
        talk = ruling.duty(DutyCode.EXPLAIN_AGAIN)
        sealed = work.house.seal("worker_asks", "is_ok_sealed", ask_id, said.value)
        talk_by = talk.by if talk else None
        answer = changed(work, row, is_ok_sealed=sealed, said_ok_at=work.now, talk_by=talk_by)
        store.set_ask(work.session, ask_id, **answer)
        audit.write(work, "worker_ask.said_if_ok", young_person_id=row.young_person_id, subject_id=ask_id)
        if row.answered_by is not None:
            outbox.put(work, "worker_said_if_ok", recipient_id=row.answered_by, subject_id=ask_id)
    return shown.show_own(work, store.get_ask(work.session, ask_id))


def _ask(work: Work, ask_id: str, asked: Asked) -> None:
    who = me(work)
    young = people.consent_young_person(work, who.person_id)
    if young is None:
        raise errors.NotFound
    wishes = dict(asked.wishes)
    readers = facts.deciders(work, who.service_id, wishes)
    ruling = _rule(work, ask_id, asked, young, readers)
    waits = frozenset(owed.readers if (owed := ruling.duty(DutyCode.OWE_UNTIL_CONFIRMED)) else ())
    yeses = [Yes(one.id, new_id()) for one in readers]
    sealed = records.seal(
        work,
        record_id=ask_id,
        version_id=asked.version_id,
        kind=RecordKind.WORKER_ASK,
        young_person_id=who.person_id,
        owner_id=who.person_id,
        content=asked.content,
        readers=[
            records.Reader(one.reader_id, Basis.PERMISSION, one.permission_id, owed=one.reader_id in waits)
            for one in yeses
        ],
    )
    audit.hold(work, who.person_id)
    if facts.ask_waits(work, who.person_id):
        raise errors.Conflict("ask_waits", ONE_WAITS)
    if [one.id for one in facts.deciders(work, who.service_id, wishes)] != [one.id for one in readers]:
        raise errors.Conflict("changed", CHANGED)
    for former in facts.waiting_asks(work, who.person_id):  # nobody has it any more: this takes its place
        _take_back(work, former)
    records.save(work, sealed)
    row = _row(work, ask_id, asked, ruling)
    store.add_ask(work.session, row | {"mac": mark_of(work, WorkerAskRow, row)})
    taking_part.record_permissions(work, who.person_id, ask_id, yeses)
    for one in readers:
        outbox.put(work, "worker_asked_for", recipient_id=one.id, subject_id=ask_id)


def _rule(work: Work, ask_id: str, asked: Asked, young: YoungPerson, readers: Sequence[Person]) -> Ruling:
    """Refuses with words beside the field where the young person can put it right; the rule book has the last word."""
    wishes, workers = dict(asked.wishes), facts.find_workers(work, asked.wishes)
    waits = facts.ask_waits(work, young.id)
    if not wishes and asked.someone is None:
        raise errors.Invalid({"wishes": NOBODY}, code="nobody_asked_for")
    if any(
        one not in workers or not workers[one].here or workers[one].service_id != young.service_id for one in wishes
    ):
        raise errors.Invalid({"wishes": LEFT}, code="worker_left")
    if not readers:
        raise errors.Invalid({"wishes": NOBODY_ELSE}, code="nobody_else_decides")
    if waits:
        raise errors.Conflict("ask_waits", ONE_WAITS)
    fact = WorkerAsk(
        id=ask_id,
        young_person_id=young.id,
        named_ids=frozenset(wishes),
        wanted_ids=facts.wanted(wishes),
        unwanted_ids=facts.unwanted(wishes),
        somebody_else=asked.someone is not None,
        ask_me_first=asked.ask_me_first,
        state=AskState.WAITING,
    )
    situation = facts.about(
        work,
        young.id,
        worker_ask=fact,
        named_workers=tuple(workers.values()),
        readers=facts.as_readers(work, readers, young),
        ask_waits=waits,
    )
    return gate.ask(work, Action.ASK_FOR_WORKER, situation, about=young.id)


def _row(work: Work, ask_id: str, asked: Asked, ruling: Ruling) -> dict[str, object]:
    who, by = me(work), ruling.duty(DutyCode.ANSWER_THE_ASK)
    hear_by: date | None = by.by if by else None
    named = {
        "workers": sorted(asked.wishes),
        "somebody_else": asked.someone is not None,
        "ask_me_first": asked.ask_me_first,
    }
    return {
        "id": ask_id,
        "young_person_id": who.person_id,
        "service_id": who.service_id,
        "version_id": asked.version_id,
        "state": WAITING,
        "named_sealed": facts.seal_json(work, "worker_asks", "named_sealed", ask_id, named),
        "asked_at": work.now,
        "hear_by": hear_by,
    }


def _again(work: Work, row: WorkerAskRow, asked: Asked) -> OwnAsk:
    facts.my_ask(work, row)
    if row.version_id != asked.version_id:
        raise errors.Conflict("already_asked", ALREADY)
    return shown.show_own(work, row)


def _own(work: Work, row: WorkerAskRow | None) -> WorkerAskRow:
    """An ask of mine, whatever somebody did to its row: taking back is never refused."""
    if row is None or row.young_person_id != me(work).person_id:
        raise errors.NotFound
    return row


def _locked(work: Work, ask_id: str, state: str) -> WorkerAskRow:
    row = facts.my_ask(work, lock_row(work.session, WorkerAskRow, ask_id))
    if row.state != state:
        raise errors.Conflict("changed", CHANGED)
    return row


def _tell_who_decides(work: Work, kind: str, row: WorkerAskRow) -> None:
    named = facts.named_in(work, row).worker_ids
    for one in facts.deciders(work, row.service_id, named):
        outbox.put(work, kind, recipient_id=one.id, subject_id=row.id)
