"""Bringing words a tablet kept sealed, and taking them in with the key they are sealed to.

Whoever brings them opens nothing. A young person's become their own draft; what somebody not set up yet meant for the
worker becomes a proposal, exactly as it was typed.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from consent.capabilities import Role
from youthvoice import audit, errors
from youthvoice.db import AlreadyExists
from youthvoice.people import service as people
from youthvoice.sign_in import service as sign_in
from youthvoice.vault.drafts import open_draft
from youthvoice.vault.outer import open_column, seal_column
from youthvoice.vault.refusal import Unopenable
from youthvoice.voices import writing
from youthvoice.voices.carried import store
from youthvoice.voices.carried.models import CarriedWords
from youthvoice.voices.carried.schemas import kept_words
from youthvoice.voices.facts import me
from youthvoice.voices.proposals import keeping
from youthvoice.voices.proposals.keeping import Typed
from youthvoice.voices.said import Said, Typing, said_from
from youthvoice.work import Work

# From one hand-over: more than anybody says in one sitting, few enough that a ticket fills nothing.
MOST_OF_ONE = 20
KEPT, LOST = "kept", "lost"
# What of a row its words are bound to.
_BOUND = ("id", "young_person_id", "worker_id", "reader_id", "hand_over_id")


@dataclass(frozen=True)
class Carried:
    """Something a tablet kept. `reader_id`: to whose draft key it is sealed."""

    ticket: sign_in.Ticket
    reader_id: str
    sealed: bytes


@dataclass(frozen=True)
class Waiting:
    """That something waits: no word of it."""

    id: str
    kept_at: datetime


@dataclass(frozen=True)
class TakenIn:
    """What became of it."""

    state: str
    voice_id: str | None = None


def carry(work: Work, carried_id: str, given: Carried) -> None:
    """Keep it for whom it is sealed to. The same id again changes nothing.

    Raises NotFound for a ticket that is not this hand-over's, or for anybody else as its reader.
    """
    young_person_id, worker_id = sign_in.bearer_of(work, given.ticket)
    if given.reader_id not in (young_person_id, worker_id):
        raise errors.NotFound
    if store.count_of_hand_over(work.session, given.ticket.id) >= MOST_OF_ONE:
        raise errors.Conflict("too_many", "Too much waits from this tablet already.")
    audit.hold(work, young_person_id)
    row = {
        "id": carried_id,
        "young_person_id": young_person_id,
        "worker_id": worker_id,
        "reader_id": given.reader_id,
        "hand_over_id": given.ticket.id,
        "kept_at": work.now,
    }
    row["words_sealed"] = seal_column(work.house.server_key, _place(work, row), given.sealed)
    try:
        store.add_carried(work.session, row)
    except AlreadyExists:
        work.abandon()
        found = store.get_carried(work.session, carried_id)
        if found is None or found.hand_over_id != given.ticket.id:
            raise errors.NotFound from None
        return
    audit.write(work, "carried", young_person_id=young_person_id, subject_id=carried_id, actor_id=young_person_id)


def list_carried(work: Work) -> list[Waiting]:
    """What is sealed to me and was not taken in yet."""
    return [Waiting(row.id, row.kept_at) for row in store.list_for(work.session, me(work).person_id)]


def take_in(work: Work, carried_id: str) -> TakenIn:
    """Open one with my own key and keep it: mine as my draft, theirs as a proposal. Then the tablet's copy is gone.

    Raises NotFound for anybody it is not sealed to. What no key of mine opens any more is `lost`.
    """
    row = store.get_carried(work.session, carried_id)
    if row is None or row.reader_id != me(work).person_id:
        raise errors.NotFound
    young_person_id, worker_id = row.young_person_id, row.worker_id
    opened = _open(work, row)
    if opened is None:
        _forget(work, carried_id, young_person_id)
        return TakenIn(LOST)
    voice_id, said = opened
    said = replace(said, send_to=(), typed_by=_name_of(work, worker_id), typing=said.typing or Typing.SELF)
    try:
        if me(work).role is Role.YOUNG_PERSON:
            writing.put_voice(work, voice_id, said)
        else:
            keeping.put_proposal(work, voice_id, Typed(young_person_id, said, said.interpreter, in_session=True))
    except errors.Conflict:
        work.abandon()  # it came another way before: what is there stands
    _forget(work, carried_id, young_person_id)
    return TakenIn(KEPT, voice_id)


def _open(work: Work, row: CarriedWords) -> tuple[str, Said] | None:
    bundle = me(work).bundle
    if bundle is None:
        raise errors.NotFound
    try:
        inner = open_column(
            work.house.server_key, _place(work, {name: getattr(row, name) for name in _BOUND}), row.words_sealed
        )
        plain = open_draft(bundle.draft_private, inner, f"{row.reader_id} {row.id}".encode())
        kept = kept_words(json.loads(plain))
    except (Unopenable, ValueError):
        return None
    return kept["voice_id"], said_from(kept["said"])


def _forget(work: Work, carried_id: str, young_person_id: str) -> None:
    audit.hold(work, young_person_id)
    store.delete_carried(work.session, carried_id)


def _name_of(work: Work, worker_id: str) -> str | None:
    worker = people.find_person(work, worker_id)
    return worker.first_name if worker is not None else None


def _place(work: Work, row: Mapping[str, Any]) -> Any:
    """Bound to everybody in the row: with another young person in it, their proposal is nobody’s."""
    return work.house.column("carried_words", "words_sealed", " ".join(row[name] for name in _BOUND))
