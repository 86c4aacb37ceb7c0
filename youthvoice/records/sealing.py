"""Keeping a version: sealed to its owner and readers first, while nothing is locked; saved after `begin_writing`.

A version is never updated. Saving again makes a new one with a new key, for whoever may still read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from consent.capabilities import Role
from consent.terms import Basis, RecordKind, RecordState, Scope
from youthvoice import audit, errors
from youthvoice.db import AlreadyExists
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.records import grantees, granting, rulings, store
from youthvoice.records.owed import store as promises
from youthvoice.records.shapes import Place, Reader, Sealed
from youthvoice.records.store import Found
from youthvoice.vault.content import new_data_key
from youthvoice.vault.outer import seal_column
from youthvoice.work import Work

FASTER = "Somebody saved this at the same moment. Nothing is lost. Look again, then try once more."


def seal(
    work: Work,
    *,
    record_id: str,
    version_id: str,
    kind: RecordKind | str,
    young_person_id: str,
    owner_id: str,
    content: Mapping[str, Any],
    readers: Sequence[Reader] = (),
    safeguarding: bool = True,
) -> Sealed:
    """Seal a version to its owner, to `readers` and, for a later version, to each present reader who still may read.

    Reads and computes, writes nothing. `safeguarding` is what the caller expects: False where an adult of the service
    can read is a ValueError, for that grant is never left out. Raises NotFound for somebody else's record id,
    AlreadyExists("record_versions") for the version it already has, AlreadyExists("records") for a sent voice.
    """
    me = signed_in(work)
    before = store.find_record(work.session, record_id)
    if before is not None and not granting.is_record(work.house, before):
        raise errors.NotFound
    place = Place(record_id, version_id, str(kind), young_person_id, owner_id, _service(work, before, young_person_id))
    wanted = [_own(owner_id), *_others(readers, owner_id)]
    if before is not None:
        _refuse_unless_next(work, before, place)
        wanted += rulings.present_readers(work, before, {one.reader_id for one in wanted})
    return _sealed(work, me, place, before, content, wanted, safeguarding)


def _sealed(
    work: Work,
    me: Me,
    place: Place,
    before: Found | None,
    content: Mapping[str, Any],
    wanted: Sequence[Reader],
    safeguarding: bool,
) -> Sealed:
    house, data_key = work.house, new_data_key()
    inner = granting.seal_words(house, place, data_key, content)
    made = grantees.make(work, place, wanted, data_key)
    if not made.grants:
        raise errors.Conflict("nobody_has_a_key", "Nobody could open this yet, so it was not saved.")
    state = _state(place, me, wanted)
    whole = grantees.with_safeguarding(work, place, state, made, (), data_key)
    if not safeguarding and len(whole.grants) > len(made.grants):
        raise ValueError("a version that an adult of the service can read has a safeguarding grant")
    return Sealed(
        place=place,
        state=state,
        expected=None if before is None else before.current_version_id,
        replaces=before is not None and before.state in (RecordState.DRAFT, RecordState.PROPOSAL),
        number=1 if before is None else before.number + 1,
        author_id=me.person_id,
        content_sealed=seal_column(
            house.server_key, house.column("record_versions", "content_sealed", place.version_id), inner
        ),
        content_sha256=sha256(inner).digest(),
        grants=whole.grants,
        owed=whole.owed,
    )


def _state(place: Place, me: Me, wanted: Sequence[Reader]) -> RecordState:
    """What somebody else typed as a young person's words is a proposal, whoever can read it: only they make it more.

    So is what they said on a shared tablet before they had set up their app.
    """
    if place.kind == RecordKind.VOICE and (me.person_id != place.owner_id or me.scope is Scope.PROPOSAL):
        return RecordState.PROPOSAL
    return grantees.state_with(place.kind, place.young_person_id, place.owner_id, [one.reader_id for one in wanted])


def save(work: Work, sealed: Sealed) -> None:
    """Save a sealed version, its grants and promises, and its audit entry; a draft's former version is deleted.

    Raises AlreadyExists("record_versions") for a repeated version id, Conflict `changed` when somebody was faster.
    """
    audit.hold(work, sealed.place.young_person_id)
    _move(work, sealed)
    place = sealed.place
    now = grantees.owed_instead(work, place, sealed.grants)
    sealed = replace(sealed, grants=now.grants, owed=(*sealed.owed, *now.owed))
    store.add_version(
        work.session,
        {
            "id": place.version_id,
            "record_id": place.record_id,
            "number": sealed.number,
            "author_id": sealed.author_id,
            "content_sealed": sealed.content_sealed,
            "content_sha256": sealed.content_sha256,
            "created_at": work.now,
        },
    )
    store.add_grants(work.session, sealed.grants)
    promises.add_owed(work.session, sealed.owed)
    if sealed.replaces and sealed.expected is not None:
        store.delete_version(work.session, sealed.expected)
    audit.write(
        work,
        "record.saved",
        young_person_id=place.young_person_id,
        subject_id=place.record_id,
        details={
            "kind": place.kind,
            "version": place.version_id,
            "sha256": sealed.content_sha256.hex(),
            "readers": [row["reader_id"] for row in sealed.grants],
            "owed": [row["reader_id"] for row in sealed.owed],
            "replaced": sealed.expected if sealed.replaces else None,
        },
    )


def _move(work: Work, sealed: Sealed) -> None:
    place = sealed.place
    if sealed.expected is None:
        row = {
            "id": place.record_id,
            "kind": place.kind,
            "young_person_id": place.young_person_id,
            "owner_id": place.owner_id,
            "service_id": place.service_id,
            "state": sealed.state,
            "current_version_id": place.version_id,
            "created_at": work.now,
        }
        done = store.add_record(work.session, row | {"mac": granting.record_mac(work.house, row)})
    else:
        done = store.move_record(work.session, place.record_id, sealed.expected, place.version_id, sealed.state)
    if done:
        return
    now = store.find_record(work.session, place.record_id)
    if now is None or (now.owner_id, now.young_person_id) != (place.owner_id, place.young_person_id):
        raise errors.NotFound
    if now.current_version_id == place.version_id:
        raise AlreadyExists("record_versions")
    raise errors.Conflict("changed", FASTER)


def _refuse_unless_next(work: Work, before: Found, place: Place) -> None:
    """Only whoever has the record may save it again; to anybody else its id is like no id."""
    me = signed_in(work)
    same = (before.kind, before.young_person_id, before.owner_id) == (
        place.kind,
        place.young_person_id,
        place.owner_id,
    )
    holders = {row.reader_id for row in store.list_grants(work.session, before.current_version_id)}
    if not same or me.person_id not in holders | {before.owner_id}:
        raise errors.NotFound
    if before.current_version_id == place.version_id:
        raise AlreadyExists("record_versions")
    replaceable = RecordState.DRAFT if me.person_id == before.owner_id else RecordState.PROPOSAL
    if place.kind == RecordKind.VOICE and before.state != replaceable:
        raise AlreadyExists("records")  # what was sent is never reworded, and nobody rewords another's


def _own(owner_id: str) -> Reader:
    return Reader(owner_id, Basis.OWN)


def _others(picked: Sequence[Reader], owner_id: str) -> list[Reader]:
    """Each reader once, and never the owner a second time."""
    return list({one.reader_id: one for one in picked if one.reader_id != owner_id}.values())


def _service(work: Work, before: Found | None, young_person_id: str) -> str:
    """The young person's service: its safeguarding key is the one that counts, whoever writes."""
    if before is not None:
        return str(before.service_id)
    me = signed_in(work)
    if me.role is Role.YOUNG_PERSON:
        return me.service_id
    young = people.consent_young_person(work, young_person_id)
    if young is None:
        raise errors.NotFound
    return str(young.service_id)


def signed_in(work: Work) -> Me:
    """Whoever is signed in. Raises SignedOut."""
    if work.me is None:
        raise errors.SignedOut
    return work.me
