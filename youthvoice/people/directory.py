"""The directory: whose public key is whose. Every row is MAC'd under the server key with its owner's service and role.

A row somebody changed in the database is refused, and nothing is sealed to it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import structlog

from consent.capabilities import Role
from youthvoice import audit, errors
from youthvoice.db import Found
from youthvoice.ids import new_id
from youthvoice.people import hooks, store
from youthvoice.people.models import PublicKeyRow
from youthvoice.vault.hybrid import parse_public
from youthvoice.vault.refusal import Unopenable
from youthvoice.work import Work

log = structlog.get_logger()

# The role a service's own safeguarding key is bound with.
_SERVICE_ROLE = "service"
# What is sealed to, the last of them where there are several.
_SEALED_TO = ("pending", "current", "safeguarding")


@dataclass(frozen=True)
class PublicKey:
    """One version of an owner's public key (1,216 bytes). `draft_public`: X25519, 32 bytes; None for a service.

    `state`: pending, current, retired or safeguarding. `service_id`, `role`: its owner's, in the same mark.
    """

    id: str
    owner_id: str
    version: int
    state: str
    public_key: bytes = field(repr=False)
    draft_public: bytes | None = field(repr=False)
    service_id: str
    role: str


def current_key(work: Work, owner_id: str) -> PublicKey | None:
    """The key to seal to; None when they have none yet, only a pending one, or have left."""
    return current_keys(work, [owner_id]).get(owner_id)


def current_keys(work: Work, owner_ids: Sequence[str]) -> dict[str, PublicKey]:
    """The current keys of these people, in one query; whoever has none is left out.

    Raises Problem `directory_broken`.
    """
    return {key.owner_id: key for key in _checked(work, owner_ids, "current")}


def pending_key(work: Work, owner_id: str) -> PublicKey | None:
    """The key an open invitation made for a young person, or a worker's that waits; None when there is none."""
    return next(iter(_checked(work, [owner_id], "pending")), None)


def keys_to_seal_to(work: Work, owner_ids: Collection[str]) -> dict[str, PublicKey]:
    """The key each of these can be sealed to, in one query: a person's current one, else the pending one of a young
    person's open invitation (architecture.md, Enrolment); a service's safeguarding one. Raises `directory_broken`.
    """
    rows = [row for row in store.list_keys(work.session, owner_ids, *_SEALED_TO) if _is_for_somebody_here(row)]
    best: dict[str, Found] = {}
    for row in sorted(rows, key=lambda row: _SEALED_TO.index(row.state)):
        if row.state != "pending" or row.role == Role.YOUNG_PERSON:
            best[row.owner_id] = row
    return {owner_id: _as_checked(work, row) for owner_id, row in best.items()}


def waiting_keys(work: Work, worker_ids: Sequence[str]) -> dict[str, PublicKey]:
    """The keys of these workers that wait to be confirmed, or for their day; in one query."""
    return {key.owner_id: key for key in _checked(work, worker_ids, "pending")}


def live_keys(work: Work, key_ids: Sequence[str]) -> set[str]:
    """Which of these keys still are their owners' own: what was sealed to another since opens for nobody."""
    return store.list_live_keys(work.session, key_ids) if key_ids else set()


def has_safeguarding_key(work: Work, service_id: str) -> bool:
    """Whether the service may have young people at all."""
    return bool(_checked(work, [service_id], "safeguarding"))


def safeguarding_key(work: Work, service_id: str) -> PublicKey:
    """The key every version a service adult can read is also sealed to. Raises Conflict when the service has none."""
    found = _checked(work, [service_id], "safeguarding")
    if not found:
        raise no_safeguarding_key()
    return found[-1]


def no_safeguarding_key() -> errors.Problem:
    """Why nobody can be added, and what to do about it."""
    said = "This service has no safeguarding key yet. Ask your administrator to add one, then try again."
    return errors.Conflict("no_safeguarding_key", said)


def find_key(work: Work, owner_id: str, key_id: str) -> PublicKey | None:
    """One version of this owner's key, in whichever state it is; None for another owner's id."""
    keys = _checked(work, [owner_id], "pending", "current", "retired", "safeguarding", key_id=key_id)
    return keys[0] if keys else None


def next_version(work: Work, owner_id: str) -> int:
    """The number the owner's next key will have, for what is sealed before the key is written."""
    return store.last_version(work.session, owner_id) + 1


def put_key(
    work: Work, owner_id: str, *, public_key: bytes, draft_public: bytes, version: int, pending: bool = False
) -> PublicKey:
    """Make this the owner's current (or pending) key; the one it replaces is retired. `work` is already writing.

    `version` is what `next_version` gave when slots were sealed. Raises `AlreadyExists` when somebody was faster.
    Runs `on_key_changed(work, owner_id, old, new)` when a current key took another's place.
    """
    parse_public(public_key)  # ValueError now, rather than at the first grant
    person = store.get_person(work.session, owner_id)
    if person is None:
        raise errors.NotFound
    state = "pending" if pending else "current"
    replaced = retire(work, owner_id, ("pending",) if pending else ("pending", "current"))
    facts = (person.service_id, person.role)
    row = _add(work, owner_id, "person", version, state, public_key, draft_public, facts)
    new = as_key(row, facts)
    old = next((key for key in replaced if key.state == "current"), None)
    if old is not None:
        hooks.on_key_changed(work, owner_id, old, new)
    return new


def retire_pending(work: Work, owner_id: str) -> None:
    """End the key of an invitation that was ended or ran out. `work` is already writing."""
    retire(work, owner_id, ("pending",))


def set_safeguarding_key(work: Work, service_id: str, public_key: bytes) -> PublicKey:
    """From now on seal to this safeguarding key; old grants stay. Raises ValueError for 1,216 bytes that are no key."""
    parse_public(public_key)
    work.begin_writing()
    if store.get_service(work.session, service_id) is None:
        raise errors.NotFound
    retire(work, service_id, ("safeguarding",))
    version, facts = next_version(work, service_id), (service_id, _SERVICE_ROLE)
    row = _add(work, service_id, "service", version, "safeguarding", public_key, None, facts)
    audit.write(work, "set_safeguarding_key", subject_id=service_id, details={"key_id": row.id})
    return as_key(row, facts)


def _add(
    work: Work,
    owner_id: str,
    owner_kind: str,
    version: int,
    state: str,
    public_key: bytes,
    draft_public: bytes | None,
    owner_facts: tuple[str, str],
) -> PublicKeyRow:
    row = PublicKeyRow(
        id=new_id(),
        owner_id=owner_id,
        owner_kind=owner_kind,
        version=version,
        state=state,
        public_key=public_key,
        draft_public=draft_public,
    )
    row.mac = work.house.mac("public_keys", *_bound(row, *owner_facts))
    store.add(work.session, row)
    return row


def retire(work: Work, owner_id: str, states: Sequence[str]) -> list[PublicKey]:
    """Keys in these states become retired; each is given back as it was."""
    retired = []
    for row, service_id, role in store.keys_to_change(work.session, owner_id, *states):
        facts = (service_id or owner_id, role or _SERVICE_ROLE)
        check(work, row, facts)
        retired.append(as_key(row, facts))
        put_state(work, row, "retired", facts)
    return retired


def put_state(work: Work, row: PublicKeyRow, state: str, facts: tuple[str, str]) -> None:
    """Give a row its next state, MAC'd. `work` is already writing."""
    row.state = state
    row.mac = work.house.mac("public_keys", *_bound(row, *facts))
    store.add(work.session, row)


def _checked(
    work: Work, owner_ids: Sequence[str], *states: str, key_id: str | None = None, role: Role | None = None
) -> list[PublicKey]:
    return [
        _as_checked(work, row)
        for row in store.list_keys(work.session, owner_ids, *states)
        if _is_for_somebody_here(row) and key_id in (None, row.id) and role in (None, row.role)
    ]


def _is_for_somebody_here(row: Found) -> bool:
    """Whoever left is sealed to no more."""
    return row.owner_kind != "person" or row.owner_state == "active"


def _as_checked(work: Work, row: Found) -> PublicKey:
    facts = (row.service_id or row.owner_id, row.role or _SERVICE_ROLE)
    check(work, row, facts)
    return as_key(row, facts)


def check(work: Work, row: PublicKeyRow | Found, owner_facts: tuple[str, str]) -> None:
    """Raise Problem `directory_broken` unless the row is as the server wrote it for this service and role."""
    try:
        work.house.check_mac(row.mac, "public_keys", *_bound(row, *owner_facts))
    except Unopenable:
        log.critical("directory_row_changed_outside", key=row.id, owner=row.owner_id)
        detail = "We cannot be sure whose key this is, so nothing was sent. Tell your administrator."
        raise errors.Problem(503, "directory_broken", detail, headers={"Retry-After": "600"}) from None


def _bound(row: PublicKeyRow | Found, service_id: str, role: str) -> tuple[bytes | str | int | None, ...]:
    return (
        row.id,
        row.owner_id,
        row.owner_kind,
        service_id,
        role,
        row.version,
        row.state,
        row.public_key,
        row.draft_public,
    )


def as_key(row: PublicKeyRow | Found, owner_facts: tuple[str, str]) -> PublicKey:
    """A row as the rest of the house sees it, with its owner's service and role."""
    return PublicKey(row.id, row.owner_id, row.version, row.state, row.public_key, row.draft_public, *owner_facts)
