"""Words for use, each after a fresh ruling; and to the young person every use: exact words, who, what for, when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, TypeVar

from consent.actions import Action
from consent.duties import DutyCode
from consent.facts import Record, Situation
from consent.terms import RecordKind, RecordState
from youthvoice import clock, errors, gate, marking
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.voices.facts import me
from youthvoice.voices.quotes import facts, shows_who, store
from youthvoice.voices.quotes.models import Quote
from youthvoice.work import Work


@dataclass(frozen=True)
class QuoteShown:
    """Words a worker picked. No words: they are not to be used, since `ended_on` where that was written down.

    Nothing here says who said them: they are shown, copied and shown around without that.
    """

    id: str
    picked_on: date
    ended_on: date | None
    words: str | None = field(default=None, repr=False)
    what_for: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class UserShown:
    """The adult who uses them, as a young person knows them."""

    id: str
    first_name: str
    what: str


@dataclass(frozen=True)
class OwnQuote:
    """One use of their words, as the young person sees it. `words` None: their key does not open it (yet)."""

    id: str
    request_id: str | None
    voice_id: str
    worker: UserShown
    picked_at: datetime
    ended_at: datetime | None
    words: str | None = field(repr=False)
    what_for: str | None = field(repr=False)


Line = TypeVar("Line", QuoteShown, OwnQuote)


@dataclass(frozen=True)
class Listed(Generic[Line]):
    """A page of uses, newest first; `next`: before which the next page starts, None where there is none."""

    quotes: list[Line]
    next: str | None


def list_quotes(work: Work, before: str | None = None) -> Listed[QuoteShown]:
    """What I picked, newest first. Words only where I may use them now: the yes is looked at again each time."""
    my_id = me(work).person_id
    page = store.page_with(work.session, my_id, _before(work, before, worker_id=my_id))
    rows = marking.ours(work, page.rows)
    shown = {row.id: _line(row) for row in rows}
    opened = records.open_many(work, _usable(work, [row for row in rows if row.ended_at is None]))
    return Listed([_with_words(line, opened.get(quote_id)) for quote_id, line in shown.items()], page.next)


def read_quote(work: Work, quote_id: str) -> QuoteShown:
    """One of them, to be used. Raises NotFound when I may not, exactly as for what never was."""
    row = marking.found(work, store.get_quote(work.session, quote_id))
    if row.worker_id != me(work).person_id or row.ended_at is not None:
        raise errors.NotFound
    line = _line(row)
    if not _usable(work, [row]):
        raise errors.NotFound
    return _with_words(line, records.open_record(work, quote_id))


def list_own(work: Work, request_id: str | None = None, before: str | None = None) -> Listed[OwnQuote]:
    """The uses of my words, newest first, with those that ended; with `request_id`, by that yes."""
    my_id = me(work).person_id
    page = store.page_of(work.session, my_id, request_id, _before(work, before, young_person_id=my_id))
    rows = marking.ours(work, page.rows)
    if not rows:
        return Listed([], page.next)
    mine = Record(rows[0].id, RecordKind.QUOTATION, my_id, my_id, RecordState.SHOWN)
    whose = people.consent_young_person(work, my_id)
    situation = Situation(now=work.now, today=work.today, young_person=whose, record=mine)
    gate.ask(work, Action.OPEN_RECORD, situation, about=my_id)  # the same for each of them: their own words
    names = people.find_people(work, sorted({row.worker_id for row in rows}))
    opened = records.open_many(work, [row.id for row in rows])
    return Listed([_own(row, names, opened.get(row.id)) for row in rows], page.next)


def _before(work: Work, quote_id: str | None, **whose: str) -> Quote | None:
    """Where the page before ended. Raises NotFound for what is on no list of theirs, exactly as for what never was."""
    if quote_id is None:
        return None
    row = store.get_quote(work.session, quote_id)
    if row is None or any(getattr(row, name) != one for name, one in whose.items()):
        raise errors.NotFound
    return row


def _usable(work: Work, rows: list[Quote]) -> list[str]:
    """Those I may use now, asked again just before they are used: the yes, and what the words show by now."""
    whose = {row.id: row.young_person_id for row in rows}
    opened = records.open_many(work, list(whose), notice=False)
    around = {one: shows_who.names_around(work, one) for one in {whose[quote_id] for quote_id in opened}}
    asked = []
    for row in (one for one in rows if one.id in opened):
        shows = shows_who.shows_who(around[row.young_person_id], opened[row.id].content)
        if (situation := facts.about_quote(work, row, shows_who=shows)) is not None:
            asked.append((row.id, situation))
    rulings = gate.ask_each(work, Action.QUOTE, [(situation, whose[quote_id]) for quote_id, situation in asked])
    return [
        quote_id
        for (quote_id, _), ruling in zip(asked, rulings, strict=True)
        if ruling.duty(DutyCode.ASK_AGAIN_BEFORE_USE) is not None
    ]


def _line(row: Quote) -> QuoteShown:
    return QuoteShown(
        id=row.id,
        picked_on=clock.day_of(row.picked_at),
        ended_on=clock.day_of(row.ended_at) if row.ended_at else None,
    )


def _with_words(line: QuoteShown, opened: records.Opened | None) -> QuoteShown:
    if opened is None:
        return line
    return QuoteShown(**(vars(line) | {name: opened.content[name] for name in ("words", "what_for")}))


def _own(row: Quote, names: Mapping[str, people.Person], opened: records.Opened | None) -> OwnQuote:
    worker = names[row.worker_id]
    return OwnQuote(
        id=row.id,
        request_id=row.request_id,
        voice_id=row.voice_id,
        worker=UserShown(worker.id, worker.first_name, str(worker.role)),
        picked_at=row.picked_at,
        ended_at=row.ended_at,
        words=opened.content["words"] if opened else None,
        what_for=opened.content["what_for"] if opened else None,
    )
