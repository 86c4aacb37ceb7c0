"""Making and opening grants: one data key, sealed to one reader, bound to its place. Never decides who may."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from consent.terms import Basis
from youthvoice import clock
from youthvoice.house import House
from youthvoice.ids import new_id
from youthvoice.people.service import PublicKey
from youthvoice.records.shapes import Place, Reader, Row
from youthvoice.records.store import Found
from youthvoice.vault.bundle import fingerprint
from youthvoice.vault.content import ContentBinding, open_content, seal_content
from youthvoice.vault.grants import GrantBinding, open_grant, seal_grant
from youthvoice.vault.hybrid import HoldsPrivateKey
from youthvoice.vault.outer import open_column, seal_column

# What is marked of a record's row.
_WHOSE = ("id", "kind", "young_person_id", "owner_id", "service_id")


def place_of(row: Found) -> Place:
    """The place a grant's row says it is in. If the row lies, the grant does not open."""
    return Place(row.record_id, row.version_id, row.kind, row.young_person_id, row.owner_id, row.service_id)


def place_in(record: Found, version_id: str) -> Place:
    """The place of one version of a record's row."""
    return Place(record.id, version_id, record.kind, record.young_person_id, record.owner_id, record.service_id)


def seal_words(house: House, place: Place, data_key: bytes, content: Mapping[str, Any]) -> bytes:
    """The content as canonical JSON, padded and sealed under the version's data key: the inner ciphertext."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    return seal_content(data_key, text.encode(), _content_binding(house, place))


def open_words(house: House, place: Place, data_key: bytes, content_sealed: bytes) -> dict[str, Any]:
    """The content again. Raises `Unopenable`."""
    inner = open_column(
        house.server_key, house.column("record_versions", "content_sealed", place.version_id), content_sealed
    )
    content: dict[str, Any] = json.loads(open_content(data_key, inner, _content_binding(house, place)))
    return content


def grant(house: House, place: Place, reader: Reader, key: PublicKey, data_key: bytes, now: datetime) -> Row:
    """One grant's row."""
    row = _row(place, reader.reader_id, reader.basis, now)
    row |= {
        "permission_id": reader.permission_id,
        "opens_at": reader.opens_at,
        "expires_at": reader.expires_at,
    }
    return _sealed(house, place, row, key, data_key)


def safeguarding_grant(house: House, place: Place, key: PublicKey, data_key: bytes, now: datetime) -> Row:
    """The grant to the service's safeguarding key."""
    row = _row(place, place.service_id, Basis.SAFEGUARDING, now)
    row |= {"permission_id": None, "opens_at": None, "expires_at": None}
    return _sealed(house, place, row, key, data_key)


def open_data_key(
    house: House, place: Place, row: Found, reader_id: str, reader_public: bytes, private: HoldsPrivateKey
) -> bytes:
    """The data key in a grant's row, for this reader and nobody else. Raises `Unopenable`."""
    inner = open_column(house.server_key, house.column("grants", "sealed", row.id), row.sealed)
    bound = _binding(house, place, row._mapping, reader_id, fingerprint(reader_public))
    return open_grant(inner, private, bound)


def owed_row(house: House, place: Place, reader: Reader, now: datetime) -> Row:
    """A promise's row, with the MAC that lets the server keep it."""
    row = {
        "id": new_id(),
        "record_id": place.record_id,
        "version_id": place.version_id,
        "reader_id": reader.reader_id,
        "basis": str(reader.basis),
        "permission_id": reader.permission_id,
        "opens_at": reader.opens_at,
        "expires_at": reader.expires_at,
        "created_at": now,
    }
    return row | {"mac": house.mac("owed_grants", *_promised(row))}


def is_promise(house: House, row: Found) -> bool:
    """Whether the server itself made this promise; a forged or changed one is logged loudly and never kept."""
    return house.is_as_written(
        row.mac,
        "owed_grants",
        _promised(row._mapping),
        "owed_grant_changed_outside",
        owed=row.id,
        record=row.record_id,
        reader=row.reader_id,
    )


def record_mac(house: House, row: Mapping[Any, Any]) -> bytes:
    """The mark of a record's row."""
    return house.mac("records", *(row[name] for name in _WHOSE))


def is_record(house: House, row: Found) -> bool:
    """Whether whose a record is, and which service's, is as the server wrote it; else it is logged loudly."""
    return house.is_as_written(
        row.mac, "records", (getattr(row, name) for name in _WHOSE), "record_changed_outside", record=row.id
    )


def reader_of(row: Found, *, reader_id: str | None = None) -> Reader:
    """What a grant's or promise's row was made from."""
    basis = Basis(row.basis)
    return Reader(reader_id or row.reader_id, basis, row.permission_id, row.opens_at, row.expires_at)


def reader_of_row(row: Row) -> Reader:
    """The same for a grant that is not kept yet."""
    basis = Basis(row["basis"])
    return Reader(row["reader_id"], basis, row["permission_id"], row["opens_at"], row["expires_at"])


def _row(place: Place, reader_id: str, basis: str, now: datetime) -> Row:
    return {
        "id": new_id(),
        "record_id": place.record_id,
        "version_id": place.version_id,
        "reader_id": reader_id,
        "basis": str(basis),
        "created_at": now,
    }


def _sealed(house: House, place: Place, row: Row, key: PublicKey, data_key: bytes) -> Row:
    bound = _binding(house, place, row, row["reader_id"], fingerprint(key.public_key))
    inner = seal_grant(data_key, key.public_key, bound)
    sealed = seal_column(house.server_key, house.column("grants", "sealed", row["id"]), inner)
    return row | {"reader_key_id": key.id, "sealed": sealed}


def _binding(house: House, place: Place, row: Mapping[Any, Any], reader_id: str, key_sha256: bytes) -> GrantBinding:
    return GrantBinding(
        deployment=house.deployment,
        grant_id=row["id"],
        record_id=place.record_id,
        version_id=place.version_id,
        young_person_id=place.young_person_id,
        owner_id=place.owner_id,
        reader_id=reader_id,
        reader_key_sha256=key_sha256,
        basis=row["basis"],
        permission_id=row["permission_id"],
        opens_at=clock.iso(row["opens_at"]),
        expires_at=clock.iso(row["expires_at"]),
    )


def _content_binding(house: House, place: Place) -> ContentBinding:
    return ContentBinding(
        house.deployment, place.record_id, place.version_id, place.young_person_id, place.owner_id, place.kind
    )


def _promised(row: Mapping[Any, Any]) -> Iterable[str | None]:
    names = ("id", "record_id", "version_id", "reader_id", "basis", "permission_id")
    return (*(row[name] for name in names), clock.iso(row["opens_at"]), clock.iso(row["expires_at"]))
