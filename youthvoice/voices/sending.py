"""A draft leaves the young person's hands, reaches somebody more, or comes back: each time by their own act."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from consent.actions import Action
from consent.terms import Company
from consent.working_days import due_on
from youthvoice import audit, errors, gate, outbox
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import choosing, facts, reading, store
from youthvoice.voices.choosing import Choice
from youthvoice.voices.covering import CoverWish
from youthvoice.voices.models import DRAFT, SENT, TAKEN_BACK, Voice
from youthvoice.voices.own import lock_own_voice, own_voice, refuse_empty, refuse_unless_draft, refuse_unless_sent
from youthvoice.voices.shared_on import answering as shared_on
from youthvoice.voices.shown import OwnVoice
from youthvoice.work import Work

# Whoever covers for the people picked was not named to the young person in this, so gets nothing by it.
NOBODY_STANDS_IN = CoverWish(named=())
# Nothing was said of cover: whoever covers for the people picked reads as the rules let them.
EVERYBODYS = CoverWish()


@dataclass(frozen=True)
class ReadBy:
    """Somebody who had opened it before it was taken back: nobody can make them forget."""

    id: str
    first_name: str
    opened_at: datetime


@dataclass(frozen=True)
class TakenBack:
    """What taking back did."""

    state: str
    read_by: list[ReadBy]


def send_voice(
    work: Work,
    voice_id: str,
    reader_ids: Sequence[str],
    with_adult: Company,
    cover: CoverWish = EVERYBODYS,
    also_read: Sequence[str] | None = None,
) -> OwnVoice:
    """Send a draft. Sending it again to the same people is the lost reply; to others, Conflict `already_sent`.

    `also_read`: of those with a standing yes to what this is about, whom the screen named; None: all of them.
    """
    voice = own_voice(work, voice_id)
    if voice.state == SENT and set(reader_ids) <= set(store.list_reader_ids(work.session, voice_id)):
        return reading.read_own(work, voice)
    refuse_unless_draft(voice)
    refuse_empty(voice.ways)
    record = facts.as_record(voice)
    choice = choosing.choose(work, Action.SEND_VOICE, record, reader_ids, with_adult, cover=cover)
    about_kind, shown = voice.about_kind, _hand_over(work, voice, choice)
    if reach_standing(work, voice_id, about_kind, choice, also_read):
        return reading.read_own(work, own_voice(work, voice_id))
    return shown


def reach_standing(work: Work, voice_id: str, about_kind: str, choice: Choice, also_read: Sequence[str] | None) -> bool:
    """What was sent a moment ago reaches whoever has a standing yes to its kind. Whether it reached anybody more."""
    if not choice.readers:
        return False
    return taking_part.cover_sent(work, voice_id, about_kind, also_read, have=choice.reader_ids)


def share_voice(
    work: Work,
    voice_id: str,
    reader_ids: Sequence[str],
    with_adult: Company,
    cover: CoverWish = EVERYBODYS,
    ask_id: str | None = None,
) -> OwnVoice:
    """Let somebody more read what was sent. Who owes the answer, and by when, stays as it is.

    Whoever could read it as cover and is picked by name now reads it in their own right from here on. `ask_id`: it is
    the yes to an adult’s ask, so it reaches the one person who was named and nobody’s cover.
    """
    voice = own_voice(work, voice_id)
    refuse_unless_sent(voice)
    if ask_id is not None:
        shared_on.refuse_unless_asked(work, ask_id, voice_id, reader_ids)
        cover = NOBODY_STANDS_IN
    have = set(store.list_reader_ids(work.session, voice_id))
    more = [reader_id for reader_id in reader_ids if reader_id not in have]
    if not more:
        return reading.read_own(work, voice)
    stand_ins = store.list_stand_in_ids(work.session, voice_id)
    choice = choosing.choose(
        work,
        Action.SHARE_MORE,
        facts.as_record(voice),
        more,
        with_adult,
        cover=cover,
        have=[*have, *stand_ins],
    )
    shown = _hand_over(work, voice, choice, [one for one in stand_ins if one in choice.reader_ids])
    if ask_id is not None:
        audit.write(work, "share_ask.yes", young_person_id=voice.young_person_id, subject_id=ask_id)
    return shown


def _hand_over(work: Work, voice: Voice, choice: Choice, were_cover: Sequence[str] = ()) -> OwnVoice:
    voice_id, state, version_id = voice.id, voice.state, voice.version_id
    if were_cover:
        audit.hold(work, facts.me(work).person_id)
        taking_part.end_cover_reader(work, voice_id, were_cover)
    shared = records.share(work, voice_id, choice.readers) if choice.readers else None
    audit.hold(work, facts.me(work).person_id)
    voice = lock_own_voice(work, voice_id)
    if (voice.state, voice.version_id) != (state, version_id):
        raise errors.Conflict("changed", choosing.CHANGED)
    choosing.recheck(work, choice)
    if shared is not None:
        records.save_share(work, shared)
    if state == DRAFT:
        mark_sent(work, voice_id, choice)
    for reader_id in choice.reader_ids:
        store.forget_reader(work.session, voice_id, reader_id)  # a line left from when it was stopped before
    write_what_follows(work, voice_id, choice)
    return reading.read_own(work, own_voice(work, voice_id))


def mark_sent(work: Work, voice_id: str, choice: Choice) -> None:
    """A draft that somebody can read now, or is promised, is sent: the named adult and the day run from here."""
    if not choice.readers:
        return
    store.set_voice(
        work.session,
        voice_id,
        state=SENT,
        sent_at=work.now,
        updated_at=work.now,
        named_adult_id=choice.named_adult_id,
        due_on=choice.due_on,
    )


def write_what_follows(work: Work, voice_id: str, choice: Choice) -> None:
    """The yeses, who was sent it, and a word to each of them that something came."""
    if not choice.permission_ids:
        return
    choosing.write_permissions(work, voice_id, choice)
    cover_for = choice.cover_for
    store.add_readers(work.session, voice_id, choice.reader_ids, work.now, cover_for)
    for reader_id in choice.reader_ids:
        if reader_id in cover_for:
            continue  # there is nothing for them to open yet
        outbox.put(work, "voice_sent", recipient_id=reader_id, subject_id=voice_id)


def take_back(work: Work, voice_id: str) -> TakenBack:
    """Take it back from everyone, at once. Whoever opened it keeps one line. A draft's waiting yes ends too."""
    voice = own_voice(work, voice_id)
    gate.ask(work, Action.TAKE_BACK, facts.about_own(work, facts.as_record(voice)), about=voice.young_person_id)
    audit.hold(work, facts.me(work).person_id)
    voice = lock_own_voice(work, voice_id)
    if voice.state == SENT:
        for read in records.take_back(work, voice_id):
            if read.opened_at is not None:
                store.keep_taken_back(work.session, voice_id, read.reader_id, read.opened_at, work.now)
        store.forget_unopened(work.session, voice_id)
        store.set_voice(work.session, voice_id, state=TAKEN_BACK, taken_back_at=work.now, updated_at=work.now)
    else:
        taking_part.withdraw_for_record(work, voice_id)
    voice = own_voice(work, voice_id)
    return TakenBack(voice.state, _read_by(work, voice_id))


def stop_reader(work: Work, voice_id: str, reader_id: str, opened_at: datetime | None) -> None:
    """After records stopped sharing with one reader, in the same transaction: their line goes, or keeps the day.

    When they owed the answer, it falls to the next person picked; when nobody is left, it is as if taken back.
    """
    voice = store.get_voice(work.session, voice_id)
    if voice is None or voice.state != SENT:
        return
    _forget_promise(work, voice, reader_id)
    if opened_at is None:
        store.forget_reader(work.session, voice_id, reader_id)
    else:
        store.keep_taken_back(work.session, voice_id, reader_id, opened_at, work.now)
    left = store.list_reader_ids(work.session, voice_id)
    if not left:
        records.take_back(work, voice_id)  # whoever still waited for a second yes ends with it
        store.set_voice(work.session, voice_id, state=TAKEN_BACK, taken_back_at=work.now, updated_at=work.now)
    elif voice.named_adult_id == reader_id:
        store.set_voice(work.session, voice_id, named_adult_id=left[0], updated_at=work.now)


def cover_ended(work: Work, ended: Sequence[tuple[str, str]]) -> None:
    """After somebody could read as cover no more, in the same transaction: their lines go, and what they promised."""
    for voice_id, reader_id in ended:
        store.forget_reader(work.session, voice_id, reader_id)
        _forget_promise(work, store.get_voice(work.session, voice_id), reader_id)


def _forget_promise(work: Work, voice: Voice | None, reader_id: str) -> None:
    """Whoever can read it no more cannot be on it either."""
    if voice is not None and voice.on_it_id == reader_id:
        store.set_voice(work.session, voice.id, on_it_by=None, on_it_id=None)


def second_yes_given(work: Work, voice_id: str, reader_id: str) -> None:
    """After a waiting yes was said again alone, in the same transaction: this reader was sent it now.

    Where nobody could read it before, it is sent by this, and the answer is owed by them from today.
    """
    voice = store.get_voice(work.session, voice_id)
    if voice is None:
        return
    if voice.state == DRAFT:
        store.set_voice(
            work.session,
            voice_id,
            state=SENT,
            sent_at=work.now,
            updated_at=work.now,
            named_adult_id=reader_id,
            due_on=due_on(work.today, work.house.profile),
        )
    store.forget_reader(work.session, voice_id, reader_id)
    store.add_readers(work.session, voice_id, [reader_id], work.now)
    outbox.put(work, "voice_sent", recipient_id=reader_id, subject_id=voice_id)


def _read_by(work: Work, voice_id: str) -> list[ReadBy]:
    lines = [line for line in store.list_readers(work.session, [voice_id]) if line.opened_at is not None]
    names = people.find_people(work, [line.reader_id for line in lines])
    return [
        ReadBy(line.reader_id, names[line.reader_id].first_name, line.opened_at) for line in lines if line.opened_at
    ]
