"""The floor of being asked, saying yes and passing on, from the facts alone; it never asks the predicates."""

from collections.abc import Iterable
from datetime import UTC, date, timedelta

from consent.actions import Action
from consent.capabilities import Role
from consent.duties import DutyCode
from consent.facts import Situation
from consent.facts.taking_part import Occasion, Offer
from consent.floor.explaining import lines_1_and_2_answering_an_ask, lines_3_and_4_asking_for_a_yes
from consent.floor.holds import Asked, line_3_holding_back
from consent.floor.rights import at_once, is_themselves, may_read, picked, promised, works_with, yes_stands
from consent.profile import PracticeProfile
from consent.ruling import Ruling
from consent.terms import Company, PermissionState, Purpose, Scope, Use
from consent.terms.taking_part import Activity, OfferAnswer, Understanding
from consent.witnesses.people import Question

_YESES = {Action.RECORD_PERMISSION, Action.WIDEN_PERMISSION}
_LESS = {Action.NARROW_PERMISSION, Action.WITHDRAW_PERMISSION}
_NO_WAIT = (OfferAnswer.DENIED, OfferAnswer.NO_ANSWER)  # a typed no that was not theirs, an unsigned “No thanks”
_ASKS = {Action.ASK_TO_TAKE_PART, Action.OFFER_AGAIN}
# An invitation to the app asks too, but may be made again on one day: its words get lost.
_MUST_REST = _ASKS | {Action.INVITE}
_THEIRS = _YESES | _LESS | {Action.GIVE_SECOND_YES, Action.ANSWER_OFFER, Action.ASK_FOR_ADVOCATE}


def line_1_always_open(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Saying no, taking a yes back, challenging a hold-back and asking for an advocate are never refused."""
    return [
        f"Line 1: a young person was refused {question.action}."
        for question, ruling in asked
        if not ruling.allowed and _is_their_right(question)
    ]


def _is_their_right(question: Question) -> bool:
    action, actor, situation = question
    if not is_themselves(actor, situation):
        return False
    if action is Action.ASK_FOR_ADVOCATE:
        return True
    if actor.scope is Scope.PROPOSAL:
        return False
    if action in _LESS:
        return situation.agreement is not None and situation.agreement.young_person_id == actor.person_id
    if action is Action.CHALLENGE_HOLD:
        return situation.hold is not None and situation.hold.young_person_id == actor.person_id
    occasion, offers = situation.occasion, situation.offers or ()
    if action is not Action.ANSWER_OFFER or occasion is None:
        return False
    return any(one.young_person_id == actor.person_id and one.activity is occasion.activity for one in offers)


def line_2_only_their_own_yes(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Nobody says yes or no, takes a yes back or asks for an advocate for them; what is typed for them says so."""
    found = []
    for (action, actor, situation), ruling in asked:
        if not ruling.allowed:
            continue
        if action in _THEIRS and not is_themselves(actor, situation):
            found.append(f"Line 2: {actor.role} could {action} for a young person.")
        if action in _YESES | {Action.GIVE_SECOND_YES} and actor.scope is Scope.PROPOSAL:
            found.append(f"Line 2: {action} without signing in.")
        if action is Action.RECORD_NO:
            said = (DutyCode.MARK_AS_TYPED, DutyCode.ASK_IF_IT_IS_RIGHT)
            if ruling.duty(DutyCode.PERMISSION_RECORDED) or not all(ruling.duty(code) for code in said):
                found.append("Line 2: a no typed for a young person does not say so, or is not shown to them.")
    return found


def line_3_asking(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """A no rests for the profile’s days or until they say yes; nobody asks twice in a day, unless they ask for it."""
    found = []
    for (action, _, situation), ruling in asked:
        occasion, today = situation.occasion, situation.today
        if action not in _MUST_REST or not ruling.allowed or occasion is None or today is None:
            continue
        same_thing = [one for one in situation.offers or () if one.activity is occasion.activity]
        noes = [one for one in same_thing if one.answer in (OfferAnswer.NO, OfferAnswer.NOT_NOW, OfferAnswer.TYPED_NO)]
        lately = [
            one
            for one in noes
            if (day := one.answered_on or one.offered_on)
            and (today - day).days < profile.offer_again_days
            and not any(_said_yes_after(day, occasion, other) for other in same_thing)
        ]
        if lately and occasion.they_asked is not True:
            found.append(f"Line 3: {action} right after a no.")
        if action not in _ASKS:
            continue
        if occasion.they_asked is not True and any(
            one.offered_on == today and one.answer not in _NO_WAIT and _is_about(occasion, one) for one in same_thing
        ):
            found.append(f"Line 3: {action} twice in one day.")
        if ruling.duty(DutyCode.COUNT_THE_OFFER) is None:
            found.append(f"Line 3: {action} was not counted.")
    return found


def _said_yes_after(day: date, occasion: Occasion, offer: Offer) -> bool:
    said_on = offer.answered_on if offer.answer is OfferAnswer.YES and _is_about(occasion, offer) else None
    return said_on is not None and said_on > day


def _is_about(occasion: Occasion, offer: Offer) -> bool:
    """Another meeting is another question; one that is not named may be this one."""
    return offer.about_id is None or occasion.about_id in (None, offer.about_id)


def line_4_understood(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """No yes without understanding of this; not asked about research what is not understood yet."""
    found = []
    for (action, _, situation), ruling in asked:
        if not ruling.allowed:
            continue
        understood = situation.explaining.understanding if situation.explaining else None
        if action in _YESES and understood is not Understanding.UNDERSTOOD:
            found.append(f"Line 4: {action} by somebody who does not understand it yet.")
        research = situation.occasion is not None and situation.occasion.activity is Activity.EVALUATION
        if action in _ASKS and research and understood in (None, Understanding.NOT_YET):
            found.append("Line 4: asked about research what is not understood yet.")
        if action in _YESES and not _has_its_sheet_and_end(situation):
            found.append(f"Line 4: {action} without its sheet, its people or its end.")
    return found


def _has_its_sheet_and_end(situation: Situation) -> bool:
    explaining, agreement, today = situation.explaining, situation.agreement, situation.today
    if explaining is None or agreement is None or today is None or agreement.ends_on is None:
        return False
    shown = None not in (explaining.sheet, explaining.sheet_version, explaining.language)
    return shown and 0 < (agreement.ends_on - today).days <= 365 and bool(picked(situation))


def line_5_words_go_where_they_said_yes(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """Quoted only under a yes that stands; new people or uses beside an adult wait for a second one."""
    found = []
    for question, ruling in asked:
        action, actor, situation = question
        if not ruling.allowed:
            continue
        if action is Action.QUOTE and not (_said_yes_to_quoting(question) and may_read(actor, situation)):
            found.append("Line 5: quoted without a yes that stands.")
        if action is Action.QUOTE and not _quotes_as_part_of_the_work(question):
            found.append("Line 5: quoted by who has no work with them, or by a yes nobody is sure is theirs.")
        if action in _YESES and not _waits_where_it_must(question, ruling):
            found.append(f"Line 5: {action} beside an adult gave more than one thing without a second yes.")
        if action is Action.GIVE_SECOND_YES and not _second_yes_is_free(question):
            found.append("Line 5: a second yes counted too soon, or not alone.")
        if action in _LESS and not (at_once(ruling, DutyCode.END_THE_YES) and _deletes(ruling, situation)):
            found.append(f"Line 5: {action} did not end it at once.")
    return found


def _said_yes_to_quoting(question: Question) -> bool:
    _, actor, situation = question
    return any(
        (one.purpose, one.use, one.cover_for_id) == (Purpose.SERVICE_LEARNING, Use.QUOTE, None)
        and yes_stands(one, actor.person_id, situation)
        for one in situation.permissions or ()
    )


def _quotes_as_part_of_the_work(question: Question) -> bool:
    _, actor, situation = question
    person = situation.young_person
    if person is None or person.confirmed is not True:
        return False
    leads = actor.role is Role.LEAD and person.service_id is not None and person.service_id == actor.service_id
    return leads or works_with(actor.person_id, situation)


def _waits_where_it_must(question: Question, ruling: Ruling) -> bool:
    _, actor, situation = question
    if actor.scope is Scope.FULL and situation.with_adult is Company.ALONE:
        return True
    agreement = situation.agreement
    one_thing = agreement is not None and agreement.record_id is not None and agreement.purpose is Purpose.ANSWER
    listed = {one.person_id for one in picked(situation) if one.works_with is True and one.cover_for_id is None}
    known = {
        one.person_id
        for one in picked(situation)
        if (one.works_with is True or one.cover_for_id in listed) and one.standing_permission is False
    }
    may_go_now = known if one_thing and situation.use is Use.READ_AND_ANSWER else set()
    wait = ruling.duty(DutyCode.WAIT_FOR_SECOND_YES)
    soonest = situation.now.astimezone(UTC) + timedelta(hours=24) if situation.now else None
    late_enough = wait is None or (wait.not_before is not None and soonest is not None and wait.not_before >= soonest)
    return promised(ruling) <= may_go_now and late_enough


def _second_yes_is_free(question: Question) -> bool:
    _, actor, situation = question
    first, now = situation.first_yes, situation.now
    if first is None or first.given_at is None or now is None or first.state is not PermissionState.WAITING:
        return False
    nearby = situation.nearby_adult_id
    alone = situation.with_adult is Company.ALONE
    before = first.adult_ids
    own = actor.scope is Scope.FULL
    another = actor.scope is Scope.WRITE and nearby is not None and before is not None and nearby not in before
    hours = (now.astimezone(UTC) - first.given_at.astimezone(UTC)).total_seconds() / 3600
    return alone and (own or another) and 24 <= hours < 28 * 24


def _deletes(ruling: Ruling, situation: Situation) -> bool:
    duty = ruling.duty(DutyCode.DELETE_READERS_GRANTS)
    return duty is not None and set(duty.readers) == {one.person_id for one in picked(situation)}


def line_6_said_openly(asked: Iterable[Asked], profile: PracticeProfile) -> list[str]:
    """A decision against their wish says the wish, why, when they were told, what would change it and when next."""
    found = []
    for (action, _, situation), ruling in asked:
        if action is not Action.DECIDE_AGAINST or not ruling.allowed:
            continue
        against, today = situation.went_against, situation.today
        if against is None or today is None or against.told_on is None or against.look_again_on is None:
            found.append("Line 6: decided against their wish without saying so.")
            continue
        said = (against.wish_given, against.why_given, against.what_would_change_it_given)
        in_time = against.told_on <= today < against.look_again_on
        if said != (True, True, True) or not in_time or ruling.duty(DutyCode.LOOK_AT_THE_WISH_AGAIN) is None:
            found.append("Line 6: decided against their wish without saying so.")
        if ruling.duty(DutyCode.TELL_THE_YOUNG_PERSON) is None:
            found.append("Line 6: decided against their wish without telling them.")
    return found


TAKING_PART = (
    line_1_always_open,
    line_2_only_their_own_yes,
    line_3_holding_back,
    line_3_asking,
    line_4_understood,
    lines_1_and_2_answering_an_ask,
    lines_3_and_4_asking_for_a_yes,
    line_5_words_go_where_they_said_yes,
    line_6_said_openly,
)
