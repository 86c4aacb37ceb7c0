"""Another adult, who saw or spoke to the young person, confirms that the new phone is theirs; then it waits."""

from datetime import date

from consent.actions import Action
from consent.duties import DutyCode
from consent.terms import WayBackState
from youthvoice import audit, errors
from youthvoice.people import service as people
from youthvoice.sign_in.keys_given import keys_given
from youthvoice.sign_in.ways_back import standing
from youthvoice.sign_in.ways_back.standing import WayBack
from youthvoice.sign_in.ways_back.telling import ask, tell
from youthvoice.work import Work


def confirm_way_back(work: Work, young_person_id: str, *, how: str, seen_on: date) -> WayBack:
    """Confirm it, saying how (`saw` or `spoke`) and on which day since the new phone was set up.

    The same again by the same adult changes nothing. Raises NotFound for a stranger's young person, Refused for
    whoever started it, a day that does not fit, or nothing to confirm, Conflict `way_back_confirmed`.
    """
    assert work.me is not None  # the route's
    me, before = work.me.person_id, standing.find(work, young_person_id)
    if before.state is WayBackState.CONFIRMED and before.confirmed_by_id == me:
        return before
    given = keys_given(work, work.me.service_id)
    ruling = ask(work, Action.CONFIRM_WAY_BACK, before, seen_on=seen_on, keys_given=given)
    waits = ruling.duty(DutyCode.WAIT_FOR_THE_KEY)
    opens_at = waits.not_before if waits is not None else None
    person = people.find_person(work, young_person_id)
    assert opens_at is not None  # the table's, whatever the situation
    assert person is not None  # the ruling was about them
    audit.hold(work, young_person_id)
    row = standing.locked(work, young_person_id)
    now = standing.find(work, young_person_id)
    if now != before:
        raise errors.Conflict("way_back_confirmed", "Somebody else confirmed, stopped or ended this. Look again.")
    row.state, row.confirmed_by_id, row.confirmed_at, row.opens_at = "confirmed", me, work.now, opens_at
    row.seen_on, row.seen_how = seen_on, how
    standing.keep(work, row)
    found = standing.find(work, young_person_id)
    tell(work, "way_back_confirmed", person, found, details={"how": how, "seen_on": seen_on.isoformat()})
    return found
