"""A walk through the database: what a service adult can read has one safeguarding grant, nothing else any."""

from collections import defaultdict

from sqlalchemy import select

from youthvoice.db import Session
from youthvoice.people.models import PersonRow
from youthvoice.records.models import GrantRow, RecordRow, RecordVersionRow

OUTSIDE = ("young_person", "advocate")


def assert_safeguarding_grants(session: Session) -> int:
    """Raise AssertionError for the first version that is wrong; gives how many versions have the grant."""
    roles = {row.id: (row.role, row.service_id) for row in session.scalars(select(PersonRow))}
    held: dict[str, list[GrantRow]] = defaultdict(list)
    for grant in session.scalars(select(GrantRow)):
        held[grant.version_id].append(grant)
    versions = select(RecordVersionRow.id, RecordRow).join(RecordRow, RecordRow.id == RecordVersionRow.record_id)
    found = 0
    for version_id, record in session.execute(versions):
        grants = [one for one in held[version_id] if one.basis == "safeguarding"]
        readers = [one.reader_id for one in held[version_id] if one.basis != "safeguarding"]
        adults = [one for one in readers if roles[one][0] not in OUTSIDE and roles[one][1] == record.service_id]
        expected = 1 if adults and record.state not in ("draft", "taken_back") else 0
        assert len(grants) == expected, (record.kind, record.state, record.id, version_id, len(grants))
        assert all(one.reader_id == record.service_id for one in grants)
        found += expected
    return found
