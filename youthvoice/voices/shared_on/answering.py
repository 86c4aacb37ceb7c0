"""What a young person says when asked to show somebody more. No and not now are kept here; a yes is showing it."""

from collections.abc import Sequence

from consent.actions import Action
from consent.codes import Code
from youthvoice import audit, errors, gate, marking
from youthvoice.taking_part import service as taking_part
from youthvoice.voices.shared_on import facts, store
from youthvoice.voices.shared_on.standing import State, stand
from youthvoice.work import Work

THEY_SEE_IT = "They can see it now. You can stop that in “Who can see my things”."
IT_IS_OVER = "This ask is over. No one was shown anything by it."
ONE_PERSON = "This ask is about one other person. Show it to them, or say no."


class Answer(Code):
    """What is said here. There is no yes: that is sharing it with somebody more."""

    NO = "no", "No."
    NOT_NOW = "not_now", "Not now."


def answer(work: Work, ask_id: str, said: Answer) -> None:
    """Keep a no or a not now; a first yes that waited ends with it. The last answer counts, and can be changed.

    Raises NotFound for what they were not asked, Conflict `shown` when that person can read it by now.
    """
    row = marking.found(work, store.get_ask(work.session, ask_id))
    gate.ask(work, Action.ANSWER_SHARE_ON, facts.about_answering(work, row), about=row.young_person_id)
    if str(stand(work, [row])[ask_id].state) == str(said):
        return
    audit.hold(work, row.young_person_id)
    row = marking.found(work, store.lock_ask(work.session, ask_id))
    state = stand(work, [row])[ask_id].state
    if state is State.SHOWN:
        raise errors.Conflict("shown", THEY_SEE_IT)
    if state is State.SAID_YES:
        taking_part.withdraw_for_record(work, row.voice_id, row.reader_id)
    row.answer, row.answered_at = str(said), work.now
    marking.mark(work, row)
    store.add_ask(work.session, row)
    details = {"answer": str(said)}
    audit.write(work, "share_ask.answered", young_person_id=row.young_person_id, subject_id=ask_id, details=details)


def refuse_unless_asked(work: Work, ask_id: str, voice_id: str, reader_ids: Sequence[str]) -> None:
    """Whether sharing this voice of theirs with these people is the yes to this ask; raises what it is not."""
    row = marking.found(work, store.get_ask(work.session, ask_id))
    if row.voice_id != voice_id:
        raise errors.NotFound
    if list(reader_ids) != [row.reader_id]:
        raise errors.Invalid({"reader_ids": ONE_PERSON}, code="not_who_was_asked_for")
    if not stand(work, [row])[ask_id].alive:
        raise errors.Conflict("over", IT_IS_OVER)
