"""The closed lists of words for being asked, holding back, saying yes and passing on. Sentences are for adults."""

from consent.codes import Code
from consent.terms import Purpose, Use


class Activity(Code):
    """What a young person can be asked to take part in. Their own acts are never on this list."""

    OWN_PLAN = "own_plan", "Say what they think of their own plan."
    CHOOSE_WORKER = "choose_worker", "Say who they want to work with."
    MEETING = "meeting", "Take part in a meeting about them."
    SERVICE_FEEDBACK = "service_feedback", "Say what a service is like."
    EVALUATION = "evaluation", "Take part in an evaluation or in research."


class OfferAnswer(Code):
    """What came back to an offer."""

    YES = "yes", "They said yes."
    NO = "no", "They said no, signed in as themselves, or confirmed a no that was typed for them."
    NOT_NOW = "not_now", "They said not now, signed in as themselves."
    TYPED_NO = "typed_no", "A worker typed that they said no; they have still to say if that is right."
    DENIED = "denied", "They say that the no typed for them was not theirs."
    NO_ANSWER = "no_answer", "No answer; a “No thanks” that nobody signed counts as this."


class HoldReason(Code):
    """Why an adult does not ask now."""

    CRISIS = "crisis", "They are going through a crisis."
    ASKED_TO_WAIT = "asked_to_wait", "They asked us to wait."
    NOT_SAFE_TO_REACH = "not_safe_to_reach", "Contact is not safe."
    NO_WAY_TO_REACH = "no_way_to_reach", "There is no working contact."
    CARERS_CONCERN = "carers_concern", "A parent or carer is concerned, or says no."
    SEES_IT_DIFFERENTLY = "sees_it_differently", "They do not see it that way."
    OTHER = "other", "Another reason, said in words."


class HoldFinding(Code):
    """What whoever looks at a hold-back finds."""

    END_NOW = "end_now", "End it now."
    MAY_STAND = "may_stand", "It may stand until its day, and not longer."


class Understanding(Code):
    """Whether they understand this one thing, today. Never judged by age, and never once for all."""

    UNDERSTOOD = "understood", "They understand this."
    NOT_YET = "not_yet", "They do not understand this yet."
    NOT_JUDGED = "not_judged", "It was not explained yet, so nobody can say."


class Parents(Code):
    """How parents or carers are part of it. It is written down; it never decides."""

    TOLD = "told", "They were told."
    AGREED = "agreed", "They agreed."
    SAID_NO = "said_no", "They said no."
    NOT_ASKED = "not_asked", "They were not asked, and it says why."


class Circumstance(Code):
    """What somebody may rely on only after somebody has checked it."""

    PARENTAL_RESPONSIBILITY = "parental_responsibility", "Who has parental responsibility."
    COURT_ORDER = "court_order", "A court order."
    INTERPRETER = "interpreter", "Who interprets, and that they are no relative and no friend."


class YesTo(Code):
    """The five things a yes can be to. Each has its own sheet, and each is asked by itself."""

    PLAN = "plan", "Read what they say and act on it in their plan."
    MEETING = "meeting", "Bring what they say to a meeting."
    SERVICE_LEARNING = "service_learning", "Let the service learn from what they say."
    QUOTATION = "quotation", "Use their words, without their name."
    RESEARCH_CONTACT = "research_contact", "Let a researcher get in touch and ask."


PURPOSE_AND_USE = {
    YesTo.PLAN: (Purpose.ANSWER, Use.READ_AND_ANSWER),
    YesTo.MEETING: (Purpose.MEETING, Use.READ_AND_ANSWER),
    YesTo.SERVICE_LEARNING: (Purpose.SERVICE_LEARNING, Use.READ_AND_ANSWER),
    YesTo.QUOTATION: (Purpose.SERVICE_LEARNING, Use.QUOTE),
    YesTo.RESEARCH_CONTACT: (Purpose.RESEARCH, Use.CONTACT),
}
YES_TO = {pair: yes_to for yes_to, pair in PURPOSE_AND_USE.items()}


class Place(Code):
    """Where somebody who could be asked stands on a day, for one activity."""

    NOT_YET = "not_yet", "They could not be asked yet."
    ASKED = "asked", "They were asked."
    TYPED_NO = "typed_no", "They were asked; a no was typed for them and they have not confirmed it."
    HELD_BACK = "held_back", "An adult holds back, for now."
    TO_BE_ASKED = "to_be_asked", "They could be asked, and there is still time."
    HOLD_IS_OVER = "hold_is_over", "A hold-back is over, and they were not asked since."
    NOT_ASKED_NO_REASON = "not_asked_no_reason", "Not asked, no reason."
