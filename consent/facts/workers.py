"""The facts of choosing a worker. They hold ids, codes and days; no words, and nothing anybody could rank by."""

from dataclasses import dataclass
from datetime import date

from consent.terms import Id
from consent.terms.workers import AskState, WorkerOutcome


@dataclass(frozen=True, slots=True)
class WorkerAsk:
    """An ask for a worker. `named_ids`: everybody it says anything of; `wanted_ids`: liked, or else a maybe;
    `unwanted_ids`: not this person.

    `somebody_else`: they named somebody not listed. `ask_me_first`: nobody talks to that person before they say so;
    `may_talk`: they said so.
    """

    id: Id
    young_person_id: Id
    named_ids: frozenset[Id] | None = None
    wanted_ids: frozenset[Id] | None = None
    unwanted_ids: frozenset[Id] | None = None
    somebody_else: bool | None = None
    ask_me_first: bool | None = None
    may_talk: bool | None = None
    state: AskState | None = None


@dataclass(frozen=True, slots=True)
class WorkerAnswer:
    """What whoever decides says comes of it. `reason_given`: in plain words."""

    outcome: WorkerOutcome | None = None
    reason_given: bool | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One worker takes over from another. `note_given`: with a note they can read. `waits`: for their choice.

    `from_worked_with_them`: works, or once worked, with them; whoever left in a hurry still hands over.
    """

    id: Id
    young_person_id: Id
    from_id: Id | None = None
    to_id: Id | None = None
    from_worked_with_them: bool | None = None
    note_given: bool | None = None
    waits: bool | None = None


@dataclass(frozen=True, slots=True)
class GaveKey:
    """One adult added another’s account, or started a new key for them, and so held its words on that day."""

    by_id: Id
    to_id: Id
    on: date
