"""Another adult confirms that it was the young person who set the app up (answers.md).

The inviter never confirms their own invitation; nothing is confirmed by time alone.
"""

from datetime import date

from consent.actions import Action
from consent.facts import Situation
from consent.facts.ways_in import Invitation
from consent.terms import InvitationState
from youthvoice import audit, clock, gate
from youthvoice.people import service as people
from youthvoice.sign_in.early import used_invitation
from youthvoice.work import Work


def confirm_enrolment(work: Work, young_person_id: str, *, how: str, seen_on: date) -> None:
    """Confirm it, saying how (`saw` or `spoke`) and on which day since the set-up. Both go into the audit.

    Raises NotFound for a stranger's young person, Refused with reasons for the inviter or a day that does not fit.
    """
    situation = _situation(work, young_person_id, seen_on)
    gate.ask(work, Action.CONFIRM_ENROLMENT, situation, about=young_person_id if situation.young_person else None)
    audit.hold(work, young_person_id)
    people.confirm(work, young_person_id)
    details = {"how": how, "seen_on": seen_on.isoformat()}
    audit.write(work, "confirm_enrolment", young_person_id=young_person_id, details=details)


def _situation(work: Work, young_person_id: str, seen_on: date) -> Situation:
    row, facts = used_invitation(work, young_person_id), None
    if row is not None and row.used_at is not None:
        redeemed_on = clock.day_of(row.used_at)
        facts = Invitation(
            row.id,
            row.young_person_id,
            row.inviter_id,
            InvitationState(row.state),
            row.expires_at,
            redeemed_on,
        )
    return Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, young_person_id),
        relationships=people.list_relationships(work, young_person_id),
        invitation=facts,
        seen_on=seen_on,
    )
