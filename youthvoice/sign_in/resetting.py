"""A worker who forgot everything: one person starts a new key, a lead who did not start it confirms it, then it waits.

The former passphrase opens nothing from the first moment on; what the new one opens is decided only then.
"""

from dataclasses import dataclass, field
from datetime import datetime

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Situation, Worker
from consent.ruling import Ruling
from consent.terms import KeyState
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists
from youthvoice.ids import new_id
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.sign_in import slots, store, waiting_keys
from youthvoice.sign_in.keys_given import keys_given
from youthvoice.sign_in.lanes import LANES
from youthvoice.sign_in.waiting_keys import WorkerKey
from youthvoice.vault.bundle import Bundle
from youthvoice.vault.slots import SealedSlot, make_slot
from youthvoice.vault.words import six_words
from youthvoice.work import Work

_FASTER = "Somebody else did this at the same moment. Look again, then try once more."


@dataclass(frozen=True)
class WorkerKeySeen:
    """Where a worker's key stands, as leads and administrators see it."""

    worker_id: str
    state: KeyState
    reset_by: people.Person | None
    reset_at: datetime | None
    confirmed_at: datetime | None
    opens_at: datetime | None


@dataclass(frozen=True)
class _Fresh:
    words: str = field(repr=False)
    bundle: Bundle = field(repr=False)
    slot_id: str
    sealed: SealedSlot
    version: int


def reset_worker_key(work: Work, worker_id: str) -> str:
    """A new key for a worker who lost theirs, and its six words, told this once. It opens nothing yet.

    Every session, slot and browser of theirs ends now. Started again while one waits, the former one is forgotten
    and the new one is to be confirmed anew. Raises NotFound outside the service, Conflict `worker_left`, Refused
    for one's own key. Without anybody signed in this is the command line, at the worker's own asking: any lead may
    confirm it.
    """
    if work.me is not None:
        _ask(work, Action.RESET_WORKER_KEY, worker_id)
    fresh = _make(work, worker_id)
    work.begin_writing()
    _find(work, worker_id)
    store.delete_sessions(work.session, worker_id)
    store.delete_slots(work.session, worker_id)
    store.delete_browsers(work.session, worker_id)
    try:
        key = people.put_waiting_key(
            work,
            worker_id,
            public_key=fresh.bundle.public_key,
            draft_public=fresh.bundle.draft_public,
            version=fresh.version,
        )
    except AlreadyExists:
        raise errors.Conflict("changed", _FASTER) from None
    slots.add_slot(work, fresh.slot_id, worker_id, key.id, fresh.sealed)
    waiting_keys.put(work, worker_id, key, work.me.person_id if work.me else worker_id)
    _tell(work, "worker_key_reset", worker_id)
    return fresh.words


def confirm_worker_key(work: Work, worker_id: str) -> WorkerKeySeen:
    """Another lead confirms it was really them: it may open once the wait is over. The same again changes nothing.

    Raises NotFound outside the service, Conflict `worker_left` or `key_confirmed` (somebody else was faster), Refused
    for whoever started it, for one's own key, and when nothing waits.
    """
    me = _me(work)
    before = _standing(work, worker_id)
    if before.confirmed_by_id is None:
        ruling = _ask(work, Action.CONFIRM_WORKER_KEY, worker_id, before)
        waits = ruling.duty(DutyCode.WAIT_FOR_THE_KEY)
        opens_at = waits.not_before if waits is not None else None
        assert opens_at is not None  # the table's, whatever the situation
        work.begin_writing()
        waiting_keys.lock(work, worker_id)
        now = _standing(work, worker_id)
        if now == before:
            waiting_keys.confirm(work, worker_id, me.person_id, opens_at)
            _tell(work, "worker_key_confirmed", worker_id)
    now = _standing(work, worker_id)
    if now.confirmed_by_id != me.person_id:
        raise errors.Conflict("key_confirmed", "Somebody else confirmed this key, or started a new one. Look again.")
    return _seen(work, now)


def list_worker_keys(work: Work) -> list[WorkerKeySeen]:
    """Where every worker's key stands, in the service of whoever is signed in."""
    workers = people.list_workers_in(work, _me(work).service_id)
    standing = waiting_keys.standing_of(work, [one.id for one in workers])
    return [_seen(work, standing[one.id]) for one in workers]


def _make(work: Work, worker_id: str) -> _Fresh:
    words, bundle, slot_id = six_words(), Bundle.generate(), new_id()
    version = people.next_version(work, worker_id)
    bound = slots.binding(work, slot_id, worker_id, "passphrase", bundle, version)
    work.abandon()
    with LANES.known():
        sealed = make_slot("passphrase", words.encode(), bundle, bound, work.house.cost)
    return _Fresh(words, bundle, slot_id, sealed, version)


def _ask(work: Work, action: Action, worker_id: str, standing: WorkerKey | None = None) -> Ruling:
    worker = _find(work, worker_id)
    facts = Worker(
        worker.id,
        worker.role,
        worker.service_id,
        key_state=standing.state if standing else None,
        reset_by_id=standing.reset_by_id if standing else None,
    )
    given = keys_given(work, worker.service_id) if action is Action.CONFIRM_WORKER_KEY else None
    situation = Situation(now=work.now, today=work.today, worker=facts, keys_given=given)
    return gate.ask(work, action, situation)


def _find(work: Work, worker_id: str) -> people.Person:
    """A worker of the asker's own service; anybody else is nobody here."""
    worker = people.find_person(work, worker_id)
    outside = worker is not None and work.me is not None and worker.service_id != work.me.service_id
    if worker is None or worker.role is Role.YOUNG_PERSON or outside:
        raise errors.NotFound
    if worker.state != "active":
        raise errors.Conflict("worker_left", "They have left the service. Nobody can sign in as them.")
    return worker


def _standing(work: Work, worker_id: str) -> WorkerKey:
    _find(work, worker_id)
    return waiting_keys.standing_of(work, [worker_id])[worker_id]


def _tell(work: Work, what: str, worker_id: str) -> None:
    """The audit, the worker, and every other lead: a false request must have time to be noticed."""
    asker = work.me.person_id if work.me else None
    audit.write(work, what, subject_id=worker_id)
    outbox.put(work, what, recipient_id=worker_id, subject_id=worker_id)
    for other in people.list_workers_in(work, _find(work, worker_id).service_id):
        if other.role is Role.LEAD and other.id not in (asker, worker_id):
            outbox.put(work, what, recipient_id=other.id, subject_id=worker_id)


def _seen(work: Work, key: WorkerKey) -> WorkerKeySeen:
    starter = people.find_person(work, key.reset_by_id) if key.reset_by_id else None
    return WorkerKeySeen(key.worker_id, key.state, starter, key.reset_at, key.confirmed_at, key.opens_at)


def _me(work: Work) -> Me:
    if work.me is None:
        raise errors.SignedOut
    return work.me
