"""A young person adds their own note to what was passed on about them: sealed to whoever acts on it."""

from dataclasses import replace

from consent.actions import Action
from consent.blank import is_blank
from consent.facts import Reader
from consent.terms import Basis, RecordKind
from youthvoice import audit, errors, gate, marking, outbox
from youthvoice.ids import new_id
from youthvoice.records import service as records
from youthvoice.taking_part import service as taking_part
from youthvoice.taking_part.service import Yes
from youthvoice.voices.concerns import facts, store
from youthvoice.voices.facts import me
from youthvoice.work import Work

ONE_NOTE = "You added a note already. It stays as it is."
SAY_SOMETHING = "Say something first. One word is OK."


def add_note(work: Work, concern_id: str, version_id: str, note: str) -> None:
    """Add it. The same version again changes nothing; a note stays as it is. Raises Invalid (`note`), NotFound."""
    row = marking.found(work, store.get_concern(work.session, concern_id))
    my_id = me(work).person_id
    if row.young_person_id != my_id:
        raise errors.NotFound
    receiver = facts.who_acts(work, row)
    reader = Reader(receiver.id, receiver.role, works_with=False, standing_permission=False, inside_service=True)
    situation = facts.about_concern(work, row)
    gate.ask(work, Action.ADD_NOTE, replace(situation, readers=(reader,)), about=my_id)
    if is_blank(note):
        raise errors.Invalid({"note": SAY_SOMETHING}, code="empty")
    if row.note_version_id is not None:
        _refuse_unless_same(row.note_version_id, version_id)
        return
    note_id, permission_id = new_id(), new_id()
    sealed = records.seal(
        work,
        record_id=note_id,
        version_id=version_id,
        kind=RecordKind.CONCERN,
        young_person_id=my_id,
        owner_id=my_id,
        content={"note": note},
        readers=[records.Reader(receiver.id, Basis.PERMISSION, permission_id=permission_id)],
    )
    audit.hold(work, my_id)
    locked = marking.found(work, store.lock_concern(work.session, concern_id))
    if locked.note_version_id is not None:
        _refuse_unless_same(locked.note_version_id, version_id)
        return
    records.save(work, sealed)
    taking_part.record_permissions(work, my_id, note_id, [Yes(receiver.id, permission_id)])
    locked.note_id, locked.note_version_id, locked.note_at = note_id, version_id, work.now
    marking.mark(work, locked)
    store.add_concern(work.session, locked)
    audit.write(work, "concern.note", young_person_id=my_id, subject_id=concern_id)
    outbox.put(work, "concern_note", recipient_id=receiver.id, subject_id=concern_id)


def _refuse_unless_same(there: str, version_id: str) -> None:
    if there != version_id:
        raise errors.Conflict("noted", ONE_NOTE)
