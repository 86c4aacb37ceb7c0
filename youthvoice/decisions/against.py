"""A decision against a wish: what they wanted, why not, how they were told, what would change it, and when next.

The rule book says what is missing (consent, decide_against); here it is put beside the field it belongs to.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from consent.actions import Action
from consent.blank import is_blank
from consent.facts import Situation
from consent.facts.taking_part import WentAgainst
from consent.reasons import Reason
from consent.ruling import Ruling
from consent.terms import Outcome
from youthvoice import clock, errors, gate
from youthvoice.voices.service import SentVoice
from youthvoice.work import Work

# The field of the form that each reason to refuse is about.
FIELD_OF = {
    Reason.WISH_IS_MISSING: "against.wish",
    Reason.WHY_AGAINST_IS_MISSING: "against.why",
    Reason.NOT_TOLD_YET: "against.told_on",
    Reason.WHAT_WOULD_CHANGE_IT_IS_MISSING: "against.what_would_change_it",
    Reason.LOOK_AGAIN_DAY_IS_WRONG: "against.look_again_on",
}
HOW_TOLD = "Say how they were told: who told them, and where."


@dataclass(frozen=True)
class Against:
    """What such a decision says beside the rest. `told`: how they were told."""

    wish: str | None = None
    why: str | None = None
    told: str | None = None
    told_on: date | None = None
    what_would_change_it: str | None = None
    look_again_on: date | None = None

    @property
    def facts(self) -> WentAgainst:
        """As the rules know it: that something was said, never what."""
        return WentAgainst(
            wish_given=_said(self.wish),
            why_given=_said(self.why),
            told_on=self.told_on,
            what_would_change_it_given=_said(self.what_would_change_it),
            look_again_on=self.look_again_on,
        )

    @property
    def content(self) -> dict[str, Any]:
        """What is sealed with the decision."""
        return {name: one.isoformat() if isinstance(one, date) else one for name, one in asdict(self).items()}


def against_in(content: Mapping[str, Any]) -> Against | None:
    """The same again, from an opened decision; decisions from before there was this say nothing of it."""
    kept = content.get("against")
    if kept is None:
        return None
    days = {name: date.fromisoformat(kept[name]) for name in ("told_on", "look_again_on") if kept[name]}
    return Against(**(kept | days))


def goes_against(status: Outcome, against: Against | None) -> bool:
    """“Not doing it” goes against what they asked for; any other answer does when its writer says so."""
    return status is Outcome.NOT_DOING or against is not None


def ask_to_decide_against(work: Work, situation: Situation, against: Against | None, voice: SentVoice) -> Ruling:
    """The ruling on answering this voice, or on correcting its answer.

    Raises Invalid (`against.…`) for whatever it must say and does not, NotFound for whoever may not.
    """
    try:
        ruling = gate.ask(work, Action.DECIDE_AGAINST, situation, about=voice.young_person_id)
    except errors.Refused as refused:
        reasons = refused.ruling.reasons
        if not set(reasons) <= FIELD_OF.keys():
            raise
        fields = {FIELD_OF[reason]: reason.sentence for reason in reasons}
        if not _said(against.told if against else None):
            fields["against.told"] = HOW_TOLD
        raise errors.Invalid(fields, code="goes_against") from None
    if not _said(against.told if against else None):
        raise errors.Invalid({"against.told": HOW_TOLD}, code="goes_against")
    if not _told_since(voice, against):
        raise errors.Invalid({"against.told_on": Reason.NOT_TOLD_YET.sentence}, code="goes_against")
    return ruling


def _told_since(voice: SentVoice, against: Against | None) -> bool:
    """Nobody was told what becomes of a wish before they said it."""
    return against is None or against.told_on is None or clock.day_of(voice.sent_at) <= against.told_on


def _said(words: str | None) -> bool:
    return not is_blank(words or "")
