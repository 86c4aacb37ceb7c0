"""A worry passed on as it is shown: to the two adults it lies between, and to the young person who was told."""

from dataclasses import dataclass, field
from datetime import date, datetime

from youthvoice.people import service as people
from youthvoice.voices.concerns.facts import falls_to_me
from youthvoice.voices.concerns.models import Concern
from youthvoice.voices.shown import Named, NamedWorker, YoungPersonShown
from youthvoice.work import Work


@dataclass(frozen=True)
class ConcernLine:
    """For staff, without words. `look_by`: when somebody looks again whether the young person can be told."""

    id: str
    young_person: YoungPersonShown
    passed_on_by: NamedWorker
    receiver: NamedWorker
    passed_on_at: datetime
    told_on: date | None
    look_by: datetime | None
    late: bool
    has_note: bool
    is_mine_to_act_on: bool
    receiver_left: bool


@dataclass(frozen=True)
class OpenedConcern(ConcernLine):
    """The same, opened by whom it went to. `why_not`: why the young person is not told; `note`: what they added."""

    young_person_name: str = field(repr=False)
    worry: str = field(repr=False)
    their_words: str | None = field(repr=False)
    why_not: str | None = field(repr=False)
    note: str | None = field(repr=False)


@dataclass(frozen=True)
class ToldConcern:
    """For the young person who was told: who passed it on to whom, what it says, and their own note."""

    id: str
    voice_id: str
    passed_on_by: Named
    receiver: Named
    passed_on_at: datetime
    told_on: date
    worry: str | None = field(repr=False)
    their_words: str | None = field(repr=False)
    note: str | None = field(repr=False)
    note_at: datetime | None


def show_line(work: Work, row: Concern) -> ConcernLine:
    """The one line."""
    names = people.find_people(work, [row.young_person_id, row.passed_on_by_id, row.receiver_id])
    young, by, to = (names[one] for one in (row.young_person_id, row.passed_on_by_id, row.receiver_id))
    return ConcernLine(
        id=row.id,
        young_person=YoungPersonShown(young.id, young.nickname, young.initials, young.confirmed),
        passed_on_by=NamedWorker(by.id, by.name),
        receiver=NamedWorker(to.id, to.name),
        passed_on_at=row.passed_on_at,
        told_on=row.told_on,
        look_by=row.look_at_telling_by,
        late=row.look_at_telling_by is not None and row.look_at_telling_by < work.now,
        has_note=row.note_id is not None,
        is_mine_to_act_on=falls_to_me(work, row),
        receiver_left=to.state != "active",
    )
