"""A worker picks words to use: the server finds them in what was said, and looks for whatever shows who said it."""

from dataclasses import dataclass, field

from consent.actions import Action
from consent.facts.taking_part import Quotation
from consent.reasons import Reason
from consent.terms import Basis, RecordKind
from youthvoice import audit, errors, gate, marking
from youthvoice.db import AlreadyExists
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.voices import service as voices
from youthvoice.voices import store as voice_store
from youthvoice.voices.facts import me
from youthvoice.voices.models import SENT, Voice
from youthvoice.voices.quotes import exact, shows_who, store
from youthvoice.voices.quotes.facts import about_using
from youthvoice.voices.quotes.models import Quote
from youthvoice.work import Work

READ_FIRST = "Open and read what they said first."
NOT_THERE = "This is not in what they said, letter for letter. Copy it exactly."
CUTS_A_WORD = "This cuts a word in two. Take whole words."
READ_AGAIN = "Read it again, and tick that nothing here shows who said it."
NAMES_THEM = "This would show who it was. Leave their name out here too."
OTHER_WORDS = "Other words were picked under this id. Pick these as a new thing."
CHANGED = "Something about this changed at the same moment. Nothing was kept. Look at it again."


@dataclass(frozen=True)
class Picked:
    """What a worker would use and what for. `read_again`: they read it again, and nothing in it shows who said it."""

    version_id: str
    voice_id: str
    read_again: bool
    words: str = field(repr=False)
    what_for: str = field(repr=False)


def may_use(work: Work, voice_id: str) -> bool:
    """Whether I may use words of this voice, were they exact and showed nobody. No yes to me: no question is asked."""
    voice = voice_store.get_voice(work.session, voice_id)
    if voice is None or taking_part.yes_to_quote(work, voice.young_person_id, me(work).person_id) is None:
        return False
    return _stands(work, voice, Quotation(exact=True, shows_who=False))


def pick(work: Work, quote_id: str, picked: Picked) -> bool:
    """Keep these words for use. Gives whether it is new; the same version again changes nothing.

    Raises NotFound for a voice that is not mine to open, Invalid by field, Refused without a yes that stands,
    Conflict `not_opened`, `other_words` or `changed`.
    """
    if (found := store.get_quote(work.session, quote_id)) is not None:
        return _before(work, found, picked)
    try:
        _pick(work, quote_id, picked)
        return True
    except AlreadyExists:
        raise errors.NotFound from None  # the id is something else’s


def _pick(work: Work, quote_id: str, picked: Picked) -> None:
    voice = _voice(work, picked.voice_id)
    young_id, my_id = voice.young_person_id, me(work).person_id
    quotation = _look_at(work, voice, picked)
    yes = taking_part.yes_to_quote(work, young_id, my_id)
    assert yes is not None  # the ruling stood on it
    sealed = records.seal(
        work,
        record_id=quote_id,
        version_id=picked.version_id,
        kind=RecordKind.QUOTATION,
        young_person_id=young_id,
        owner_id=young_id,  # the words are theirs, and stay so
        content={"words": picked.words, "what_for": picked.what_for},
        readers=[
            records.Reader(my_id, Basis.PERMISSION, permission_id=yes.permission_id, expires_at=yes.ends_at),
        ],
    )
    audit.hold(work, young_id)
    _refuse_if_changed(work, voice, quotation, yes)
    records.save(work, sealed)
    row = Quote(
        id=quote_id,
        young_person_id=young_id,
        service_id=voice.service_id,
        voice_id=voice.id,
        voice_version_id=voice.version_id,
        version_id=picked.version_id,
        worker_id=my_id,
        permission_id=yes.permission_id,
        request_id=yes.request_id,
        picked_at=work.now,
        ended_at=None,
    )
    marking.mark(work, row)
    store.add_quote(work.session, row)
    details = {"voice": voice.id, "permission": yes.permission_id}
    audit.write(work, "quote.picked", young_person_id=young_id, subject_id=quote_id, details=details)


def _voice(work: Work, voice_id: str) -> Voice:
    """A voice that I opened and may open now."""
    voice = voice_store.get_voice(work.session, voice_id)
    if voice is None or voice.state != SENT or not voices.may_open(work, voice_id):
        raise errors.NotFound
    sights = records.who_can_see(work, [voice_id])[voice_id]
    if not any(one.reader_id == me(work).person_id and one.opened_at is not None for one in sights):
        raise errors.Conflict("not_opened", READ_FIRST)
    return voice


def _look_at(work: Work, voice: Voice, picked: Picked) -> Quotation:
    """What the server finds in these words, and the ruling on it. Raises Invalid by field, Refused."""
    opened = records.open_record(work, voice.id, version_id=voice.version_id, notice=False)
    written = opened.content.get("words") or ""
    there = exact.is_in(picked.words, written)
    whole = there and exact.is_whole(picked.words, written)
    around = shows_who.names_around(work, voice.young_person_id)
    found = shows_who.what_shows_who(around, picked.words) if around else [shows_who.THEIR_NAME]
    quotation = Quotation(exact=whole, shows_who=bool(found) or not picked.read_again)
    wrong = _wrong(picked, found, there=there, whole=whole)
    try:
        gate.ask(work, Action.QUOTE, about_using(work, voice, quotation), about=voice.young_person_id)
    except errors.Refused as refused:
        if not set(refused.ruling.reasons) <= {Reason.QUOTE_IS_NOT_EXACT, Reason.QUOTE_SHOWS_WHO}:
            raise
    if wrong:
        raise errors.Invalid(wrong, code="not_to_be_used")
    if around is None or shows_who.names(around.young, picked.what_for):
        raise errors.Invalid({"what_for": NAMES_THEM}, code="not_to_be_used")
    return quotation


def _wrong(picked: Picked, found: list[str], *, there: bool, whole: bool) -> dict[str, str | list[str]]:
    """What the rules refuse, said by field with the way out."""
    if not whole:
        return {"words": CUTS_A_WORD if there else NOT_THERE}
    if found:
        return {"words": [Reason.QUOTE_SHOWS_WHO.sentence, *found]}
    return {} if picked.read_again else {"read_again": READ_AGAIN}


def _refuse_if_changed(work: Work, voice: Voice, quotation: Quotation, yes: taking_part.YesToQuote) -> None:
    """What the ruling stood on, read again while writing: held against whoever ends a yes or takes the voice back."""
    now = voice_store.get_voice(work.session, voice.id)
    same = now is not None and (now.state, now.version_id) == (SENT, voice.version_id)
    if now is None or not same or taking_part.yes_to_quote(work, voice.young_person_id, me(work).person_id) != yes:
        raise errors.Conflict("changed", CHANGED)
    if not _stands(work, now, quotation):
        raise errors.Conflict("changed", CHANGED)


def _stands(work: Work, voice: Voice, quotation: Quotation) -> bool:
    asked = (about_using(work, voice, quotation), voice.young_person_id)
    (ruling,) = gate.ask_each(work, Action.QUOTE, [asked])
    return ruling.allowed


def _before(work: Work, row: Quote, picked: Picked) -> bool:
    if row.worker_id != me(work).person_id:
        raise errors.NotFound
    if row.version_id != picked.version_id:
        raise errors.Conflict("other_words", OTHER_WORDS)
    return False
