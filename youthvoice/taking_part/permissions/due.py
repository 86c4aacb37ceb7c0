"""What is due to be asked or explained again, as the sheets promise: yeses that end soon, and what is not clear yet.

On the list of everybody who works with them and may ask; on the lead's once it is nearly too late. No words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Situation
from consent.terms.taking_part import YesTo
from youthvoice import gate
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.people_shown import WorkerShown, YoungShown, me, my_young_people, show_worker, show_young
from youthvoice.taking_part.permissions import facts, shown, store
from youthvoice.taking_part.permissions.models import YES, YesRequest
from youthvoice.taking_part.yeses import untouched
from youthvoice.work import Work

# A yes that ended and was not asked for again stays so long on the list: what was promised and not done is seen.
STAYS = timedelta(days=14)
# So long before a yes ends the lead sees that nobody has asked again yet.
LEAD_WITHIN = timedelta(days=7)


@dataclass(frozen=True)
class Due:
    """One thing to ask for or to explain again. `by`: the day a yes ends, or the day it is explained again by."""

    request_id: str
    young_person: YoungShown
    yes_to: str
    asks_again: bool
    by: date
    late: bool
    asked_by: WorkerShown
    is_mine: bool


def list_due(work: Work) -> list[Due]:
    """For whoever works with them all of theirs; for a lead what is late, or nearly, in the whole service."""
    leads = me(work).role is Role.LEAD
    if leads:
        gate.ask(work, Action.SEE_OVERVIEW, Situation(now=work.now, today=work.today, service_id=me(work).service_id))
    young = {one.id: one for one in my_young_people(work)}
    since, until = work.today - STAYS, work.today + shown.ASK_AGAIN_WITHIN
    found = store.list_to_ask_again(work.session, list(young), since, until)
    rows = _not_asked_since(work, [row for row in found if facts.untouched(work, row)])
    askers = people.find_people(work, sorted({row.asked_by_id for row in rows}))
    lines = [_line(work, row, young, askers) for row in rows]
    return sorted(
        (one for one in lines if not leads or one.is_mine or _for_the_lead(work, one)),
        key=lambda one: (one.by, one.request_id),
    )


def _not_asked_since(work: Work, rows: Sequence[YesRequest]) -> list[YesRequest]:
    """Those still due: nobody was asked the same of the same people since, and a yes was not taken back."""
    asked = store.list_requests_of(work.session, {row.young_person_id for row in rows})
    later = [row for row in asked if facts.untouched(work, row)]
    given = store.list_yeses(work.session, [row.id for row in rows if row.state == YES])
    return [row for row in rows if _is_due(work, row, given) and not any(_is_again(row, one) for one in later)]


def _is_due(work: Work, row: YesRequest, given: Sequence[PermissionRow]) -> bool:
    """Each meeting is a thing of its own: what was said to it is not asked again, and is not explained after it."""
    if row.state != YES:
        return not facts.meeting_has_been(work, row)
    mine = [one for one in given if one.request_id == row.id and one.state != "withdrawn"]
    return row.yes_to != YesTo.MEETING and any(untouched(work, one) for one in mine)


def _is_again(row: YesRequest, later: YesRequest) -> bool:
    """Whether it was asked anew: the same, of some of the same people; of a meeting, of the same one."""
    same = (later.young_person_id, later.yes_to, later.meeting_on) == (row.young_person_id, row.yes_to, row.meeting_on)
    return same and later.asked_at > row.asked_at and not set(later.reader_ids).isdisjoint(row.reader_ids)


def _line(work: Work, row: YesRequest, young: Mapping[str, Person], askers: Mapping[str, Person]) -> Due:
    asks_again = row.state == YES
    by = row.ends_on if asks_again else shown.explain_again_by(work, row)
    return Due(
        request_id=row.id,
        young_person=show_young(young[row.young_person_id]),
        yes_to=row.yes_to,
        asks_again=asks_again,
        by=by,
        late=by <= work.today if asks_again else by < work.today,
        asked_by=show_worker(askers[row.asked_by_id]),
        is_mine=row.asked_by_id == me(work).person_id,
    )


def _for_the_lead(work: Work, line: Due) -> bool:
    return line.late or (line.asks_again and line.by <= work.today + LEAD_WITHIN)
