"""Before a second adult has confirmed an enrolment: which set-ups wait, and who may read until then (answers.md)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from consent.capabilities import Role
from youthvoice import clock, errors
from youthvoice.me import Me
from youthvoice.people import service as people
from youthvoice.sign_in import marks, store
from youthvoice.sign_in.models import InvitationRow
from youthvoice.work import Work


@dataclass(frozen=True)
class Enrolment:
    """Somebody who set up their app and waits to be confirmed. `confirm_by`: late after that day, never void."""

    person: people.Person
    redeemed_at: datetime | None
    invited_by: people.Person | None
    confirm_by: date | None
    overdue: bool
    mine_to_confirm: bool


def early_readers(work: Work, young_person_id: str) -> frozenset[str]:
    """Who may read one thing sent before the set-up is confirmed, beside the named adult: the inviter who was used."""
    used = used_invitation(work, young_person_id)
    return frozenset() if used is None else frozenset({used.inviter_id})


def list_enrolments(work: Work) -> list[Enrolment]:
    """Set-ups to confirm, oldest first: the service's for a lead, else those of the asker's own young people."""
    me = _me(work)
    young = (
        people.list_young_people_in(work, me.service_id)
        if me.role is Role.LEAD
        else people.list_young_people_of(work, me.person_id)
    )
    waiting = [one for one in young if one.enrolled and not one.confirmed]
    used = {one.id: used_invitation(work, one.id) for one in waiting}
    inviters = people.find_people(work, [row.inviter_id for row in used.values() if row is not None])
    found = [_enrolment(work, me, one, used[one.id], inviters) for one in waiting]
    return sorted(found, key=lambda one: (one.redeemed_at is None, one.redeemed_at or work.now))


def used_invitation(work: Work, young_person_id: str) -> InvitationRow | None:
    """The invitation they set up with; None when there is none, or somebody changed it.

    It is the first that was used: nobody who has set up is invited again, and what is used later let them back in.
    """
    rows = store.list_invitations(work.session, [young_person_id])
    first = next((row for row in rows if row.state == "used"), None)
    return first if first is not None and marks.untouched(work, first) else None


def _enrolment(
    work: Work, me: Me, person: people.Person, used: InvitationRow | None, inviters: dict[str, people.Person]
) -> Enrolment:
    redeemed_at = used.used_at if used is not None else None
    days = timedelta(days=work.house.profile.confirm_enrolment_days)
    confirm_by = clock.day_of(redeemed_at) + days if redeemed_at is not None else None
    return Enrolment(
        person=person,
        redeemed_at=redeemed_at,
        invited_by=inviters.get(used.inviter_id) if used is not None else None,
        confirm_by=confirm_by,
        overdue=confirm_by is not None and work.today > confirm_by,
        mine_to_confirm=used is not None and used.inviter_id != me.person_id,
    )


def _me(work: Work) -> Me:
    if work.me is None:
        raise errors.SignedOut
    return work.me
