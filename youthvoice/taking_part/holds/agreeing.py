"""The second person agrees, signed in as themselves; from then on it holds, until its day. Or it is ended."""

from dataclasses import replace
from datetime import datetime

from consent.actions import Action
from consent.duties import DutyCode
from consent.ruling import Ruling
from youthvoice import audit, errors, gate, outbox
from youthvoice.marking import mark
from youthvoice.people import service as people
from youthvoice.taking_part.holds import challenges, facts, outside, store
from youthvoice.taking_part.holds.by_field import OF_A_HOLD, told_by_field
from youthvoice.taking_part.holds.holding import tell_safeguarding_leads
from youthvoice.taking_part.holds.models import HoldRow
from youthvoice.taking_part.holds.not_telling import first_wait
from youthvoice.taking_part.people_shown import me
from youthvoice.work import Work


def agree(work: Work, hold_id: str) -> None:
    """Agree to hold back: it begins today. Again by the same person changes nothing.

    Raises NotFound for anybody but its second person, Refused when it waits for nobody, its writer may not
    hold back any more or somebody from outside must look first, Invalid by field when it went out of bounds meanwhile.
    """
    row = facts.find_row(work, hold_id)
    if row.agreed_at is not None and row.second_person_id == me(work).person_id:
        return
    _ask_to_agree(work, row)
    audit.hold(work, row.young_person_id)
    row = facts.lock_row(work, hold_id)
    if row.agreed_at is not None:
        return
    if row.ended_at is not None:
        raise errors.Conflict("ended", "This hold-back was ended. Nothing is held back.")
    ruling, wait = _ask_to_agree(work, row)
    row.agreed_at, row.starts_on = work.now, work.today
    if wait is not None:
        row.tell_again_at, row.not_told_by_id, row.telling_looks = wait, me(work).person_id, 1
    _keep(work, row, "hold.agreed")
    _follow_agreement(work, row, ruling)


def _ask_to_agree(work: Work, row: HoldRow) -> tuple[Ruling, datetime | None]:
    """The ruling, and until when telling waits. Waiting to tell is a choice of its own, with a ruling of its own."""
    telling = first_wait(work, row) if row.not_telling else None
    hold = replace(facts.fact_of(work, row), author_may=facts.may_hold_back(work, row, row.author_id))
    with told_by_field(OF_A_HOLD):
        ruling = gate.ask(
            work, Action.AGREE_TO_HOLD, facts.about(work, hold, telling=telling), about=hold.young_person_id
        )
    if telling is None:
        return ruling, None
    situation = facts.about(work, hold, second_id=row.author_id, telling=telling)
    gate.ask(work, Action.WAIT_TO_TELL, situation, about=hold.young_person_id)
    return ruling, telling.review_at


def _follow_agreement(work: Work, row: HoldRow, ruling: Ruling) -> None:
    if ruling.duty(DutyCode.TELL_ABOUT_THE_HOLD):
        outbox.put(work, "held_back", recipient_id=row.young_person_id, subject_id=row.id)
    for one in outside.leads_of(work, row.service_id):
        outbox.put(work, "hold_agreed", recipient_id=one.id, subject_id=row.id)
    if ruling.duty(DutyCode.OFFER_SOMETHING_ELSE):
        outbox.put(work, "offer_meanwhile", recipient_id=named_adult(work, row) or row.author_id, subject_id=row.id)
    if row.not_telling:
        tell_safeguarding_leads(work, row)


def end_hold(work: Work, hold_id: str) -> None:
    """End it early, or say no to it as its second person. Ended already, it stays as it is.

    Raises NotFound for whoever neither works with the young person nor leads, Refused once it is over.
    """
    row = facts.find_row(work, hold_id)
    if row.ended_at is not None and _may_know(work, row):
        return
    _ask_to_end(work, row)
    audit.hold(work, row.young_person_id)
    row = facts.lock_row(work, hold_id)
    if row.ended_at is None:
        end_now(work, row, _ask_to_end(work, row))


def end_now(work: Work, row: HoldRow, ruling: Ruling) -> None:
    """It is over from this moment: they are back on the list, both who held back hear of it, and who challenged it."""
    row.ended_at, row.ended_by_id = work.now, me(work).person_id
    _keep(work, row, "hold.ended")
    challenges.settle(work, row)
    back = {row.author_id, row.second_person_id, named_adult(work, row) or row.author_id} - {me(work).person_id}
    if ruling.duty(DutyCode.BACK_ON_THE_LIST):
        for worker_id in sorted(back):
            outbox.put(work, "could_be_asked", recipient_id=worker_id, subject_id=row.young_person_id)
    if row.starts_on is not None and ruling.duty(DutyCode.TELL_THE_YOUNG_PERSON):
        outbox.put(work, "hold_over", recipient_id=row.young_person_id, subject_id=row.id)


def named_adult(work: Work, row: HoldRow) -> str | None:
    """The adult named for the young person, if there is one."""
    return next((one.person.id for one in people.list_adults_of(work, row.young_person_id) if one.is_named_adult), None)


def _ask_to_end(work: Work, row: HoldRow) -> Ruling:
    telling = facts.telling_now(work, row)
    situation = facts.about(work, facts.fact_of(work, row), telling=telling)
    return gate.ask(work, Action.END_HOLD, situation, about=row.young_person_id)


def _may_know(work: Work, row: HoldRow) -> bool:
    return any(one.person.id == row.young_person_id for one in people.my_young_people(work))


def _keep(work: Work, row: HoldRow, what: str) -> None:
    mark(work, row)
    store.add(work.session, row)
    audit.write(work, what, young_person_id=row.young_person_id, subject_id=row.id, details={"activity": row.activity})
