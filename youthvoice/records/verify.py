"""Comparing what is stored with what the audit says was saved: names what was changed, put back or taken away."""

from hashlib import sha256

from youthvoice.db import Session
from youthvoice.house import House
from youthvoice.records import store
from youthvoice.records.shapes import Fault
from youthvoice.records.store import Found
from youthvoice.vault.outer import open_column
from youthvoice.vault.refusal import Unopenable


class _Saved:
    """What the audit says: each version's SHA-256 and record, what was deleted on purpose, each record's newest."""

    def __init__(self, session: Session) -> None:
        self.hashes: dict[str, tuple[str, str]] = {}
        self.deleted: set[str] = set()
        self.newest: dict[str, str] = {}
        for entry in store.list_audited(session, "record.saved", "record.deleted"):
            self._read(entry)

    def _read(self, entry: Found) -> None:
        said = entry.details
        if entry.action == "record.deleted":
            self.deleted.update(said["versions"])
            self.newest.pop(entry.subject_id, None)
            return
        self.hashes[said["version"]] = (entry.subject_id, said["sha256"])
        self.newest[entry.subject_id] = said["version"]
        if said["replaced"] is not None:
            self.deleted.add(said["replaced"])


def verify_versions(session: Session, house: House) -> list[Fault]:
    """Every fault found; an empty list means each stored version is the one that was saved. Opens no words."""
    saved = _Saved(session)
    faults: list[Fault] = []
    seen: set[str] = set()
    for row in store.list_every_version(session):
        seen.add(row.id)
        what = _fault_of(house, saved, row)
        if what is not None:
            faults.append(Fault(row.record_id, row.id, what))
    for version_id, (record_id, _) in saved.hashes.items():
        if version_id not in seen | saved.deleted:
            faults.append(Fault(record_id, version_id, "the version is gone"))
    return faults


def _fault_of(house: House, saved: _Saved, row: Found) -> str | None:
    known = saved.hashes.get(row.id)
    if known is None:
        return "nothing says this version was saved"
    if row.id in saved.deleted:
        return "the version was deleted and is back"
    try:
        inner = open_column(
            house.server_key, house.column("record_versions", "content_sealed", row.id), row.content_sealed
        )
    except Unopenable:
        return "the sealed words were changed or moved here"
    stored = sha256(inner)
    if stored.hexdigest() != known[1] or stored.digest() != row.content_sha256 or known[0] != row.record_id:
        return "the sealed words are not those that were saved"
    if saved.newest.get(row.record_id) == row.id and row.current_version_id != row.id:
        return "the record was rolled back to a former version"
    return None
