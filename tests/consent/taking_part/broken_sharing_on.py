"""The table of asking to show somebody more with one rule broken, and the floor’s line that must be seen to break."""

from consent.actions import Action
from consent.asking import refused_as
from consent.capabilities import Capability
from consent.conditions import look_again_day
from consent.conditions import readers as to
from consent.duties import DutyCode, Who
from consent.reasons import Reason
from consent.table import Follows
from tests.consent.breaking import adding, changing, dropping, with_one_more, with_way, without


@refused_as(Reason.HELD_BACK_NOW)
def nobody_holds_back(ask):
    """No adult holds back."""
    return not ask.situation.hold_backs


A, D = Action, DutyCode
_A_KEY = Follows(D.GRANT_TO_READERS, Who.SERVICE, readers=to.all_readers)
BROKEN = {
    "1 no to showing more is held back": (1, with_one_more(A.ANSWER_SHARE_ON, nobody_holds_back)),
    "1 no to showing more is told on": (1, adding(A.ANSWER_SHARE_ON, Follows(D.TELL_THE_LEAD, Who.SERVICE))),
    "2 a keyworker says no to showing more": (2, with_way(A.ANSWER_SHARE_ON, Capability.READ_SHARED)),
    "3 asked to show more, no reason": (
        3,
        without(A.ASK_TO_SHARE_ON, "it_says_why_somebody_more_may_read_it"),
    ),
    "3 asked to show more twice": (3, without(A.ASK_TO_SHARE_ON, "they_are_not_being_asked_this")),
    "3 asked to show more after a no": (3, without(A.ASK_TO_SHARE_ON, "a_former_no_to_that_person_has_rested")),
    "5 asking to show more is a key": (5, adding(A.ASK_TO_SHARE_ON, _A_KEY)),
    "5 asking to show more is a yes": (5, adding(A.ASK_TO_SHARE_ON, Follows(D.PERMISSION_RECORDED, Who.SERVICE))),
    "5 asked to show more unread": (
        5,
        without(
            A.ASK_TO_SHARE_ON,
            "what_the_key_stands_on_still_stands",
            "holds_it_in_their_own_right",
            "holds_a_key_to_it",
        ),
    ),
    "5 cover asks to show more": (5, without(A.ASK_TO_SHARE_ON, "holds_it_in_their_own_right")),
    "5 asked to show more to many": (5, without(A.ASK_TO_SHARE_ON, "one_person_is_asked_for")),
    "5 an ask to show more for ever": (5, dropping(A.ASK_TO_SHARE_ON, D.SHARE_ASK_ENDS)),
    "5 an ask to show more unseen": (5, changing(A.ASK_TO_SHARE_ON, D.TELL_THE_YOUNG_PERSON, by=look_again_day)),
    "8 asked to show whom it is about": (8, without(A.ASK_TO_SHARE_ON, "no_reader_is_whom_it_is_about")),
    "8 asked to show more by whom it is about": (8, without(A.ASK_TO_SHARE_ON, "it_is_not_about_them")),
    "8 asked to show who was shown": (8, without(A.ASK_TO_SHARE_ON, "they_did_not_say_yes_to_that_person")),
}
