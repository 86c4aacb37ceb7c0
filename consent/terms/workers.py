"""The closed lists of words for choosing a worker. There is no word for how good a worker is, and no level or band."""

from consent.codes import Code


class Wish(Code):
    """What a young person says of one worker. Only whoever decides reads it."""

    LIKE = "like", "I’d like this person."
    MAYBE = "maybe", "Maybe."
    NOT_THIS = "not_this", "Not this person."


class WishReason(Code):
    """Why, if they want to say."""

    GETS_ME = "gets_me", "They get me."
    KNOW_THEM = "know_them", "I know them already."
    EASY_TO_REACH = "easy_to_reach", "They are easy to reach."
    A_WOMAN = "a_woman", "I’d like a woman."
    A_MAN = "a_man", "I’d like a man."
    MY_LANGUAGE = "my_language", "They speak my language."
    SOMETHING_ELSE = "something_else", "Something else."
    NOT_SAYING = "not_saying", "I don’t want to say."


class AskState(Code):
    """Where an ask for a worker stands."""

    WAITING = "waiting", "Nobody has said what comes of it."
    ANSWERED = "answered", "It was said what comes of it."
    TAKEN_BACK = "taken_back", "The young person took it back."


class WorkerOutcome(Code):
    """What comes of an ask: three honest answers, and no fourth."""

    YES = "yes", "Yes."
    WITH_HELP = "with_help", "Yes, with a specialist behind them."
    NOT_NOW = "not_now", "Not right now, because of a reason."


class WorkerSayBack(Code):
    """What a young person says to “Is that OK?”."""

    YES = "yes", "Yes."
    NOT_REALLY = "not_really", "Not really."
    TALK = "talk", "Talk to me about it."


class PassOn(Code):
    """What a new worker sees of what the old one could."""

    ALL = "all", "All of it."
    FROM_NOW_ON = "from_now_on", "Nothing from before."
    SOME = "some", "What the young person picks."
