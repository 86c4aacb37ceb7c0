"""Hold-backs as staff see them, each line with what that person may do; and as the young person is told of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from consent.actions import Action
from consent.capabilities import Capability, Role, may_knock
from consent.facts.taking_part import HoldBack
from consent.holds import days_in_a_row, holds_on, needs_an_outside_look, over_on
from consent.terms.taking_part import HoldFinding
from youthvoice import audit, clock, errors, gate
from youthvoice.marking import mark, ours
from youthvoice.people import service as people
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.taking_part.holds import challenges, facts, store
from youthvoice.taking_part.holds.models import ChallengeRow, HoldRow
from youthvoice.taking_part.holds.outside import named_reviewer, part_of_any
from youthvoice.taking_part.holds.shown import FoundUnsafe, HeldBack, HoldAsked, HoldLine, HoldOpened
from youthvoice.taking_part.holds.told_in_person import how_told
from youthvoice.taking_part.holds.why_not_told import last_found
from youthvoice.taking_part.people_shown import me, my_young_people, show_worker, show_young
from youthvoice.work import Work

# How long a young person still finds a hold-back that is over on Today.
TOLD_FOR = timedelta(days=28)


@dataclass(frozen=True)
class _Around:
    """What every line of one list stands on."""

    work: Work
    names: dict[str, Person]
    growing: dict[str, people.Growing]
    holds: dict[str, list[HoldBack]]
    challenges: list[ChallengeRow]
    mine: frozenset[str]  # young people I work with or lead
    writer_gone: frozenset[str]


def list_lines(work: Work, young_person_id: str | None = None) -> list[HoldLine]:
    """Every hold-back I may know of, or only one young person's, newest first. Without words."""
    young = {one.id for one in my_young_people(work)}
    if young_person_id is not None:
        young &= {young_person_id}
    rows = ours(work, list(store.list_holds_of(work.session, sorted(young))))
    if young_person_id is None:
        rows += _to_look_at(work, young)
    return [line for line in _lines(work, rows, young) if line is not None]


def read_hold(work: Work, hold_id: str) -> HoldLine:
    """One of them; with its words for whoever may read them, and that is written down. Raises NotFound."""
    row = facts.find_row(work, hold_id)
    young = {one.id for one in my_young_people(work)}
    line = next(iter(_lines(work, [row], young)))
    if line is None:
        raise errors.NotFound
    if not line.may_read:
        return HoldAsked(**vars(line), found_unsafe=_found_unsafe(work, row, line))
    situation = facts.about(work, facts.fact_of(work, row))
    gate.ask(work, Action.OPEN_HOLD, situation, about=row.young_person_id)
    opened = records.open_many(work, [row.id]).get(row.id)
    words = opened.content if opened else {}
    return HoldOpened(
        **vars(line),
        found_unsafe=_found_unsafe(work, row, line, words.get("not_telling_because")),
        why=words.get("why"),
        what_would_change_it=words.get("what_would_change_it"),
        meanwhile=words.get("meanwhile"),
        not_telling_because=words.get("not_telling_because"),
    )


def _found_unsafe(work: Work, row: HoldRow, line: HoldLine, at_first: str | None = None) -> FoundUnsafe | None:
    return last_found(work, row, at_first, may_read=line.may_read) if line.may_look_at_telling else None


def tell(work: Work) -> list[HeldBack]:
    """What the young person signed in is told: that it happened and until when, as soon as telling is safe."""
    my_id = me(work).person_id
    rows = ours(work, list(store.list_holds_of(work.session, [my_id])))
    told = [row for row in rows if facts.is_told(work, row)]
    mine = {one.hold_id: one for one in facts.challenges_of(work, [my_id]) if one.challenger_id == my_id}
    adult_on = facts.adult_on(work, my_id)
    _note_first_telling(work, [row for row in told if row.told_at is None])
    shown = []
    for row in told:
        over = over_on(facts.as_fact(work, row), adult_on) or row.review_on
        if work.today < over + TOLD_FOR:
            stands = work.today < over
            shown.append(_told(work, row, mine.get(row.id) if stands else None, stands=stands))
    return shown[::-1]


def _told(work: Work, row: HoldRow, said: ChallengeRow | None, *, stands: bool) -> HeldBack:
    waits = said is not None and said.looked_at is None
    return HeldBack(
        id=row.id,
        activity=row.activity,
        check_by=row.review_on,
        stands=stands,
        asked_to_look=waits,
        was_looked_at=said is not None and not waits,
        hear_by=challenges.look_by(work, row, said, named_reviewer(work, row)) if waits else None,
    )


def _note_first_telling(work: Work, rows: Sequence[HoldRow]) -> None:
    """That they were told, and when: TELL_ABOUT_THE_HOLD is carried out here, and seen to be."""
    if not rows:
        return
    audit.hold(work, me(work).person_id)
    for row in rows:
        held = facts.lock_row(work, row.id)
        if held.told_at is None:
            held.told_at = work.now
            mark(work, held)
            store.add(work.session, held)
            audit.write(work, "hold.told", young_person_id=held.young_person_id, subject_id=held.id)


def _to_look_at(work: Work, already: set[str]) -> list[HoldRow]:
    """Those of others that I was asked to look at from outside: only once somebody has to."""
    if not may_knock(me(work).role, Capability.REVIEW_FROM_OUTSIDE):
        return []
    here = [one.id for one in people.list_workers_in(work, me(work).service_id)]
    found = store.list_holds_to_look_at(work.session, me(work).person_id, me(work).service_id, here, work.today)
    return [row for row in ours(work, list(found)) if row.young_person_id not in already]


def _lines(work: Work, rows: Sequence[HoldRow], mine: set[str]) -> list[HoldLine | None]:
    young_ids = sorted({row.young_person_id for row in rows})
    names = people.find_people(work, sorted({one for row in rows for one in _everybody_in(row) if one}))
    around = _Around(
        work=work,
        names=names,
        growing=people.growing_up(work, young_ids),
        holds=facts.holds_by_person(work, young_ids),
        challenges=facts.challenges_of(work, young_ids),
        mine=frozenset(mine),
        writer_gone=facts.whose_writer_has_gone(work, rows, names),
    )
    return [_line(around, row) for row in reversed(rows)]


def _everybody_in(row: HoldRow) -> tuple[str | None, ...]:
    return row.young_person_id, row.author_id, row.second_person_id, row.reviewer_id, row.told_by_id


def _line(around: _Around, row: HoldRow) -> HoldLine | None:
    """The line as I see it; None when I may not know of it."""
    work, names, my_id, role = around.work, around.names, me(around.work).person_id, me(around.work).role
    hold = facts.as_fact(work, row)
    adult_on = around.growing[row.young_person_id].adult_on
    state = _state(work, hold, adult_on, is_ended=row.ended_at is not None)
    is_open, holds_back = state in ("waiting", "standing"), may_knock(role, Capability.HOLD_BACK)
    challenge = challenges.first_open(around.challenges, row) if is_open else None
    outside = needs_an_outside_look(around.holds[row.young_person_id], hold, work.house.profile, adult_on)
    asked = my_id == row.reviewer_id or _in_their_place(around, row)
    to_look = asked and (outside or challenge is not None or row.found_by_id == my_id)
    if row.young_person_id not in around.mine and not to_look:
        return None
    is_party, leads = my_id in (row.author_id, row.second_person_id), role is Role.LEAD
    daily = holds_back and not is_party and not outside and challenge is None
    may_end = is_open and holds_back and row.young_person_id in around.mine
    waits_for_outside = outside and hold.finding is not HoldFinding.MAY_STAND
    waits = state == "waiting"
    writer_gone = waits and row.id in around.writer_gone
    line = _bare(around, row, hold)
    untold = may_end and state == "standing" and row.told_at is None
    return replace(
        line,
        state=state,
        needs_outside_look=outside,
        over_on=over_on(hold, adult_on) if hold.agreed else None,
        days_in_a_row=days_in_a_row(around.holds[row.young_person_id], hold, work.house.profile, adult_on),
        challenged=None if is_party else challenge is not None,
        look_by=None if is_party else challenges.look_by(work, row, challenge, names.get(row.reviewer_id or "")),
        telling=how_told(work, row, has_app=line.has_app),
        is_mine=my_id == row.author_id,
        may_read=is_party or leads or to_look,
        reasons=line.reasons if is_party or leads or to_look else None,
        writer_gone=writer_gone,
        may_agree=waits and my_id == row.second_person_id and not waits_for_outside and not writer_gone,
        may_review=is_open and (daily or (to_look and not is_party)),
        may_challenge=is_open and not is_party and row.young_person_id in around.mine and challenge is None,
        may_end=may_end,
        may_look_at_telling=untold,
        may_tell_in_person=untold and not line.has_app and not facts.telling_waits(work, row),
    )


def _in_their_place(around: _Around, row: HoldRow) -> bool:
    """Whether nobody was asked to look from outside, or they left; and I can, being no part of any of theirs."""
    who, reviewer = me(around.work), around.names.get(row.reviewer_id or "")
    if (reviewer is not None and reviewer.state == "active") or who.service_id != row.service_id:
        return False
    may = may_knock(who.role, Capability.REVIEW_FROM_OUTSIDE)
    return may and who.person_id not in part_of_any(around.holds[row.young_person_id])


def _bare(around: _Around, row: HoldRow, hold: HoldBack) -> HoldLine:
    """What everybody who knows of it sees alike."""
    names = around.names
    return HoldLine(
        id=row.id,
        young_person=show_young(names[row.young_person_id]),
        activity=row.activity,
        state="",
        author=show_worker(names[row.author_id]),
        second_person=show_worker(names[row.second_person_id]),
        reviewer=show_worker(names[row.reviewer_id]) if row.reviewer_id else None,
        reasons=sorted(hold.reasons or ()),
        proposed_on=clock.day_of(row.proposed_at),
        agree_by=row.agree_by,
        starts_on=row.starts_on,
        review_on=row.review_on,
        over_on=None,
        days_in_a_row=0,
        needs_outside_look=False,
        finding=row.finding,
        found_on=clock.day_of(row.found_at) if row.found_at else None,
        challenged=None,
        look_by=None,
        telling="",
        tell_again_at=row.tell_again_at,
        has_app=names[row.young_person_id].enrolled,
        told_by=show_worker(names[row.told_by_id]) if row.told_by_id else None,
        told_on=row.told_on,
        is_mine=False,
        may_read=False,
        writer_gone=False,
        may_agree=False,
        may_review=False,
        may_challenge=False,
        may_end=False,
        may_look_at_telling=False,
        may_tell_in_person=False,
    )


def _state(work: Work, hold: HoldBack, adult_on: date | None, *, is_ended: bool) -> str:
    if hold.agreed is False:
        return "waiting" if hold.ended_on is None else "ended" if is_ended else "forgotten"
    if holds_on(hold, work.today, adult_on):
        return "standing"
    return "ended" if is_ended else "over"
