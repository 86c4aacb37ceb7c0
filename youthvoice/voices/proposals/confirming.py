"""“Yes, those are my words”: the young person's own yes to exactly these. Only from here on are they a voice."""

from consent.actions import Action
from consent.terms import Company
from youthvoice import audit, errors, marking
from youthvoice.marking import changed
from youthvoice.people import service as people
from youthvoice.records import service as records
from youthvoice.voices import choosing, sending
from youthvoice.voices import reading as voice_reading
from youthvoice.voices import store as voice_store
from youthvoice.voices.choosing import Choice
from youthvoice.voices.facts import me
from youthvoice.voices.models import SENT
from youthvoice.voices.own import own_voice
from youthvoice.voices.proposals import facts, store
from youthvoice.voices.proposals.models import CONFIRMED, NOT_THEIRS, Proposal
from youthvoice.voices.shown import OwnVoice
from youthvoice.work import Work

NEWER = "There are newer words now. Read those first."
ENDED = "You said that these are not your words. You can say it your own way."
GONE_AWAY = "They do not work with you now. You can keep the words, and pick who sees them."


def confirm(work: Work, proposal_id: str, version_id: str, with_adult: Company) -> OwnVoice:
    """Send exactly this version, as the young person's own, to who typed it; the answer is due from today.

    The same yes again gives the same answer. Raises NotFound for somebody else's, Conflict `newer_words`, `not_theirs`
    or `typist_left`.
    """
    proposal = marking.found(work, facts.my_proposal(work, proposal_id))
    if _is_settled(proposal, version_id):
        return voice_reading.read_own(work, own_voice(work, proposal_id))
    choice = _choose(work, proposal, version_id, with_adult)
    adopted = records.adopt(work, proposal_id, version_id, choice.readers)
    audit.hold(work, me(work).person_id)
    proposal = marking.found(work, facts.lock_mine(work, proposal_id))
    if _is_settled(proposal, version_id):
        return voice_reading.read_own(work, own_voice(work, proposal_id))
    choosing.recheck(work, choice)
    records.save_adopted(work, adopted)
    voice_store.add_voice(work.session, _as_voice(work, proposal, choice))
    sending.write_what_follows(work, proposal_id, choice)
    store.set_proposal(work.session, proposal_id, **changed(work, proposal, state=CONFIRMED, ended_at=work.now))
    return voice_reading.read_own(work, own_voice(work, proposal_id))


def _is_settled(proposal: Proposal, version_id: str) -> bool:
    """Whether they said yes to exactly this before. Raises Conflict when it ended, or they mean older words."""
    if proposal.state == NOT_THEIRS:
        raise errors.Conflict("not_theirs", ENDED)
    if proposal.version_id != version_id:
        raise errors.Conflict("newer_words", NEWER)
    return proposal.state == CONFIRMED


def _choose(work: Work, proposal: Proposal, version_id: str, with_adult: Company) -> Choice:
    """It goes to who typed it. Somebody who has left is never replaced silently: the young person picks."""
    if not people.works_with(work, proposal.typed_by_id, proposal.young_person_id):
        raise errors.Conflict("typist_left", GONE_AWAY)
    return choosing.choose(
        work,
        Action.CONFIRM_WORDS,
        facts.as_record(proposal),
        [proposal.typed_by_id],
        with_adult,
        is_new=True,
        version_id=version_id,
    )


def _as_voice(work: Work, proposal: Proposal, choice: Choice) -> dict[str, object]:
    return {
        "id": proposal.id,
        "young_person_id": proposal.young_person_id,
        "service_id": proposal.service_id,
        "version_id": proposal.version_id,
        "about_kind": proposal.about_kind,
        "about_id": proposal.about_id,
        "state": SENT,
        "ways": proposal.ways,
        "named_adult_id": choice.named_adult_id,
        "created_at": work.now,
        "updated_at": work.now,
        "sent_at": work.now,
        "due_on": choice.due_on,
    }
