"""Passing on a worry about safety, from a voice that was opened: at once, to one person who must act."""

from dataclasses import dataclass, field

from consent.actions import Action
from consent.blank import is_blank
from consent.facts import Situation
from consent.reasons import Reason
from consent.terms import Basis, RecordKind
from youthvoice import audit, errors, gate, marking, outbox
from youthvoice.db import AlreadyExists
from youthvoice.ids import new_id
from youthvoice.people.service import Person
from youthvoice.records import service as records
from youthvoice.voices import service as voices
from youthvoice.voices.concerns import facts, store
from youthvoice.voices.concerns.facts import Told
from youthvoice.voices.concerns.models import Concern
from youthvoice.voices.concerns.shown import ConcernLine, show_line
from youthvoice.voices.facts import me
from youthvoice.voices.service import SentVoice
from youthvoice.work import Work

NO_SUCH_RECEIVER = "Pick one of the leads listed."
NO_SUCH_WORKER = "Pick somebody who works here, or nobody."
NOT_THEIR_WORDS = "This is not in what they said, word for word. Copy it exactly, or leave it out."
CANNOT_COPY = "You cannot open their words any more, so they cannot be copied. Say the worry in your own words."
PASSED_ON = "This was passed on already. Pass on what is new by itself."
# The field of the form that each reason to refuse is about.
FIELD_OF = {
    Reason.CONCERN_NEEDS_WORDS: "worry",
    Reason.RECEIVER_MAY_NOT: "receiver_id",
    Reason.CONCERN_IS_ABOUT_THE_RECEIVER: "receiver_id",
    Reason.SAY_WHY_NOT_TOLD: "told",
    Reason.TELLING_NEEDS_A_SECOND_PERSON: "told",
    Reason.TELLING_NEEDS_A_SOON_LOOK: "look_again_hours",
}


@dataclass(frozen=True)
class Worry:
    """What is passed on. `their_words`: copied exactly from the voice, only what is needed."""

    version_id: str
    voice_id: str
    receiver_id: str
    about_id: str | None
    told: Told
    worry: str = field(repr=False)
    their_words: str | None = field(default=None, repr=False)


def pass_on(work: Work, concern_id: str, worry: Worry) -> tuple[ConcernLine, bool]:
    """Pass it on. Gives the line, and whether it is new; the same version again is the same answer.

    Raises NotFound for a voice that was never theirs to open, Invalid by field for what is missing, Conflict
    `passed_on` for other words under the same id.
    """
    found = store.get_concern(work.session, concern_id)
    if found is not None:
        return _before(work, found, worry), False
    try:
        return show_line(work, _pass_on(work, concern_id, worry)), True
    except AlreadyExists:
        raise errors.NotFound from None  # the id is something else’s


def list_receivers(work: Work, voice_id: str) -> list[Person]:
    """Who can receive a worry from this voice. Raises NotFound for a voice that was never theirs to open."""
    voice = _voice(work, voice_id)
    return facts.receivers(work, _about(voice, None))


def ask_or_name_the_field(work: Work, action: Action, situation: Situation, about: str) -> None:
    """The ruling; what it says no to, by its field. Raises Invalid, NotFound."""
    try:
        gate.ask(work, action, situation, about=about)
    except errors.Refused as refused:
        reasons = refused.ruling.reasons
        if not set(reasons) <= FIELD_OF.keys():
            raise
        raise errors.Invalid({FIELD_OF[one]: one.sentence for one in reasons}, code="not_passed_on") from None


def why_not_record(work: Work, row_owner: str, young_person_id: str, why_not: str, reader_id: str) -> records.Sealed:
    """Why they are not told, sealed to who says it and to the other adult of the two; never to the young person."""
    return records.seal(
        work,
        record_id=new_id(),
        version_id=new_id(),
        kind=RecordKind.CONCERN,
        young_person_id=young_person_id,
        owner_id=row_owner,
        content={"why_not": why_not},
        readers=[records.Reader(reader_id, Basis.DUTY)],
    )


def _pass_on(work: Work, concern_id: str, worry: Worry) -> Concern:
    voice, told = _voice(work, worry.voice_id), worry.told
    young_id, my_id = voice.young_person_id, me(work).person_id
    about_ids = _about(voice, worry.about_id)
    receiver = next((one for one in facts.receivers(work, frozenset()) if one.id == worry.receiver_id), None)
    if receiver is None:
        raise errors.Invalid({"receiver_id": NO_SUCH_RECEIVER}, code="no_such_receiver")
    if worry.about_id is not None and not facts.works_here(work, worry.about_id):
        raise errors.Invalid({"about_id": NO_SUCH_WORKER}, code="no_such_worker")
    words_given = not is_blank(worry.worry)
    situation = facts.about_passing_on(work, voice, receiver, about_ids, told, words_given=words_given)
    ask_or_name_the_field(work, Action.PASS_ON_CONCERN, situation, young_id)
    copied = _copied(work, voice, worry.their_words)
    is_told = situation.telling is not None and situation.telling.told is True
    sealed = records.seal(
        work,
        record_id=concern_id,
        version_id=worry.version_id,
        kind=RecordKind.CONCERN,
        young_person_id=young_id,
        owner_id=my_id,
        content={"worry": worry.worry, "their_words": copied},
        readers=[records.Reader(one, Basis.DUTY) for one in (receiver.id, *([young_id] if is_told else ()))],
    )
    why = None if is_told else why_not_record(work, my_id, young_id, told.why_not or "", receiver.id)
    audit.hold(work, young_id)
    records.save(work, sealed)
    if why is not None:
        records.save(work, why)
    row = Concern(
        id=concern_id,
        young_person_id=young_id,
        service_id=voice.service_id,
        voice_id=voice.id,
        version_id=worry.version_id,
        passed_on_by_id=my_id,
        receiver_id=receiver.id,
        about_id=next(iter(sorted(about_ids)), None) if worry.about_id is None else worry.about_id,
        passed_on_at=work.now,
        told_on=told.on if is_told else None,
        look_at_telling_by=None if is_told else told.review_at(work.now),
        why_not_id=why.place.record_id if why is not None else None,
    )
    marking.mark(work, row)
    store.add_concern(work.session, row)
    details = {"receiver": receiver.id, "told": "yes" if is_told else "not_yet"}
    audit.write(work, "concern.passed_on", young_person_id=young_id, subject_id=concern_id, details=details)
    outbox.put(work, "concern", recipient_id=receiver.id, subject_id=concern_id)
    if is_told:
        outbox.put(work, "concern_told", recipient_id=young_id, subject_id=concern_id)
    return row


def _voice(work: Work, voice_id: str) -> SentVoice:
    """A voice that I opened once, whether or not it was taken back since."""
    voice, my_id = voices.find_sent(work, voice_id), me(work).person_id
    if voice is None:
        raise errors.NotFound
    sights = records.who_can_see(work, [voice_id]).get(voice_id, ())
    opened = any(one.reader_id == my_id and one.opened_at is not None for one in sights)
    if not opened and not voices.had_opened(work, voice_id, my_id):
        raise errors.NotFound
    return voice


def _about(voice: SentVoice, about_id: str | None) -> frozenset[str]:
    """Whom it is about: whom the adult names, and the worker the voice is about."""
    return frozenset(one for one in (about_id, voice.about_worker_id) if one is not None)


def _copied(work: Work, voice: SentVoice, their_words: str | None) -> str | None:
    """The words to copy, when they are exactly in the voice and can still be opened with my own key."""
    if is_blank(their_words or ""):
        return None
    if voice.is_taken_back or not voices.may_open(work, voice.id):
        raise errors.Invalid({"their_words": CANNOT_COPY}, code="cannot_copy")
    content = records.open_record(work, voice.id, notice=False).content
    if their_words not in (content.get("words") or ""):
        raise errors.Invalid({"their_words": NOT_THEIR_WORDS}, code="not_their_words")
    return their_words


def _before(work: Work, row: Concern, worry: Worry) -> ConcernLine:
    if row.passed_on_by_id != me(work).person_id:
        raise errors.NotFound
    if row.version_id != worry.version_id:
        raise errors.Conflict("passed_on", PASSED_ON)
    return show_line(work, row)
