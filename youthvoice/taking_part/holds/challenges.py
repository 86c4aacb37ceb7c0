"""Challenges to hold-backs: which one waits for a look, by which day somebody can look, and that none need any more."""

from collections.abc import Iterable
from datetime import date

from youthvoice import outbox
from youthvoice.marking import mark
from youthvoice.people.service import Person
from youthvoice.taking_part.holds import facts, outside, store
from youthvoice.taking_part.holds.models import ChallengeRow, HoldRow
from youthvoice.taking_part.people_shown import me
from youthvoice.work import Work


def first_open(challenges: Iterable[ChallengeRow], row: HoldRow) -> ChallengeRow | None:
    """The first of these to this hold-back at which nobody has looked; oldest first, as they are given."""
    return next((one for one in challenges if one.hold_id == row.id and one.looked_at is None), None)


def look_by(work: Work, row: HoldRow, challenge: ChallengeRow | None, named: Person | None) -> date | None:
    """By which day somebody looks; None where nobody challenged it, or nobody from outside is there to look.

    Asked anew each time: what is promised follows who is there. `named`: who was asked to look from outside.
    """
    is_there = challenge is not None and outside.who_looks(work, row, named) is not None
    return challenge.look_by if challenge is not None and is_there else None


def settle(work: Work, row: HoldRow) -> None:
    """Nobody need look any more: somebody did, or it was ended. Whoever challenged it hears, and its writers do not."""
    for one in facts.challenges_of(work, [row.young_person_id]):
        if one.hold_id == row.id and one.looked_at is None:
            one.looked_at = work.now
            mark(work, one)
            store.add(work.session, one)
            if one.challenger_id != me(work).person_id:
                outbox.put(work, "challenge_looked_at", recipient_id=one.challenger_id, subject_id=row.id)
