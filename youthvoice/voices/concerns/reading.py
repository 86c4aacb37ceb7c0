"""Reading worries passed on, and looking again whether the young person can be told of one."""

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.predicates.passing_on import MUST_ACT
from consent.terms import Basis
from youthvoice import audit, clock, errors, gate, marking, outbox
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.voices.concerns import facts, store
from youthvoice.voices.concerns.facts import Told
from youthvoice.voices.concerns.models import Concern
from youthvoice.voices.concerns.passing_on import ask_or_name_the_field, why_not_record
from youthvoice.voices.concerns.shown import ConcernLine, OpenedConcern, ToldConcern, show_line
from youthvoice.voices.facts import me
from youthvoice.voices.shown import Named
from youthvoice.work import Work


def list_concerns(work: Work) -> list[ToldConcern] | list[ConcernLine]:
    """For a young person those they were told of; for staff a line for each they passed on, received or act on."""
    my_id = me(work).person_id
    if me(work).role is not Role.YOUNG_PERSON:
        found = store.list_with(work.session, my_id, _left(work))
        return [show_line(work, row) for row in marking.ours(work, found)]
    rows = marking.ours(work, store.list_told(work.session, my_id))
    held = []
    for row in rows:
        situation = facts.about_concern(work, row)
        if situation.grants:  # else they were told by somebody who had no key: it is on its way
            gate.ask(work, Action.OPEN_RECORD, situation, about=my_id)
            held += [one for one in (row.id, row.note_id) if one is not None]
    opened = records.open_many(work, held[: 2 * store.PAGE]) if len(held) <= store.PAGE else {}
    names = people.find_people(work, sorted({row.passed_on_by_id for row in rows}))
    return [_told(row, opened, names[row.passed_on_by_id], facts.who_acts(work, row)) for row in rows]


def _left(work: Work) -> tuple[str, list[str]] | None:
    """My service and who works in it, where I must act on a worry whose receiver has left."""
    who = me(work)
    if who.role not in MUST_ACT:
        return None
    return who.service_id, [one.id for one in people.list_workers_in(work, who.service_id)]


def read_concern(work: Work, concern_id: str) -> ConcernLine:
    """Open one that was passed on to me, or falls to me. Raises NotFound for anybody else.

    In the place of a receiver who left, while the key is on its way: its line, to look at telling, without words.
    """
    row = marking.found(work, store.get_concern(work.session, concern_id))
    if facts.falls_to_me(work, row) and not records.grants_of(work, concern_id, me(work).person_id):
        line = show_line(work, row)
        if line.receiver_left:
            return line
    row = _to_me(work, concern_id, Action.OPEN_CONCERN)
    opened = records.open_record(work, concern_id)
    more = records.open_many(work, [one for one in (row.why_not_id, row.note_id) if one is not None])
    young = people.find_people(work, [row.young_person_id])[row.young_person_id]
    return OpenedConcern(
        **vars(show_line(work, row)),
        young_person_name=young.name,
        worry=opened.content["worry"],
        their_words=opened.content["their_words"],
        why_not=more[row.why_not_id].content["why_not"] if row.why_not_id in more else None,
        note=more[row.note_id].content["note"] if row.note_id in more else None,
    )


def look_at_telling(work: Work, concern_id: str, told: Told) -> ConcernLine:
    """Look again: they were told now, or it says why not yet and when next. Raises Invalid by field, NotFound."""
    row = marking.found(work, store.get_concern(work.session, concern_id))
    not_told_yet = row.told_on is None
    since = clock.day_of(row.passed_on_at)
    telling = told.as_fact(work.now, work.today, since=since, looked_at_before=not_told_yet)
    ask_or_name_the_field(work, Action.LOOK_AT_TELLING, facts.about_concern(work, row, telling), row.young_person_id)
    if telling.told:
        return _tell(work, row, told)
    my_id, young_id = me(work).person_id, row.young_person_id
    why = why_not_record(work, my_id, young_id, told.why_not or "", row.passed_on_by_id)
    audit.hold(work, young_id)
    row = _locked(work, concern_id)
    records.save(work, why)
    row.why_not_id, row.look_at_telling_by = why.place.record_id, told.review_at(work.now)
    marking.mark(work, row)
    store.add_concern(work.session, row)
    records.pass_on(work, concern_id, [my_id])  # whoever looks in a receiver's place is owed what they look at
    audit.write(work, "concern.telling_waits", young_person_id=young_id, subject_id=concern_id)
    return show_line(work, row)


def _tell(work: Work, row: Concern, told: Told) -> ConcernLine:
    """They know of it now: from here on they can read what was passed on, and add a note."""
    young_id, concern_id = row.young_person_id, row.id
    has_key = bool(records.grants_of(work, concern_id, me(work).person_id))
    shared = records.share(work, concern_id, [records.Reader(young_id, Basis.DUTY)]) if has_key else None
    audit.hold(work, young_id)
    row = _locked(work, concern_id)
    if shared is not None:
        records.save_share(work, shared)
    else:  # in a receiver's place and without a key yet: whoever holds it passes it on
        records.pass_on(work, concern_id, [young_id])
    row.told_on, row.look_at_telling_by = told.on, None
    marking.mark(work, row)
    store.add_concern(work.session, row)
    audit.write(work, "concern.told", young_person_id=young_id, subject_id=concern_id)
    outbox.put(work, "concern_told", recipient_id=young_id, subject_id=concern_id)
    return show_line(work, row)


def _to_me(work: Work, concern_id: str, action: Action) -> Concern:
    row = marking.found(work, store.get_concern(work.session, concern_id))
    ruling = gate.ask(work, action, facts.about_concern(work, row), about=row.young_person_id)
    assert ruling.duty(DutyCode.AUDIT_OPENING)  # records writes it down before the words leave
    return row


def _locked(work: Work, concern_id: str) -> Concern:
    row = marking.found(work, store.lock_concern(work.session, concern_id))
    if row.told_on is not None:
        raise errors.Conflict("changed", "Somebody changed this at the same moment. Look at it again.")
    return row


def _told(row: Concern, opened: dict[str, records.Opened], by: people.Person, to: people.Person) -> ToldConcern:
    whole = opened[row.id].content if row.id in opened else {}
    note = opened[row.note_id].content["note"] if row.note_id in opened else None
    assert row.told_on is not None  # only those are listed
    return ToldConcern(
        id=row.id,
        voice_id=row.voice_id,
        passed_on_by=Named(by.id, by.first_name),
        receiver=Named(to.id, to.first_name),
        passed_on_at=row.passed_on_at,
        told_on=row.told_on,
        worry=whole.get("worry"),
        their_words=whole.get("their_words"),
        note=note,
        note_at=row.note_at,
    )
