"""A keyworker or lead starts letting a young person back in: words for a new phone. They open nothing yet.

The phones they had stay as they are, so that whoever still has one sees it and can stop it.
"""

from consent.actions import Action
from consent.terms import WayBackState
from youthvoice import audit, errors
from youthvoice.people import service as people
from youthvoice.sign_in import invitations
from youthvoice.sign_in import store as sign_in_store
from youthvoice.sign_in.invitations import Invited
from youthvoice.sign_in.ways_back import standing, store
from youthvoice.sign_in.ways_back.models import WayBackRow
from youthvoice.sign_in.ways_back.standing import WayBack
from youthvoice.sign_in.ways_back.stopping import end_the_new_key
from youthvoice.sign_in.ways_back.telling import ask, tell
from youthvoice.work import Work

# Where its link leads: not the page of a first invitation.
PAGE = "back"


def let_back_in(work: Work, invitation_id: str, young_person_id: str, how: str) -> Invited:
    """Start it, by QR, link or card. Gives what is handed over, told once; nothing is sealed to its key.

    Raises NotFound for anyone the asker does not work with or lead, Refused for somebody never set up (`not_enrolled`)
    or with one under way (`way_back_waits`), Conflict `way_back_exists` when somebody was faster.
    """
    ask(work, Action.LET_BACK_IN, standing.find(work, young_person_id))
    made = invitations.make(work, invitation_id, young_person_id, how)
    audit.hold(work, young_person_id)
    person = people.find_person(work, young_person_id)
    if person is None or person.state != "active":
        raise errors.NotFound
    if standing.find(work, young_person_id).state in standing.ALIVE:
        said = "Somebody else started letting them back in just now. Look again."
        raise errors.Conflict("way_back_exists", said)
    if sign_in_store.get_invitation(work.session, invitation_id) is not None:
        raise errors.Conflict("invitation_exists", "These words were made already. Make new ones.")
    _clear(work, standing.find(work, young_person_id))
    invitation, _ = invitations.keep(work, made, invitation_id, young_person_id, how)
    row = WayBackRow(young_person_id=young_person_id, invitation_id=invitation_id, state="open")
    row.started_by_id, row.started_at = invitation.inviter_id, work.now
    standing.keep(work, row)
    tell(work, "way_back_started", person, standing.find(work, young_person_id), details={"how": how})
    return invitations.told(work, made, invitation, page=PAGE)


def _clear(work: Work, former: WayBack) -> None:
    """One that ran out gives way: what it made and never came into use goes."""
    if former.state is not WayBackState.DONE:
        end_the_new_key(work, former.young_person_id, former.public_key_id)
    invitations.end_open(work, former.young_person_id)
    store.forget(work.session, former.young_person_id)
