"""What a young person is asked and told, and what staff see of how often they were asked."""

from consent.terms.taking_part import OfferAnswer
from youthvoice import clock
from youthvoice.marking import ours
from youthvoice.people import service as people
from youthvoice.sign_in import service as sign_in
from youthvoice.taking_part.offers import store
from youthvoice.taking_part.offers.facts import answered_since
from youthvoice.taking_part.offers.models import OfferRow
from youthvoice.taking_part.offers.shown import Asked, OfferLine, TypedNo
from youthvoice.taking_part.people_shown import FirstName, WorkerShown, me, show_worker
from youthvoice.work import Work

_OPEN = (None, OfferAnswer.DENIED)


def list_asked(work: Work) -> tuple[list[Asked], list[TypedNo]]:
    """What I am asked, newest first, once for each thing, with my answer; and each no that somebody typed for me."""
    rows = ours(work, list(store.list_offers_of(work.session, [me(work).person_id])))
    names = people.find_people(work, sorted({one for row in rows for one in (row.asked_by_id, row.typed_by_id) if one}))

    def first_name(person_id: str) -> FirstName:
        return FirstName(person_id, names[person_id].first_name)

    newest = {row.activity: row for row in rows}  # asked twice, answered once
    offers = [
        Asked(
            id=row.id,
            activity=row.activity,
            help=row.help,
            asked_by=first_name(row.asked_by_id),
            asked_on=clock.day_of(row.offered_at),
            answer=None if row.answer in _OPEN else row.answer,
        )
        for row in sorted(newest.values(), key=lambda one: (one.offered_at, one.id), reverse=True)
        if row.answer != OfferAnswer.TYPED_NO  # first they say if that is right
    ]
    noes = [
        TypedNo(row.id, row.activity, first_name(row.typed_by_id), row.said_on)
        for row in rows
        if row.answer == OfferAnswer.TYPED_NO and row.typed_by_id and row.said_on
    ]
    return offers, noes


def list_lines(work: Work, young_person_id: str) -> list[OfferLine]:
    """Each time they were asked, newest first; an invitation to the app is one of them."""
    rows = ours(work, list(store.list_offers_of(work.session, [young_person_id])))
    made = sign_in.invitations_made(work, [young_person_id])
    ids = {one for row in rows for one in (row.asked_by_id, row.typed_by_id) if one}
    names = people.find_people(work, sorted(ids | {one.inviter_id for one in made}))
    shown = {one: show_worker(person) for one, person in names.items()}
    works = people.works_with(work, me(work).person_id, young_person_id)
    open_ = {row.id for row in rows if row.answer is None and not answered_since(rows, row)}
    lines = [_line(row, shown, may_record_no=works and row.id in open_) for row in rows]
    lines += [_invitation(one, shown) for one in made]
    return sorted(lines, key=lambda one: (one.offered_on, one.id), reverse=True)


def _line(row: OfferRow, shown: dict[str, WorkerShown], *, may_record_no: bool) -> OfferLine:
    return OfferLine(
        id=row.id,
        activity=row.activity,
        asked_by=shown[row.asked_by_id],
        offered_on=clock.day_of(row.offered_at),
        help=row.help,
        answer=row.answer,
        answered_on=row.said_on or (clock.day_of(row.answered_at) if row.answered_at else None),
        typed_by=shown[row.typed_by_id] if row.typed_by_id else None,
        by_invitation=False,
        may_record_no=may_record_no,
    )


def _invitation(made: sign_in.InvitationMade, shown: dict[str, WorkerShown]) -> OfferLine:
    return OfferLine(
        id=made.id,
        activity="own_plan",
        asked_by=shown[made.inviter_id],
        offered_on=clock.day_of(made.made_at),
        help=[],
        answer="no_answer" if made.declined_at else None,
        answered_on=clock.day_of(made.declined_at) if made.declined_at else None,
        typed_by=None,
        by_invitation=True,
        may_record_no=False,
    )
