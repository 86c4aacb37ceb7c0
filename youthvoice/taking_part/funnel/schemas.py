"""The shapes of lists and numbers on the wire. No field here could carry anybody's words."""

from marshmallow import fields

from youthvoice.schemas import Day, IdField, Schema
from youthvoice.taking_part.holds.schemas import HoldSchema
from youthvoice.taking_part.offers.schemas import AdultSeenSchema, AskedYoungPersonSchema, OfferLineSchema


class ToAskSchema(Schema):
    """Somebody who could be asked and was not."""

    young_person = fields.Nested(AskedYoungPersonSchema, required=True)
    activity = fields.String(required=True)
    place = fields.String(required=True)
    since = Day(required=True)
    days_silent = fields.Integer(required=True)
    hold_over_on = Day(allow_none=True)
    workers = fields.List(fields.Nested(AdultSeenSchema), required=True)


class HoldsWaitingSchema(Schema):
    """Hold-backs that wait for somebody, and whoever waits to be asked."""

    holds = fields.List(fields.Nested(HoldSchema), required=True)
    to_ask = fields.List(fields.Nested(ToAskSchema), required=True)


class StandsAtSchema(Schema):
    """Where a young person stands with one thing."""

    activity = fields.String(required=True)
    place = fields.String(required=True)
    days_silent = fields.Integer(required=True)
    may_ask_again_on = Day(allow_none=True)
    rests_after = fields.String(allow_none=True)  # the no that makes everybody wait: no, not_now or typed_no
    asked_today = fields.Boolean(required=True)  # nobody may ask again before tomorrow, unless they ask themselves


class TakingPartOfSchema(Schema):
    """One young person's page."""

    places = fields.List(fields.Nested(StandsAtSchema), required=True)
    offers = fields.List(fields.Nested(OfferLineSchema), required=True)
    holds = fields.List(fields.Nested(HoldSchema), required=True)
    second_persons = fields.List(fields.Nested(AdultSeenSchema), required=True)
    latest_review_on = Day(allow_none=True)
    birthday_known = fields.Boolean(required=True)
    has_app = fields.Boolean(required=True)  # else they are told of a hold-back in person


class FunnelSchema(Schema):
    """How many got how far; null is hidden."""

    activity = fields.String(required=True)
    could_be_asked = fields.Integer(allow_none=True)
    steps = fields.Dict(keys=fields.String(), values=fields.Integer(allow_none=True), required=True)
    answers = fields.Dict(keys=fields.String(), values=fields.Integer(allow_none=True), required=True)


class TeamPatternSchema(Schema):
    """Hold-backs of one team or agency; null is hidden."""

    agency_id = IdField(allow_none=True)
    name = fields.String(allow_none=True)
    holds = fields.Integer(allow_none=True)


class NumbersSchema(Schema):
    """The lead's numbers: `fewest` is the smallest one that is shown."""

    fewest = fields.Integer(required=True)
    since = Day(required=True)
    funnels = fields.List(fields.Nested(FunnelSchema), required=True)
    holds = fields.Integer(allow_none=True)
    by_team = fields.List(fields.Nested(TeamPatternSchema), required=True)
    by_reason = fields.Dict(keys=fields.String(), values=fields.Integer(allow_none=True), required=True)
