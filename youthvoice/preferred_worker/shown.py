"""An ask as each may see it: whole to the young person, without a word in the list of who decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from consent.terms.workers import WorkerOutcome, WorkerSayBack
from youthvoice import clock, errors
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.preferred_worker import facts
from youthvoice.preferred_worker.models import WorkerAskRow
from youthvoice.records import service as records
from youthvoice.work import Work


@dataclass(frozen=True)
class Name:
    """Somebody by their first name."""

    id: str
    first_name: str


@dataclass(frozen=True)
class Wished:
    """One worker, and what the young person says of them."""

    worker_id: str
    first_name: str
    wish: str


@dataclass(frozen=True)
class Someone:
    """Somebody not listed, by name or role."""

    who: str = field(repr=False)
    ask_me_first: bool


@dataclass(frozen=True)
class Outcome:
    """What came of it. Two roles on one relationship: `worker` leads, `helper` stands behind them."""

    outcome: WorkerOutcome
    worker: Name | None
    helper: Name | None
    because: str = field(repr=False)
    from_on: date
    answered_at: datetime
    by: Name


@dataclass(frozen=True)
class OwnAsk:
    """An ask as whoever asked reads it."""

    id: str
    state: str
    asked_at: datetime
    hear_by: date
    wishes: list[Wished]
    why: list[str]
    someone: Someone | None
    talk_asked: bool
    may_talk: bool | None
    outcome: Outcome | None
    is_ok: str | None
    talk_by: date | None
    nobody_has_it: bool


def show_own(work: Work, row: WorkerAskRow | None) -> OwnAsk:
    """One of mine."""
    if row is None:
        raise errors.NotFound
    return show_all_own(work, [row])[0]


def show_all_own(work: Work, rows: Sequence[WorkerAskRow]) -> list[OwnAsk]:
    """These of mine, opened with my own keys; fifty at a time is what one request may open."""
    rows = rows[:25]
    ids = [one for row in rows for one in (row.id, row.answer_id) if one is not None]
    opened = records.open_many(work, facts.may_open(work, facts.me(work).person_id, ids))
    outcomes = {row.id: outcome_of(work, row) for row in rows}
    names = _names(work, rows, opened, outcomes)
    return [_own(work, row, opened, outcomes[row.id], names) for row in rows if row.id in opened]


def outcome_of(work: Work, row: WorkerAskRow) -> dict[str, Any] | None:
    """The outcome’s code and whom it gives; None while it waits."""
    said: dict[str, Any] | None = facts.unseal_json(work, "worker_asks", "outcome_sealed", row.id, row.outcome_sealed)
    return said


def is_ok_of(work: Work, row: WorkerAskRow) -> WorkerSayBack | None:
    """What they said to “Is that OK?”."""
    said = work.house.unseal("worker_asks", "is_ok_sealed", row.id, row.is_ok_sealed)
    return None if said is None else WorkerSayBack(said)


def show_outcome(
    row: WorkerAskRow, said: Mapping[str, Any] | None, names: Mapping[str, Person], because: str
) -> Outcome | None:
    """What came of it, in the same shape for whoever asked and whoever decides."""
    if said is None or row.answered_at is None or row.answered_by is None:
        return None
    return Outcome(
        outcome=WorkerOutcome(said["outcome"]),
        worker=_name(names, said["worker_id"]),
        helper=_name(names, said["helper_id"]),
        because=because,
        from_on=clock.day_of(row.answered_at),
        answered_at=row.answered_at,
        by=Name(row.answered_by, names[row.answered_by].first_name),
    )


def ids_in(row: WorkerAskRow, said: Mapping[str, Any] | None) -> set[str]:
    """Everybody an outcome names."""
    found = {row.answered_by} | ({said["worker_id"], said["helper_id"]} if said else set())
    return {one for one in found if one is not None}


def wished(content: Mapping[str, Any], names: Mapping[str, Person]) -> list[Wished]:
    """Their wishes, by first name and in no other order."""
    found = [Wished(one, names[one].first_name, wish) for one, wish in content["wishes"].items() if one in names]
    return sorted(found, key=lambda one: (one.first_name.casefold(), one.worker_id))


def someone_in(content: Mapping[str, Any]) -> Someone | None:
    """Whom they trust that is not listed."""
    said = content["someone"]
    return None if said is None else Someone(said["who"], said["ask_me_first"])


def _names(
    work: Work,
    rows: Sequence[WorkerAskRow],
    opened: Mapping[str, records.Opened],
    outcomes: Mapping[str, dict[str, Any] | None],
) -> dict[str, Person]:
    ids = {one for row in rows for one in ids_in(row, outcomes[row.id])}
    ids |= {one for row in rows if row.id in opened for one in opened[row.id].content["wishes"]}
    return people.find_people(work, sorted(ids))


def _own(
    work: Work,
    row: WorkerAskRow,
    opened: Mapping[str, records.Opened],
    said: dict[str, Any] | None,
    names: Mapping[str, Person],
) -> OwnAsk:
    content, answer = opened[row.id].content, opened.get(row.answer_id or "")
    return OwnAsk(
        id=row.id,
        state=row.state,
        asked_at=row.asked_at,
        hear_by=row.hear_by,
        wishes=wished(content, names),
        why=list(content["why"]),
        someone=someone_in(content),
        talk_asked=row.talk_asked_at is not None,
        may_talk=row.may_talk,
        outcome=show_outcome(row, said, names, answer.content["because"] if answer else ""),
        is_ok=is_ok_of(work, row),
        talk_by=row.talk_by,
        nobody_has_it=facts.nobody_has_it(work, row),
    )


def _name(names: Mapping[str, Person], person_id: str | None) -> Name | None:
    return Name(person_id, names[person_id].first_name) if person_id in names and person_id is not None else None
