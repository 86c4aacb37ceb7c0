"""The shapes of choosing a worker on the wire. No field could hold a rating, a rank, a level or a band."""

from enum import StrEnum
from typing import Any

from marshmallow import ValidationError, fields, validates

from consent.terms.workers import PassOn, Wish, WishReason, WorkerSayBack
from youthvoice.schemas import Code, Day, IdField, Schema, ShortText, Time, Words

MOST_WISHES, MOST_LANGUAGES, MOST_THINGS = 50, 8, 500


class Weekday(StrEnum):
    """A day of the week."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Picture(StrEnum):
    """The app’s own pictures, drawn in code: objects, never people."""

    TABLE = "table"
    MUG = "mug"
    DOORWAY = "doorway"
    PATH = "path"
    LAMP = "lamp"
    WINDOW = "window"
    HEADPHONES = "headphones"
    BUS_STOP = "bus_stop"


def _most(most: int) -> Any:
    def check(given: list[Any]) -> None:
        if len(given) > most:
            raise ValidationError(f"Keep it to {most} at most.")

    return check


class ProfileSchema(Schema):
    """What a worker writes of themselves, and whether young people see it."""

    what_i_do = Words(at_most=200, load_default="")
    agency = Words(at_most=60, load_default="")
    days = fields.List(Code(Weekday), load_default=list, validate=_most(7))
    languages = fields.List(ShortText(at_most=30), load_default=list, validate=_most(MOST_LANGUAGES))
    likes = Words(at_most=200, load_default="")
    picture = Code(Picture, load_default=Picture.TABLE)
    shown = fields.Boolean(required=True)


class OwnProfileSchema(ProfileSchema):
    """Mine."""

    first_name = fields.String(required=True)


class CardSchema(Schema):
    """One worker who shows themselves."""

    id = IdField(required=True)
    first_name = fields.String(required=True)
    what_i_do = fields.String(required=True)
    agency = fields.String(required=True)
    days = fields.List(fields.String(), required=True)
    languages = fields.List(fields.String(), required=True)
    likes = fields.String(required=True)
    picture = fields.String(required=True)
    works_with_me = fields.Boolean(required=True)


class CardsSchema(Schema):
    """The workers there are, and how it works here."""

    workers = fields.List(fields.Nested(CardSchema), required=True)
    how_it_works = fields.String(required=True)


class WorkerWishSchema(Schema):
    """One worker, and what the young person says of them."""

    worker_id = IdField(required=True)
    wish = Code(Wish, required=True)


class SomeoneSchema(Schema):
    """Somebody not listed, by name or role. They are asked before anybody talks to that person, unless switched off."""

    who = ShortText(at_most=80, required=True)
    ask_me_first = fields.Boolean(load_default=True)


class AskSchema(Schema):
    """An ask for a worker."""

    version_id = IdField(required=True)
    wishes = fields.List(fields.Nested(WorkerWishSchema), load_default=list, validate=_most(MOST_WISHES))
    why = fields.List(Code(WishReason), load_default=list, validate=_most(len(WishReason)))
    someone = fields.Nested(SomeoneSchema, allow_none=True, load_default=None)

    @validates("wishes")
    def _check_wishes(self, wishes: list[dict[str, Any]], data_key: str) -> None:
        whole = [one for one in wishes if {"worker_id", "wish"} <= one.keys()]  # what is not is told by its own field
        if len({one["worker_id"] for one in whole}) < len(whole):
            raise ValidationError("Say one thing of each person.")
        if sum(one["wish"] is Wish.LIKE for one in whole) > 1:
            raise ValidationError("Pick one person you would like most. Say maybe to others.")


class NameSchema(Schema):
    """Somebody by their first name."""

    id = IdField(required=True)
    first_name = fields.String(required=True)


class WishedSchema(Schema):
    """A wish, with the worker’s first name."""

    worker_id = IdField(required=True)
    first_name = fields.String(required=True)
    wish = fields.String(required=True)


class OutcomeSchema(Schema):
    """What came of an ask. `worker` leads; `helper` is the specialist behind them."""

    outcome = fields.String(required=True)
    worker = fields.Nested(NameSchema, allow_none=True)
    helper = fields.Nested(NameSchema, allow_none=True)
    because = fields.String(required=True)
    from_on = Day(required=True)
    answered_at = Time(required=True)
    by = fields.Nested(NameSchema, required=True)


class OwnAskSchema(Schema):
    """An ask of mine."""

    id = IdField(required=True)
    state = fields.String(required=True)
    asked_at = Time(required=True)
    hear_by = Day(required=True)
    wishes = fields.List(fields.Nested(WishedSchema), required=True)
    why = fields.List(fields.String(), required=True)
    someone = fields.Nested(SomeoneSchema, allow_none=True)
    talk_asked = fields.Boolean(required=True)
    may_talk = fields.Boolean(allow_none=True)
    outcome = fields.Nested(OutcomeSchema, allow_none=True)
    is_ok = fields.String(allow_none=True)
    talk_by = Day(allow_none=True)
    nobody_has_it = fields.Boolean(required=True)


class OwnAsksSchema(Schema):
    """Every ask of mine, the newest first."""

    asks = fields.List(fields.Nested(OwnAskSchema), required=True)


class MayTalkSchema(Schema):
    """Whether somebody they named may be talked to."""

    may_talk = fields.Boolean(required=True)


class IsOkSchema(Schema):
    """What a young person says to “Is that OK?”."""

    is_ok = Code(WorkerSayBack, required=True)


class HandingOverSchema(Schema):
    """A change of worker, with the note for the new one."""

    version_id = IdField(required=True)
    young_person_id = IdField(required=True)
    from_id = IdField(required=True)
    to_id = IdField(required=True)
    note = Words(at_most=2_000, at_least=1, required=True)


class ChangeSchema(Schema):
    """A change of worker."""

    id = IdField(required=True)
    young_person = fields.Nested(NameSchema, required=True)
    from_worker = fields.Nested(NameSchema, required=True)
    to_worker = fields.Nested(NameSchema, required=True)
    started_at = Time(required=True)
    waits = fields.Boolean(required=True)
    pass_on = fields.String(allow_none=True)
    note = fields.String(allow_none=True)
    voice_ids = fields.List(IdField(), required=True)


class ChangesSchema(Schema):
    """Changes I am part of, the newest first."""

    changes = fields.List(fields.Nested(ChangeSchema), required=True)


class PassOnSchema(Schema):
    """What the new worker sees of what the old one could."""

    pass_on = Code(PassOn, required=True)
    voice_ids = fields.List(IdField(), load_default=list, validate=_most(MOST_THINGS))
