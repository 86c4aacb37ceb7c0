"""Looking at a hold-back: its review by somebody who did not write it, and a challenge, which its writers never see."""

from datetime import date

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.reasons import Reason
from consent.ruling import Ruling
from consent.terms.taking_part import HoldFinding
from youthvoice import audit, errors, gate, outbox
from youthvoice.ids import new_id
from youthvoice.marking import mark
from youthvoice.taking_part.holds import challenges, facts, outside, store
from youthvoice.taking_part.holds.agreeing import end_now
from youthvoice.taking_part.holds.holding import tell_safeguarding_leads
from youthvoice.taking_part.holds.models import ChallengeRow, HoldRow
from youthvoice.taking_part.people_shown import me
from youthvoice.work import Work

SOMEBODY_ELSE = "Somebody who neither wrote nor agreed to it looks at it. You can end it at any time."


def review_hold(work: Work, hold_id: str, finding: HoldFinding) -> None:
    """Say what one finds: it ends now, or may stand until its day and not longer.

    Raises NotFound for whoever may not know of it, Problem `somebody_else_looks` for its two people, Refused for
    anybody who was part of the row once somebody from outside must look.
    """
    row = facts.find_row(work, hold_id)
    if me(work).person_id in (row.author_id, row.second_person_id):
        # always the same, so that they never learn by its reasons whether somebody challenged it
        raise errors.Problem(403, "somebody_else_looks", SOMEBODY_ELSE)
    _ask_to_review(work, row, finding)
    audit.hold(work, row.young_person_id)
    row = facts.lock_row(work, hold_id)
    ruling = _ask_to_review(work, row, finding)
    row.finding, row.found_by_id, row.found_at = str(finding), me(work).person_id, work.now
    if Reason.LOOKED_AT_FROM_OUTSIDE in ruling.reasons:
        row.reviewer_id = me(work).person_id  # also in the place of one who left
    mark(work, row)
    store.add(work.session, row)
    details = {"finding": str(finding)}
    audit.write(work, "hold.reviewed", young_person_id=row.young_person_id, subject_id=row.id, details=details)
    challenges.settle(work, row)
    for one in outside.leads_of(work, row.service_id):
        outbox.put(work, "hold_reviewed", recipient_id=one.id, subject_id=row.id)
    if ruling.duty(DutyCode.TELL_THE_SAFEGUARDING_LEAD):
        tell_safeguarding_leads(work, row)
    if ruling.duty(DutyCode.BACK_ON_THE_LIST):
        end_now(work, row, ruling)
    elif row.starts_on is not None and ruling.duty(DutyCode.TELL_THE_YOUNG_PERSON):
        outbox.put(work, "hold_looked_at", recipient_id=row.young_person_id, subject_id=row.id)


def _ask_to_review(work: Work, row: HoldRow, finding: HoldFinding) -> Ruling:
    situation = facts.about(work, facts.fact_of(work, row), finding=finding, telling=facts.telling_now(work, row))
    return gate.ask(work, Action.REVIEW_HOLD, situation, about=row.young_person_id)


def challenge_hold(work: Work, hold_id: str) -> date | None:
    """Challenge it, as somebody who knows the young person or as they themselves. Gives the day they hear by.

    None where nobody from outside is there to look, or the young person says it of one that is over. Whoever wrote or
    agreed to it is not told. Again before somebody looked changes nothing; after a look it asks for another. Raises
    NotFound for whoever may not know of it, Refused for its writer.
    """
    row = facts.find_row(work, hold_id)
    _refuse_untold(work, row)
    _ask_to_challenge(work, row)
    audit.hold(work, row.young_person_id)
    row = facts.lock_row(work, hold_id)
    ruling = _ask_to_challenge(work, row)
    if not facts.is_open(work, row):
        return None
    mine = _my_challenge(work, row)
    if mine is None or mine.looked_at is not None:
        mine = _keep_challenge(work, row, mine, ruling)
    return challenges.look_by(work, row, mine, outside.named_reviewer(work, row))


def _my_challenge(work: Work, row: HoldRow) -> ChallengeRow | None:
    mine = (row.id, me(work).person_id)
    made = facts.challenges_of(work, [row.young_person_id])
    return next((one for one in made if (one.hold_id, one.challenger_id) == mine), None)


def _keep_challenge(work: Work, row: HoldRow, before: ChallengeRow | None, ruling: Ruling) -> ChallengeRow:
    """A new one, or the one that was looked at before, opened again."""
    look = ruling.duty(DutyCode.LOOK_AT_THE_HOLD)
    kept = before or ChallengeRow(
        id=new_id(), hold_id=row.id, young_person_id=row.young_person_id, challenger_id=me(work).person_id
    )
    kept.challenged_at, kept.looked_at = work.now, None
    kept.look_by = look.by if look and look.by else work.today
    mark(work, kept)
    store.add(work.session, kept)
    audit.write(work, "hold.challenged", young_person_id=row.young_person_id, subject_id=row.id)
    for recipient_id in _told_of_a_challenge(work, row):
        outbox.put(work, "hold_challenged", recipient_id=recipient_id, subject_id=row.id)
    return kept


def _told_of_a_challenge(work: Work, row: HoldRow) -> list[str]:
    """Whoever looks from outside, and the leads; never who wrote or agreed to it (KEEP_FROM_ITS_WRITERS)."""
    looks = outside.who_looks(work, row, outside.named_reviewer(work, row))
    told = {one.id for one in outside.leads_of(work, row.service_id)} | {looks or ""}
    return sorted(told - {row.author_id, row.second_person_id, ""})


def _ask_to_challenge(work: Work, row: HoldRow) -> Ruling:
    situation = facts.about(work, facts.fact_of(work, row))
    return gate.ask(work, Action.CHALLENGE_HOLD, situation, about=row.young_person_id)


def _refuse_untold(work: Work, row: HoldRow) -> None:
    """A young person who is not told of it finds nothing here, as for none."""
    if me(work).role is Role.YOUNG_PERSON and not facts.is_told(work, row):
        raise errors.NotFound
