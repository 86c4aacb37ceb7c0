"""A decision reaches those who got the voice it answers only later."""

from collections.abc import Sequence

from youthvoice.decisions import store
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.voices import service as voices
from youthvoice.work import Work


def workers_told_of(work: Work, record_ids: Sequence[str]) -> dict[str, records.AboutWorker]:
    """What app.py registers on `records.on_about_asked`: whom the voices are about that these decisions answer."""
    answers = {one.id: one.voice_id for one in store.list_by_ids(work.session, record_ids)}
    told = voices.workers_told_of(work, list(answers.values())) if answers else {}
    return {
        decision_id: records.AboutWorker(told[voice_id].worker_id, answers_id=voice_id)
        for decision_id, voice_id in answers.items()
        if voice_id in told
    }


def promises_kept(work: Work, kept: Sequence[tuple[str, str]]) -> None:
    """What app.py registers on `records.on_promises_kept`: whoever was given a voice is given its answer too.

    As when it was decided, only those who work with the young person; `work` is already writing.
    """
    for decision in store.list_answers_to(work.session, sorted({record_id for record_id, _ in kept})):
        ties = {tie.worker_id for tie in people.list_relationships(work, decision.young_person_id)}
        readers = [reader_id for record_id, reader_id in kept if record_id == decision.voice_id and reader_id in ties]
        records.pass_on(work, decision.id, readers)
