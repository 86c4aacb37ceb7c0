"""A walk through the database: what a service adult can read has one safeguarding grant, nothing else any."""

from collections import defaultdict

from sqlalchemy import select

from youthvoice.db import Session
from youthvoice.people.models import PersonRow
from youthvoice.records.models import GrantRow, OwedGrantRow, RecordRow, RecordVersionRow

OUTSIDE = ("young_person", "advocate")


def assert_safeguarding_grants(session: Session) -> int:
    """Raise AssertionError for the first version that is wrong; gives how many versions have the grant."""
    roles = {row.id: (row.role, row.service_id) for row in session.scalars(select(PersonRow))}
    held: dict[str, list[GrantRow]] = defaultdict(list)
    for grant in session.scalars(select(GrantRow)):
        held[grant.version_id].append(grant)
    versions = select(RecordVersionRow.id, RecordRow).join(RecordRow, RecordRow.id == RecordVersionRow.record_id)
    owed = {(row.version_id, row.reader_id) for row in session.scalars(select(OwedGrantRow))}
    found = 0
    for version_id, record in session.execute(versions):
        grants = [one for one in held[version_id] if one.basis == "safeguarding"]
        readers = [one.reader_id for one in held[version_id] if one.basis != "safeguarding"]
        # a complaint about a worker is read by one named person, and by nobody's spare key (architecture.md)
        open_to_adults = record.state not in ("draft", "taken_back") and record.kind != "complaint"
        adults = [one for one in readers if _is_of_service(roles[one], record.service_id)]
        expected = 1 if adults and open_to_adults else 0
        # a worker with a new key is owed what they had: the safeguarding grant made for it stays meanwhile
        waiting = [one for version, one in owed if version == version_id]
        if open_to_adults and any(_is_of_service(roles[one], record.service_id) for one in waiting):
            expected = max(expected, len(grants[:1]))
        assert len(grants) == expected, (record.kind, record.state, record.id, version_id, len(grants))
        assert all(one.reader_id == record.service_id for one in grants)
        found += expected
    return found


def _is_of_service(person: tuple[str, str], service_id: str) -> bool:
    role, their_service_id = person
    return role not in OUTSIDE and their_service_id == service_id
