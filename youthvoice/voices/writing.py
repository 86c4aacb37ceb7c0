"""Keeping what a young person says: a draft only they can read, or sent in the same breath. Idempotent by id."""

from consent.actions import Action
from consent.terms import RecordKind, Scope
from youthvoice import audit, errors, gate
from youthvoice.db import AlreadyExists
from youthvoice.records import service as records
from youthvoice.voices import about, choosing, facts, on_tablet, reading, sending, store
from youthvoice.voices.choosing import Choice
from youthvoice.voices.content.opened import with_words
from youthvoice.voices.models import DRAFT, SENT
from youthvoice.voices.own import lock_own_voice, own_voice, refuse_empty, refuse_unless_draft
from youthvoice.voices.proposals.ending import end_instead_of
from youthvoice.voices.said import Said
from youthvoice.voices.shown import OwnVoice
from youthvoice.work import Work


def put_voice(work: Work, voice_id: str, said: Said) -> tuple[OwnVoice, bool]:
    """Keep this version under this id and, with `send_to`, send it. Gives the voice, and whether it is new.

    The same version id gives the same answer. A new one takes the former draft's place; on a sent voice it is
    Conflict `already_sent`. Somebody else's id is NotFound.
    """
    said = on_tablet.as_said_here(work, said)
    try:
        return _keep_new(work, voice_id, said), True
    except AlreadyExists:
        work.abandon()
    return _keep_again(work, voice_id, said), False


def delete_draft(work: Work, voice_id: str) -> None:
    """Delete a draft for good. Raises Conflict `already_sent` for anything that was sent once."""
    voice = own_voice(work, voice_id)
    gate.ask(work, Action.KEEP_DRAFT, facts.about_own(work, facts.as_record(voice)), about=voice.young_person_id)
    audit.hold(work, facts.me(work).person_id)
    voice = lock_own_voice(work, voice_id)
    refuse_unless_draft(voice)
    store.delete_voice(work.session, voice_id)
    records.delete_record(work, voice_id)


def _keep_new(work: Work, voice_id: str, said: Said) -> OwnVoice:
    me = facts.me(work)
    choice, sealed = _rule_and_seal(work, voice_id, said, is_new=True)
    audit.hold(work, facts.me(work).person_id)
    choosing.recheck(work, choice)
    records.save(work, sealed)
    is_sent = bool(choice.readers)
    row = {
        "id": voice_id,
        "young_person_id": me.person_id,
        "service_id": me.service_id,
        "version_id": said.version_id,
        "about_kind": said.about_kind.value,
        "about_id": said.about_id,
        "adds_to_id": said.adds_to_id,
        "state": SENT if is_sent else DRAFT,
        "ways": said.ways,
        "named_adult_id": choice.named_adult_id,
        "created_at": work.now,
        "updated_at": work.now,
        "sent_at": work.now if is_sent else None,
        "due_on": choice.due_on if is_sent else None,
    }
    store.add_voice(work.session, row)
    sending.write_what_follows(work, voice_id, choice)
    end_instead_of(work, said.instead_of)
    if sending.reach_standing(work, voice_id, said.about_kind.value, choice, said.also_read):
        return _echo(work, reading.show_own(work, [own_voice(work, voice_id)])[0], said)
    return _echo(work, reading.show_new(work, row, choice), said)


def _keep_again(work: Work, voice_id: str, said: Said) -> OwnVoice:
    """The id was there already: a repeated request, or a new version of a draft."""
    voice = own_voice(work, voice_id)
    if voice.version_id == said.version_id:
        if voice.state == DRAFT and said.send_to:
            return sending.send_voice(work, voice_id, said.send_to, said.with_adult, also_read=said.also_read)
        return reading.read_own(work, voice)
    refuse_unless_draft(voice)
    choice, sealed = _rule_and_seal(work, voice_id, said, is_new=False)
    audit.hold(work, facts.me(work).person_id)
    voice = lock_own_voice(work, voice_id)
    refuse_unless_draft(voice)
    choosing.recheck(work, choice)
    try:
        records.save(work, sealed)
    except AlreadyExists as error:  # that version id is another's, or an older one of this draft
        raise errors.Conflict("version_exists", choosing.CHANGED) from error
    store.set_voice(
        work.session,
        voice_id,
        version_id=said.version_id,
        about_kind=said.about_kind.value,
        about_id=said.about_id,
        adds_to_id=said.adds_to_id,
        ways=said.ways,
        updated_at=work.now,
    )
    sending.mark_sent(work, voice_id, choice)
    sending.write_what_follows(work, voice_id, choice)
    sending.reach_standing(work, voice_id, said.about_kind.value, choice, said.also_read)
    return _echo(work, reading.show_own(work, [own_voice(work, voice_id)])[0], said)


def _echo(work: Work, shown: OwnVoice, said: Said) -> OwnVoice:
    """What was kept a moment ago, with its words still at hand; a session that can only write is shown none."""
    return with_words(shown, said.content) if facts.me(work).scope is Scope.FULL else shown


def _rule_and_seal(work: Work, voice_id: str, said: Said, *, is_new: bool) -> tuple[Choice, records.Sealed]:
    me = facts.me(work)
    record = facts.new_record(voice_id, me.person_id, said.about_worker_id)
    if said.send_to:
        refuse_empty(said.ways)
        choice = choosing.choose(
            work,
            Action.SEND_VOICE,
            record,
            said.send_to,
            said.with_adult,
            is_new=is_new,
            cover=said.cover,
        )
    else:
        gate.ask(work, Action.KEEP_DRAFT, facts.about_own(work, record), about=me.person_id)
        choice = choosing.NOBODY
    about.refuse_unless_theirs(work, voice_id, said)
    sealed = records.seal(
        work,
        record_id=voice_id,
        version_id=said.version_id,
        kind=RecordKind.VOICE,
        young_person_id=me.person_id,
        owner_id=me.person_id,
        content=said.content,
        readers=choice.readers,
        safeguarding=bool(choice.readers),
    )
    return choice, sealed
