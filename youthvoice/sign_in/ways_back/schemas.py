"""The shapes of a way back: what is asked, what staff see of it, and what a young person reads."""

from marshmallow import fields, validate

from consent.terms import WayBackState
from youthvoice.schemas import Code, Day, IdField, Schema, Time, Words
from youthvoice.sign_in.schemas import ColleagueOut, SlotIn

_MOST_WORDS = 200


class TakeUpIn(Schema):
    """The words of a way back. Without `invitation_id` they were typed from a card."""

    invitation_id = IdField(load_default=None)
    words = Words(at_most=_MOST_WORDS, required=True)
    check2 = Words(at_most=40, load_default=None, allow_none=True)
    on = fields.String(validate=validate.OneOf(("phone", "tablet")), load_default="phone")
    slot = fields.Nested(SlotIn, load_default=None, allow_none=True)


class WayBackOut(Schema):
    """Where one stands, for staff: ids, names of adults, codes and days."""

    young_person_id = fields.String(attribute="person.id")
    nickname = fields.String(attribute="person.nickname", allow_none=True)
    initials = fields.String(attribute="person.initials")
    state = Code(WayBackState, attribute="way_back.state")
    started_by = fields.Nested(ColleagueOut, allow_none=True)
    started_at = Time(attribute="way_back.started_at", allow_none=True)
    runs_out_at = Time(attribute="way_back.runs_out_at", allow_none=True)
    taken_up_at = Time(attribute="way_back.taken_up_at", allow_none=True)
    confirm_by = Day(attribute="way_back.confirm_by", allow_none=True)
    confirmed_by = fields.Nested(ColleagueOut, allow_none=True)
    opens_at = Time(attribute="way_back.opens_at", allow_none=True)
    over_at = Time(attribute="way_back.over_at", allow_none=True)
    mine_to_confirm = fields.Boolean()


class WaysBack(Schema):
    """Those under way, and those the young person stopped."""

    ways_back = fields.List(fields.Nested(WayBackOut))


class AdultOut(Schema):
    """An adult as a young person knows them."""

    id = fields.String()
    first_name = fields.String()


class NoticeOut(Schema):
    """What a young person reads about it."""

    state = Code(WayBackState)
    started_by = fields.Nested(AdultOut, allow_none=True)
    started_at = Time(allow_none=True)
    taken_up_at = Time(allow_none=True)
    confirmed_by = fields.Nested(AdultOut, allow_none=True)
    seen_how = fields.String(allow_none=True)
    opens_at = Time(allow_none=True)
    over_at = Time(allow_none=True)
    over_by = fields.Nested(AdultOut, allow_none=True)


class MyNoticeOut(Schema):
    """My notice, if there is one."""

    notice = fields.Nested(NoticeOut, allow_none=True)


class TakenUpOut(Schema):
    """Six new words, told once; they open nothing yet."""

    six_words = fields.String()
    notice = fields.Nested(NoticeOut)


class ConfirmedOut(Schema):
    """From when it opens."""

    opens_at = Time()
