"""Wishes that adults went against and look at again: whose, and by when. No words."""

from dataclasses import dataclass
from datetime import date, datetime

from consent.capabilities import Role
from youthvoice.decisions import facts, store
from youthvoice.decisions.models import Decision
from youthvoice.decisions.shown import By
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.voices import service as voices
from youthvoice.work import Work


@dataclass(frozen=True)
class Wish:
    """One line: it is looked at again by saving the answer anew, with another day or the other way."""

    decision_id: str
    voice_id: str
    young_person: Person
    about_kind: str
    decided_at: datetime
    by: By
    look_again_on: date
    late: bool
    is_mine: bool


def list_wishes(work: Work) -> list[Wish]:
    """What I decided against and look at again; for a lead also what is late in the whole service.

    What is about a worker is kept from them here too, unless the young person picked them by name.
    """
    me = facts.me(work)
    found = [one for one in store.list_wishes(work.session, me.service_id) if _is_theirs(work, one)]
    names = people.find_people(work, sorted({one for row in found for one in (row.decided_by, row.young_person_id)}))
    kinds = voices.about_kinds(work, [row.voice_id for row in found])
    return [_show(work, row, names, kinds[row.voice_id]) for row in found]


def _is_theirs(work: Work, row: Decision) -> bool:
    me = facts.me(work)
    leads_it_late = me.role is Role.LEAD and row.wish_again_on is not None and row.wish_again_on < work.today
    if row.decided_by != me.person_id and not leads_it_late:
        return False
    voice = voices.find_sent(work, row.voice_id)
    if voice is None or voice.is_taken_back:
        return False
    return voices.may_know_of(work, voice, me.person_id)


def _show(work: Work, row: Decision, names: dict[str, Person], about_kind: str) -> Wish:
    by, again = names[row.decided_by], row.wish_again_on
    assert again is not None  # only those are listed
    return Wish(
        decision_id=row.id,
        voice_id=row.voice_id,
        young_person=names[row.young_person_id],
        about_kind=about_kind,
        decided_at=row.decided_at,
        by=By(by.id, by.first_name),
        look_again_on=again,
        late=again < work.today,
        is_mine=row.decided_by == facts.me(work).person_id,
    )
