"""The invitations that were made, as being asked counts them: by whom, when, and whether somebody said “No thanks”."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from youthvoice.sign_in import marks, store
from youthvoice.work import Work


@dataclass(frozen=True)
class InvitationMade:
    """One of them. `declined_at`: a “No thanks” that nobody signed."""

    id: str
    young_person_id: str
    inviter_id: str
    made_at: datetime
    declined_at: datetime | None


def invitations_made(work: Work, young_person_ids: Sequence[str]) -> list[InvitationMade]:
    """Every invitation of these young people, oldest first. One that somebody changed in the database is left out.

    Nobody who is in is invited again: what came after the one that was used let them back in, and asked them nothing.
    """
    made, inside = [], set()
    for row in store.list_invitations(work.session, young_person_ids):
        if row.young_person_id not in inside and marks.untouched(work, row):
            made.append(InvitationMade(row.id, row.young_person_id, row.inviter_id, row.created_at, row.declined_at))
            inside |= {row.young_person_id} if row.state == "used" else set()
    return made
