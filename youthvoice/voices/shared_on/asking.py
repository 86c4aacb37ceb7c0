"""Whoever holds a sent voice asks whether one person more may read it. Nobody gets a key by it: it is a question."""

from dataclasses import dataclass, field

from consent.actions import Action
from consent.blank import is_blank
from consent.duties import DutyCode
from consent.reasons import Reason
from consent.ruling import Ruling
from consent.terms import Basis, RecordKind
from youthvoice import audit, errors, gate, marking, outbox
from youthvoice.db import AlreadyExists
from youthvoice.records import service as records
from youthvoice.voices import store as voices
from youthvoice.voices.facts import me
from youthvoice.voices.models import Voice
from youthvoice.voices.shared_on import facts, store
from youthvoice.voices.shared_on.models import ShareAsk
from youthvoice.voices.shared_on.shown import AskLine, show_line
from youthvoice.work import Work

NOT_LISTED = "Pick somebody from the list."
ASKED = "This was asked already. Ask for somebody else as a new thing."
# The field of the form that each reason to refuse is about.
FIELD_OF = {
    Reason.ONE_PERSON_AT_A_TIME: "reader_id",
    Reason.READER_MAY_NOT_READ: "reader_id",
    Reason.READER_CAN_READ_IT: "reader_id",
    Reason.ASKED_ALREADY: "reader_id",
    Reason.SAID_NO_LATELY: "reader_id",
    Reason.ASK_NEEDS_WORDS: "why",
}


@dataclass(frozen=True)
class Asking:
    """What is asked: this voice, this one person, and why, in words the young person reads."""

    version_id: str
    voice_id: str
    reader_id: str
    why: str = field(repr=False)


def ask_to_share_on(work: Work, ask_id: str, asking: Asking) -> tuple[AskLine, bool]:
    """Ask. Gives the line, and whether it is new; the same version again is the same answer.

    Raises NotFound for a voice they do not hold, Invalid by field, Conflict `asked` for other words under this id.
    """
    found = store.get_ask(work.session, ask_id)
    if found is not None:
        return _before(work, found, asking), False
    try:
        return show_line(work, _ask(work, ask_id, asking)), True
    except AlreadyExists:
        raise errors.NotFound from None  # the id is something else’s


def _ask(work: Work, ask_id: str, asking: Asking) -> ShareAsk:
    voice = _voice(work, asking.voice_id)
    young_id, my_id, service_id = voice.young_person_id, me(work).person_id, voice.service_id
    _may(work, voice, ask_id, asking)
    sealed = records.seal(
        work,
        record_id=ask_id,
        version_id=asking.version_id,
        kind=RecordKind.EXPLANATION,
        young_person_id=young_id,
        owner_id=my_id,
        content={"why": asking.why},
        readers=[records.Reader(young_id, Basis.DUTY)],
    )
    audit.hold(work, young_id)
    ruling = _may(work, _voice(work, asking.voice_id), ask_id, asking)
    records.save(work, sealed)
    ends = ruling.duty(DutyCode.SHARE_ASK_ENDS)
    assert ends is not None  # of the rule
    assert ends.by is not None
    row = ShareAsk(
        id=ask_id,
        young_person_id=young_id,
        service_id=service_id,
        voice_id=asking.voice_id,
        version_id=asking.version_id,
        asked_by_id=my_id,
        reader_id=asking.reader_id,
        asked_at=work.now,
        ends_on=ends.by,
    )
    marking.mark(work, row)
    store.add_ask(work.session, row)
    details = {"voice": row.voice_id, "reader": row.reader_id}
    audit.write(work, "share_ask.asked", young_person_id=young_id, subject_id=ask_id, details=details)
    outbox.put(work, "share_asked", recipient_id=young_id, subject_id=ask_id)
    return row


def _may(work: Work, voice: Voice, ask_id: str, asking: Asking) -> Ruling:
    """The ruling; what it says no to, by its field. Raises Invalid, NotFound, Refused."""
    reader = next((one for one in facts.others(work, voice) if one.person.id == asking.reader_id), None)
    situation = facts.about_asking(work, voice, ask_id, reader, words_given=not is_blank(asking.why))
    try:
        return gate.ask(work, Action.ASK_TO_SHARE_ON, situation, about=voice.young_person_id)
    except errors.Refused as refused:
        reasons = refused.ruling.reasons
        if not set(reasons) <= FIELD_OF.keys():
            raise
        wrong = {FIELD_OF[one]: NOT_LISTED if reader is None else one.sentence for one in reasons}
        if Reason.ASK_NEEDS_WORDS in reasons:
            wrong["why"] = Reason.ASK_NEEDS_WORDS.sentence
        raise errors.Invalid(wrong, code="not_asked") from None


def _voice(work: Work, voice_id: str) -> Voice:
    voice = voices.get_voice(work.session, voice_id)
    if voice is None:
        raise errors.NotFound
    return voice


def _before(work: Work, row: ShareAsk, asking: Asking) -> AskLine:
    if row.asked_by_id != me(work).person_id or not marking.untouched(work, row):
        raise errors.NotFound
    if row.version_id != asking.version_id:
        raise errors.Conflict("asked", ASKED)
    return show_line(work, row)
