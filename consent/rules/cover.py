"""The table, part four: who covers for whom, who is away, and “I am on it”."""

from consent import predicates as p
from consent.actions import Action
from consent.capabilities import Capability as Door
from consent.duties import DutyCode, Who
from consent.predicates import cover as cover
from consent.predicates import people as people
from consent.reasons import Reason
from consent.rules.adults import CAN_OPEN_IT
from consent.table import Alternative, Follows, Rule

_COVER_CHANGES = (
    Follows(DutyCode.END_FORMER_COVER, Who.SERVICE),
    Follows(DutyCode.TELL_WHO_COVERS, Who.SERVICE),
)

COVER: dict[Action, Rule] = {
    Action.SET_COVER: Rule(
        (
            Alternative(
                Door.SET_COVER,
                (
                    p.is_fully_signed_in,
                    cover.cover_is_of_the_same_service,
                    cover.cover_is_somebody_else,
                    cover.cover_may_read_words,
                    cover.cover_is_on_the_same_side,
                ),
                Reason.LEADS_THE_SERVICE,
            ),
        ),
        _COVER_CHANGES,
    ),
    Action.END_COVER: Rule(
        (
            Alternative(
                Door.SET_COVER, (p.is_fully_signed_in, people.worker_is_of_their_service), Reason.LEADS_THE_SERVICE
            ),
        ),
        _COVER_CHANGES,
    ),
    Action.SET_AWAY: Rule(
        (
            Alternative(Door.SET_OWN_AWAY, (p.is_fully_signed_in, p.account_is_their_own), Reason.OWN_ACCOUNT),
            Alternative(
                Door.SET_COVER, (p.is_fully_signed_in, people.worker_is_of_their_service), Reason.LEADS_THE_SERVICE
            ),
        ),
    ),
    Action.SAY_ON_IT: Rule(
        (
            Alternative(
                Door.ANSWER_VOICE,
                (
                    p.is_fully_signed_in,
                    p.record_is_a_sent_voice,
                    *CAN_OPEN_IT,
                    cover.owes_the_answer_or_covers_it,
                    cover.promised_day_is_in_reach,
                ),
                Reason.WAS_ASKED_TO_ANSWER,
            ),
        ),
        (Follows(DutyCode.TELL_THE_YOUNG_PERSON, Who.SERVICE),),
    ),
}
