"""Who may knock on which kind of door at all. A door alone opens nothing; the rules decide."""

from collections.abc import Mapping
from types import MappingProxyType

from consent.codes import Code


class Role(Code):
    """What somebody is here. One person, one role."""

    YOUNG_PERSON = "young_person", "A young person, speaking for themselves."
    KEYWORKER = "keyworker", "The worker a young person knows best; explains, invites and answers."
    SPECIALIST = "specialist", "A worker with special knowledge, who supports or works directly."
    CHAIR = "chair", "The person who runs a young person’s meetings."
    ADVOCATE = "advocate", "On the young person’s side, and outside the service."
    LEAD = "lead", "Leads the service; sees counts and dates, and words only when picked."
    SAFEGUARDING_LEAD = "safeguarding_lead", "Holds one half of the safeguarding key."
    INSPECTOR = "inspector", "Inspects the service; sees numbers, never words."
    ADMINISTRATOR = "administrator", "Looks after accounts; never sees words."


class Capability(Code):
    """A kind of door."""

    KEEP_OWN_VOICE = "keep_own_voice", "Write for themselves and choose who reads it."
    READ_OWN = "read_own", "Read their own words and what adults show them."
    SAY_BACK = "say_back", "Say what they think of a decision, and ask for another look."
    TAKE_BACK = "take_back", "Take back what they sent, from everyone or from one person."
    SEE_WHO_LOOKED = "see_who_looked", "See who opened their things, and when."
    MANAGE_OWN_KEYS = "manage_own_keys", "Look after their own phones, words and sign-ins."
    CARRY_OUT_OWED = "carry_out_owed", "Pass on a key that was promised to a reader who can now hold it."
    READ_SHARED = "read_shared", "Read what was shared with them by name."
    ANSWER_VOICE = "answer_voice", "Answer a voice they can read, and keep drafts of answers."
    TYPE_FOR = "type_for", "Type what a young person says, for them to confirm."
    WRITE_PLAN = "write_plan", "Write a safety plan in plain words and show it."
    INVITE = "invite", "Invite a young person to take part."
    LET_BACK_IN = "let_back_in", "Start letting a young person back in who lost every way in."
    CONFIRM_ENROLMENT = "confirm_enrolment", "Confirm that it was the young person who set up their app."
    ADD_YOUNG_PERSON = "add_young_person", "Add a young person to the service."
    LINK_WORKER = "link_worker", "Say who works with which young person."
    SET_COVER = "set_cover", "Say who covers for a worker, and when a worker is away."
    SET_OWN_AWAY = "set_own_away", "Say when they are away themselves."
    ADD_WORKER = "add_worker", "Add a worker to the service."
    RESET_WORKER_KEY = "reset_worker_key", "Start a new key for a worker who lost theirs."
    CONFIRM_WORKER_KEY = "confirm_worker_key", "Confirm a worker’s new key that somebody else started."
    SEE_OVERVIEW = "see_overview", "See counts and dates of the service, and no words."
    SEE_ACCOUNTS = "see_accounts", "See accounts, and no words."
    READ_EVIDENCE = "read_evidence", "Read numbers about taking part, with small numbers hidden."
    SAY_YES = "say_yes", "Say yes or no for themselves, and change it."
    HOLD_BACK = "hold_back", "Ask for a hold-back, agree to one, or end one."
    CHALLENGE_HOLD = "challenge_hold", "Challenge a hold-back on the young person’s side."
    REVIEW_FROM_OUTSIDE = "review_from_outside", "Look at a hold-back they had no part in, when asked to."
    PASS_ON_CONCERN = "pass_on_concern", "Pass on a worry about somebody’s safety."
    RECEIVE_CONCERN = "receive_concern", "Open a worry about safety that was passed on to them, and act on it."
    BE_AN_ADVOCATE = "be_an_advocate", "Be the advocate of a young person who asks for one."
    HEAR_COMPLAINT = "hear_complaint", "Hear from a young person that something is wrong with a worker."
    ASK_FOR_WORKER = "ask_for_worker", "Ask who they work with, and say if it is OK."
    SHOW_OWN_PROFILE = "show_own_profile", "Write about themselves as a worker, and show or hide it."
    DECIDE_WORKER = "decide_worker", "Say what comes of an ask for a worker, where the service named them for it."


_EVERYONE = frozenset({Capability.MANAGE_OWN_KEYS})
_PICKED_TO_READ = _EVERYONE | {
    Capability.READ_SHARED,
    Capability.ANSWER_VOICE,
    Capability.CARRY_OUT_OWED,
    Capability.CONFIRM_ENROLMENT,
    Capability.CHALLENGE_HOLD,
    Capability.PASS_ON_CONCERN,
    Capability.SET_OWN_AWAY,
    Capability.TYPE_FOR,
}
# An advocate is on the young person’s side and outside the service, so nobody’s worker to be asked for.
_CAN_BE_ASKED_FOR = _PICKED_TO_READ | {Capability.SHOW_OWN_PROFILE}

CAPABILITIES: Mapping[Role, frozenset[Capability]] = MappingProxyType(
    {
        Role.YOUNG_PERSON: _EVERYONE
        | {
            Capability.KEEP_OWN_VOICE,
            Capability.READ_OWN,
            Capability.SAY_BACK,
            Capability.TAKE_BACK,
            Capability.SEE_WHO_LOOKED,
            Capability.CARRY_OUT_OWED,
            Capability.SAY_YES,
            Capability.ASK_FOR_WORKER,
        },
        Role.KEYWORKER: _CAN_BE_ASKED_FOR
        | {Capability.WRITE_PLAN, Capability.INVITE, Capability.LET_BACK_IN, Capability.HOLD_BACK},
        Role.SPECIALIST: _CAN_BE_ASKED_FOR | {Capability.WRITE_PLAN, Capability.HOLD_BACK},
        Role.CHAIR: _CAN_BE_ASKED_FOR
        | {
            Capability.INVITE,
            Capability.HOLD_BACK,
            Capability.REVIEW_FROM_OUTSIDE,
            Capability.HEAR_COMPLAINT,
            Capability.DECIDE_WORKER,
        },
        Role.ADVOCATE: _PICKED_TO_READ
        | {Capability.INVITE, Capability.REVIEW_FROM_OUTSIDE, Capability.BE_AN_ADVOCATE, Capability.HEAR_COMPLAINT},
        Role.LEAD: _CAN_BE_ASKED_FOR
        | {
            Capability.INVITE,
            Capability.LET_BACK_IN,
            Capability.HOLD_BACK,
            Capability.ADD_YOUNG_PERSON,
            Capability.LINK_WORKER,
            Capability.SET_COVER,
            Capability.ADD_WORKER,
            Capability.RESET_WORKER_KEY,
            Capability.CONFIRM_WORKER_KEY,
            Capability.SEE_OVERVIEW,
            Capability.READ_EVIDENCE,
            Capability.RECEIVE_CONCERN,
            Capability.DECIDE_WORKER,
        },
        Role.SAFEGUARDING_LEAD: _EVERYONE | {Capability.REVIEW_FROM_OUTSIDE, Capability.RECEIVE_CONCERN},
        Role.INSPECTOR: _EVERYONE | {Capability.READ_EVIDENCE},
        Role.ADMINISTRATOR: _EVERYONE | {Capability.SEE_ACCOUNTS, Capability.RESET_WORKER_KEY},
    }
)


def may_knock(role: Role, door: Capability) -> bool:
    """Whether this role has this door at all; somebody with no known role has none."""
    return door in CAPABILITIES.get(role, frozenset())
