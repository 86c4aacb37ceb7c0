"""The codes of being asked: help that can come with it, each kind counted; and a young person’s own three answers."""

from enum import StrEnum


class Help(StrEnum):
    """What is offered so that taking part is possible."""

    LIFT = "lift"
    PLACE = "place"
    TIME = "time"
    COMPANY = "company"  # somebody they choose comes along
    PHONE = "phone"  # by phone or video
    LANGUAGE = "language"  # an interpreter
    SHORTER = "shorter"


class OwnAnswer(StrEnum):
    """Their own, signed in. None of them costs anything, and each can be changed later."""

    YES = "yes"
    NO = "no"
    NOT_NOW = "not_now"
