"""What a young person says to a decision. Theirs alone, and somebody must act on it."""

from collections.abc import Sequence

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.ruling import Ruling
from consent.terms import SayBack
from youthvoice import audit, errors, gate, outbox
from youthvoice.decisions import facts, opening, store
from youthvoice.decisions.models import Decision
from youthvoice.decisions.shown import OpenedDecision, say_back_of
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.voices import service as voices
from youthvoice.work import Work


def say_back(work: Work, decision_id: str, said: SayBack) -> OpenedDecision:
    """Say it, or say something else later. The same again changes nothing. Raises NotFound for somebody else's."""
    decision = store.get_decision(work.session, decision_id)
    if decision is None:
        raise errors.NotFound
    looks = said is SayBack.LOOK_AGAIN
    action = Action.ASK_FOR_ANOTHER_LOOK if looks else Action.SAY_BACK
    situation = opening.with_say_back(facts.about_decision(work, decision), said)
    ruling = gate.ask(work, action, situation, about=decision.young_person_id)
    if say_back_of(work, decision) != said:
        _write(work, decision, said, ruling, _not_part_of_it(work, decision) if looks else ())
    return opening.read_decision(work, decision_id)


def _write(work: Work, decision: Decision, said: SayBack, ruling: Ruling, lookers: Sequence[str]) -> None:
    audit.hold(work, decision.young_person_id)
    held = store.lock_decision(work.session, decision.id)
    if held is None:
        raise errors.NotFound
    look, talk = ruling.duty(DutyCode.LOOK_AGAIN), ruling.duty(DutyCode.EXPLAIN_AGAIN)
    store.set_decision(
        work.session,
        decision.id,
        say_back_sealed=work.house.seal("decisions", "say_back_sealed", decision.id, said.value),
        said_back_at=work.now,
        talk_by=talk.by if talk else None,
        # A look once asked for stays owed, whatever is said later: only an answer ends it.
        look_again_by=look.by if look else held.look_again_by,
        look_again_person_id=next(iter(lookers), None) if look else held.look_again_person_id,
    )
    audit.write(work, "decision.said_back", young_person_id=decision.young_person_id, subject_id=decision.id)
    for recipient_id in dict.fromkeys((decision.decided_by, *lookers)):
        outbox.put(work, "said_back", recipient_id=recipient_id, subject_id=decision.id)
    if look:
        _tell_the_leads(work, decision)


def _tell_the_leads(work: Work, decision: Decision) -> None:
    """Every lead hears that another look was asked for: when all were part of it, somebody must be found."""
    for lead in _leads_who_may_know(work, decision):
        outbox.put(work, "look_again", recipient_id=lead.id, subject_id=decision.id)


def _leads(work: Work, decision: Decision) -> list[people.Person]:
    return [one for one in people.list_workers_in(work, decision.service_id) if one.role is Role.LEAD]


def _leads_who_may_know(work: Work, decision: Decision) -> list[people.Person]:
    """The leads, without one whom the voice is about: they are not told that it was ever said."""
    voice = voices.find_sent(work, decision.voice_id)
    leads = _leads(work, decision)
    return [lead for lead in leads if voice is None or voices.may_know_of(work, voice, lead.id)]


def _not_part_of_it(work: Work, decision: Decision) -> list[str]:
    """Leads of the service who neither decided it nor can read it or the voice: one of them looks again.

    Never whom it is about, even where the young person picked them to read it.
    """
    voice = voices.find_sent(work, decision.voice_id)
    told_of = voice.about_worker_id if voice else None
    seen = records.who_can_see(work, [decision.id, decision.voice_id])
    part_of_it = {decision.decided_by} | {one.reader_id for sights in seen.values() for one in sights}
    return [lead.id for lead in _leads(work, decision) if lead.id not in part_of_it | {told_of}]
