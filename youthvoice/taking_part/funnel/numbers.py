"""The lead's numbers: how far being asked goes, and where holding back gathers. Small numbers are hidden."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from consent.actions import Action
from consent.duties import DutyCode
from consent.facts import Situation
from consent.terms.taking_part import Activity, OfferAnswer, Place
from youthvoice import clock, gate
from youthvoice.marking import ours
from youthvoice.people import service as people
from youthvoice.taking_part.funnel.rows import FunnelRow, list_funnel_rows
from youthvoice.taking_part.holds import facts as hold_facts
from youthvoice.taking_part.holds import store as hold_store
from youthvoice.taking_part.holds.models import HoldRow
from youthvoice.taking_part.people_shown import me
from youthvoice.taking_part.small_numbers import FEWEST, hide_parts, hide_steps, hide_whole
from youthvoice.work import Work

# Twelve weeks: as long as a row of hold-backs may be before somebody from outside looks.
PATTERN_OF = timedelta(days=84)
_SAID = (OfferAnswer.YES, OfferAnswer.NO, OfferAnswer.NOT_NOW, OfferAnswer.TYPED_NO, OfferAnswer.NO_ANSWER)


@dataclass(frozen=True)
class Funnel:
    """How many of those who could be asked got how far. None: hidden, fewer than five or giving one away."""

    activity: str
    could_be_asked: int | None
    steps: dict[str, int | None]
    answers: dict[str, int | None]


@dataclass(frozen=True)
class TeamPattern:
    """Hold-backs written by one team or agency in twelve weeks. `name` None: the service's own team."""

    agency_id: str | None
    name: str | None = field(repr=False)
    holds: int | None


@dataclass(frozen=True)
class Numbers:
    """All of it, with the rule by which numbers are hidden."""

    fewest: int
    since: date
    funnels: list[Funnel]
    holds: int | None
    by_team: list[TeamPattern]
    by_reason: dict[str, int | None]


def read_numbers(work: Work) -> Numbers:
    """What a lead or an inspector may see of their own service. Raises Refused for anybody else."""
    service_id = me(work).service_id
    situation = Situation(now=work.now, today=work.today, service_id=service_id)
    ruling = gate.ask(work, Action.READ_EVIDENCE, situation)
    fewest = FEWEST if ruling.duty(DutyCode.HIDE_SMALL_NUMBERS) else 1
    rows = list_funnel_rows(work, service_id)
    funnels = [_funnel(one, [row for row in rows if row.activity == one], fewest) for one in Activity]
    holds = _holds_lately(work, service_id)
    whole = hide_whole(len(holds), fewest)
    return Numbers(
        fewest=fewest,
        since=work.today - PATTERN_OF,
        funnels=[one for one in funnels if one is not None],
        holds=whole,
        by_team=_by_team(work, service_id, holds, fewest) if whole else [],
        by_reason=_by_reason(work, holds, fewest) if whole else {},
    )


def _funnel(activity: Activity, rows: list[FunnelRow], fewest: int) -> Funnel | None:
    if not rows:
        return None
    steps = {
        "held_back": sum(row.holds > 0 for row in rows),
        "not_asked_no_reason": sum(row.place == Place.NOT_ASKED_NO_REASON for row in rows),
        "offered": sum(row.offers > 0 for row in rows),
        "took_part": sum(row.took_part_on is not None for row in rows),
        "answered": sum(row.answered_on is not None for row in rows),
        "seen": sum(row.seen_on is not None for row in rows),
    }
    said = Counter(row.answer for row in rows if row.offers)
    answers = {str(one): said[str(one)] for one in _SAID}
    whole = hide_whole(len(rows), fewest)
    shown = hide_steps(len(rows), steps, fewest) if whole is not None else dict.fromkeys(steps)
    _hide_differences(steps, shown, fewest)
    # parts of “offered”: when that is hidden, so is every part of it
    parts = hide_parts(answers, fewest) if shown["offered"] is not None else dict.fromkeys(answers)
    return Funnel(str(activity), whole, shown, parts)


def _hide_differences(steps: dict[str, int], shown: dict[str, int | None], fewest: int) -> None:
    """Whoever took part but was not answered, or was answered but has not seen it, is a number too."""
    for more, fewer in (("took_part", "answered"), ("answered", "seen"), ("took_part", "seen")):
        if 0 < abs(steps[more] - steps[fewer]) < fewest:
            shown[fewer] = None


def _holds_lately(work: Work, service_id: str) -> list[HoldRow]:
    """Those of the last twelve weeks that a second person agreed to."""
    young = [one.id for one in people.list_young_people_in(work, service_id)]
    rows = ours(work, list(hold_store.list_holds_of(work.session, young)))
    since = work.today - PATTERN_OF
    return [row for row in rows if row.agreed_at is not None and clock.day_of(row.agreed_at) >= since]


def _by_team(work: Work, service_id: str, rows: Sequence[HoldRow], fewest: int) -> list[TeamPattern]:
    authors = people.find_people(work, sorted({row.author_id for row in rows}))
    names = {one.id: one.name for one in people.list_agencies(work, service_id)}
    teams = Counter(authors[row.author_id].agency_id or "" for row in rows)
    shown = hide_parts(teams, fewest)
    return [TeamPattern(one or None, names.get(one), shown[one]) for one in sorted(teams)]


def _by_reason(work: Work, rows: Sequence[HoldRow], fewest: int) -> dict[str, int | None]:
    """A hold-back can have several reasons, so these are steps of the whole and not its parts."""
    return hide_steps(len(rows), Counter(str(one) for row in rows for one in hold_facts.reasons_of(work, row)), fewest)
