"""A worker explains something and asks. What they write waits for the young person: it is never a yes.

Why they think it was understood, and why parents were not asked, are sealed words; the rest is codes and days.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from consent.actions import Action
from consent.blank import is_blank
from consent.holds import says_enough
from consent.sheet_files import SheetRefused, load_sheet
from consent.terms import Basis, RecordKind
from consent.terms.taking_part import Parents, Understanding, YesTo
from youthvoice import audit, errors, gate, outbox
from youthvoice.db import AlreadyExists
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part.permissions import facts, store
from youthvoice.taking_part.permissions.facts import me
from youthvoice.taking_part.permissions.models import NO, NOT_YET, WAITING, YES, YesRequest
from youthvoice.work import Work

WHY = "Say why you think they understood this, in 20 letters or more."
WHY_NOT_PARENTS = "Say why parents or carers were not asked."
NOBODY = "Pick at least one person it is for."
ENDED = "It must end after it starts."
TOO_LATE = "That is later than a yes may last here. Pick an earlier day."
WHICH_MEETING = "Say on which day the meeting is."
MEETING_PAST = "That day is past. Pick the day of the meeting: today, or later."
MEETING_TOO_LATE = "On that day the yes is over. Pick an earlier day, or let the yes end later."
ANSWERED = "The young person has answered this. Ask again as a new thing."
CHANGED = "Somebody changed this at the same moment. Nothing is lost. Try again."
NO_SHEET = "There is no sheet for this in that language and version. Pick one from the list."


@dataclass(frozen=True)
class Explained:
    """What a worker writes down. `why` and `parents_why` are sealed to them and to the young person."""

    young_person_id: str
    version_id: str
    yes_to: YesTo
    reader_ids: Sequence[str]
    language: str
    sheet_version: str
    understanding: Understanding
    why: str = field(repr=False)
    adult_ids: Sequence[str]
    parents: Parents
    parents_why: str | None = field(repr=False)
    ends_on: date
    meeting_on: date | None = None
    checked_ids: Sequence[str] = ()

    @property
    def words(self) -> Mapping[str, Any]:
        """What is sealed."""
        return {"why": self.why, "parents_why": self.parents_why}


def ask_for_yes(work: Work, request_id: str, said: Explained) -> tuple[YesRequest, bool]:
    """Write down that it was explained, and ask. Gives the request, and whether it is new. Safe to repeat.

    A new version id says it was explained again, until the young person has said yes or no. Raises Refused with the
    rule’s reasons, Invalid with the field, NotFound for somebody else’s id, Conflict `answered`.
    """
    found = store.get_request(work.session, request_id)
    if found is not None:
        _refuse_unless_mine(work, found, said)
        if found.version_id == said.version_id:
            return found, False
        if found.state in (YES, NO):
            raise errors.Conflict("answered", ANSWERED)
    _refuse_bad(work, said)
    row = _row(work, request_id, said, found)
    sealed = _ask_and_seal(work, row, said)
    audit.hold(work, said.young_person_id)
    if not facts.may_know(work, said.young_person_id):
        raise errors.NotFound
    try:
        records.save(work, sealed)
        _keep(work, row, found)
    except AlreadyExists:
        raise errors.Conflict("changed", CHANGED) from None
    if row.state == WAITING:
        outbox.put(work, "yes_asked", recipient_id=row.young_person_id, subject_id=row.id)
    details = {"yes_to": row.yes_to, "readers": row.reader_ids, "state": row.state, "sheet": row.sheet_version}
    audit.write(work, "yes.asked", young_person_id=row.young_person_id, subject_id=row.id, details=details)
    return row, found is None


def _ask_and_seal(work: Work, row: YesRequest, said: Explained) -> records.Sealed:
    gate.ask(work, Action.ASK_FOR_YES, facts.about(work, row, row.reader_ids), about=said.young_person_id)
    return records.seal(
        work,
        record_id=row.id,
        version_id=said.version_id,
        kind=RecordKind.EXPLANATION,
        young_person_id=said.young_person_id,
        owner_id=me(work).person_id,
        content=said.words,
        readers=[records.Reader(said.young_person_id, Basis.DUTY)],
    )


def _row(work: Work, request_id: str, said: Explained, found: YesRequest | None) -> YesRequest:
    """The row as it will be kept. Not added to the session: what is refused leaves nothing behind."""
    young = people.consent_young_person(work, said.young_person_id)
    if young is None or young.service_id is None:
        raise errors.NotFound
    row = YesRequest(
        id=request_id,
        young_person_id=said.young_person_id,
        service_id=young.service_id,
        asked_by_id=me(work).person_id,
        version_id=said.version_id,
        yes_to=str(said.yes_to),
        language=said.language,
        sheet_version=said.sheet_version,
        understanding=str(said.understanding),
        reader_ids=list(dict.fromkeys(said.reader_ids)),
        adult_ids=list(dict.fromkeys(said.adult_ids)),
        parents=str(said.parents),
        checked_ids=list(dict.fromkeys(said.checked_ids)),
        meeting_on=said.meeting_on if said.yes_to is YesTo.MEETING else None,
        starts_on=work.today,  # until they say yes: it starts on that day
        ends_on=said.ends_on,
        state=WAITING if said.understanding is Understanding.UNDERSTOOD else NOT_YET,
        created_at=found.created_at if found else work.now,
        asked_at=work.now,
        answered_at=None,
        with_adult=None,
    )
    facts.mark(work, row)
    return row


def _keep(work: Work, row: YesRequest, found: YesRequest | None) -> None:
    """Raises Conflict `answered` when the young person was faster."""
    if found is None:
        store.add(work.session, row)
        return
    now = store.lock_request(work.session, row.id)
    if now is None or now.state in (YES, NO):
        raise errors.Conflict("answered", ANSWERED)
    work.session.merge(row)
    work.session.flush()


def _refuse_unless_mine(work: Work, found: YesRequest, said: Explained) -> None:
    """Only whoever explained it explains it again; to anybody else its id is like no id."""
    if (found.asked_by_id, found.young_person_id) != (me(work).person_id, said.young_person_id):
        raise errors.NotFound
    if not facts.untouched(work, found) or not facts.may_know(work, said.young_person_id):
        raise errors.NotFound


def _refuse_bad(work: Work, said: Explained) -> None:
    """What the rules would refuse as well, said by field with the way out."""
    if not facts.may_know(work, said.young_person_id):
        raise errors.NotFound
    wrong = _wrong_days(work, said)
    if not said.reader_ids:
        wrong["reader_ids"] = NOBODY
    if not says_enough(said.why):
        wrong["why"] = WHY
    if said.parents is Parents.NOT_ASKED and is_blank(said.parents_why or ""):
        wrong["parents_why"] = WHY_NOT_PARENTS
    if not _has_sheet(said):
        wrong["sheet_version"] = NO_SHEET
    if wrong:
        raise errors.Invalid(wrong)
    facts.listed(work, said.young_person_id, said.reader_ids)
    facts.listed(work, said.young_person_id, said.adult_ids, field="adult_ids")


def _wrong_days(work: Work, said: Explained) -> dict[str, str]:
    wrong: dict[str, str] = {}
    if said.ends_on <= work.today:
        wrong["ends_on"] = ENDED
    elif said.ends_on > work.today + timedelta(days=work.house.profile.yes_lasts_days):
        wrong["ends_on"] = TOO_LATE
    if said.yes_to is YesTo.MEETING:
        wrong |= _wrong_meeting(work, said)
    return wrong


def _wrong_meeting(work: Work, said: Explained) -> dict[str, str]:
    """The meeting is on a day this yes covers; one in the past is nothing to be asked about."""
    if said.meeting_on is None:
        return {"meeting_on": WHICH_MEETING}
    if said.meeting_on < work.today:
        return {"meeting_on": MEETING_PAST}
    return {"meeting_on": MEETING_TOO_LATE} if said.meeting_on >= said.ends_on else {}


def _has_sheet(said: Explained) -> bool:
    try:
        load_sheet(str(said.yes_to), said.language, said.sheet_version)
    except SheetRefused:
        return False
    return True
