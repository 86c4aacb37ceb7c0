"""Listing and opening what was asked: a young person their own, adults that of whom they work with. Nobody else."""

from collections.abc import Sequence
from dataclasses import replace

from consent.actions import Action
from consent.capabilities import Role
from consent.facts import Situation
from consent.terms import Scope
from youthvoice import errors, gate
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.models import PermissionRow
from youthvoice.taking_part.permissions import facts, sheets, store
from youthvoice.taking_part.permissions.facts import me
from youthvoice.taking_part.permissions.models import NOT_YET, OPEN, YesRequest
from youthvoice.taking_part.permissions.shown import Asked, show
from youthvoice.work import Work

WHOSE = "Say whose."


def list_requests(work: Work, young_person_id: str | None) -> list[Asked]:
    """For a young person what they were asked; for adults what somebody they work with was. No sealed words.

    What a worker thinks is not clear yet waits for nobody: the young person is not shown it until it is explained.
    A shared tablet shows only what waits for an answer: nothing earlier.
    """
    young = me(work).role is Role.YOUNG_PERSON
    whose = me(work).person_id if young else young_person_id
    if whose is None:
        raise errors.Invalid({"young_person_id": WHOSE})
    if not young and not facts.may_know(work, whose):
        raise errors.NotFound
    rows = [row for row in store.list_requests(work.session, whose) if facts.untouched(work, row)]
    return _show_all(work, [row for row in rows if not young or _is_theirs_to_see(work, row)])


def read_request(work: Work, request_id: str) -> Asked:
    """One of them with its sheet filled in, and with why, for whoever holds a key to it: the two it was between."""
    row = store.get_request(work.session, request_id)
    if row is None or not facts.untouched(work, row) or not _may_read(work, row):
        raise errors.NotFound
    return show_one(work, row)


def show_one(work: Work, row: YesRequest) -> Asked:
    """A request on its own page."""
    shown = _show_all(work, [row])[0]
    shown = replace(shown, sheet=sheets.sheet_for(work, row))
    if me(work).role is Role.YOUNG_PERSON:
        shown = _with_openings(work, shown)
    return _with_words(work, row, shown)


def _may_read(work: Work, row: YesRequest) -> bool:
    if me(work).role is Role.YOUNG_PERSON:
        return row.young_person_id == me(work).person_id and _is_theirs_to_see(work, row)
    return facts.may_know(work, row.young_person_id)


def _is_theirs_to_see(work: Work, row: YesRequest) -> bool:
    if me(work).scope is Scope.FULL:
        return row.state != NOT_YET
    if me(work).scope is Scope.PROPOSAL:
        return False
    if not facts.can_be_answered(work, row):
        return False
    return row.state in OPEN or bool(store.list_yeses(work.session, [row.id], ("waiting",)))


def _show_all(work: Work, rows: Sequence[YesRequest]) -> list[Asked]:
    if not rows:
        return []
    given: dict[str, list[PermissionRow]] = {row.id: [] for row in rows}
    for one in store.list_yeses(work.session, list(given)):
        given[one.request_id or ""].append(one)
    ids = {one for row in rows for one in (row.asked_by_id, *row.reader_ids, *row.adult_ids)}
    names = people.find_people(work, sorted(ids))
    young = people.consent_young_person(work, rows[0].young_person_id)
    confirmed = young is not None and young.confirmed is True
    return [show(work, row, given[row.id], names, confirmed=confirmed) for row in rows]


def _with_openings(work: Work, shown: Asked) -> Asked:
    """How many of the things each person reads under this yes they have opened: it cannot be un-read."""
    rows = [row for row in store.list_yeses(work.session, [shown.id], ("standing",)) if row.record_id is not None]
    sights = records.who_can_see(work, list({row.record_id or "" for row in rows}))
    opened = {(record_id, sight.reader_id) for record_id, each in sights.items() for sight in each if sight.opened_at}
    counts = {
        person.id: sum(1 for row in rows if (row.record_id, person.id) in opened and row.reader_id == person.id)
        for person in shown.people
    }
    return replace(shown, people=[replace(one, opened_count=counts[one.id]) for one in shown.people])


def _with_words(work: Work, row: YesRequest, shown: Asked) -> Asked:
    """Why it was thought to be understood, where this session holds the key. A shared tablet holds none.

    Asked for after an answer was written, so a key still owed must raise nothing: a refusal would undo the answer.
    """
    who = me(work)
    if who.bundle is None or who.person_id not in (row.asked_by_id, row.young_person_id):
        return shown
    record = records.find_record(work, row.id)
    situation = Situation(
        now=work.now,
        today=work.today,
        young_person=people.consent_young_person(work, row.young_person_id),
        record=record,
        grants=records.grants_of(work, row.id, who.person_id),
        permissions=(),
        relationships=people.list_relationships(work, row.young_person_id),
    )
    (ruling,) = gate.ask_each(work, Action.OPEN_RECORD, [(situation, row.young_person_id)])
    opened = records.open_many(work, [row.id]) if ruling.allowed else {}
    if row.id not in opened:
        return shown  # its key is still owed to them
    words = opened[row.id].content
    return replace(shown, why=words["why"], parents_why=words["parents_why"])
