"""The shapes of asking for an advocate."""

from marshmallow import fields

from youthvoice.schemas import Day, Schema, ShortText, Time
from youthvoice.taking_part.schemas import NamedOut, WhoseOut


class AskIn(Schema):
    """How they can be reached, or null when they do not want to say; only advocates see it."""

    reach = ShortText(at_most=200, required=True, allow_none=True)


class OwnRequestOut(Schema):
    """Where it stands, for whoever asked."""

    id = fields.String(required=True)
    asked_at = Time(required=True)
    answer_by = Day(required=True)
    by = fields.Nested(NamedOut, required=True, allow_none=True)
    accepted_at = Time(required=True, allow_none=True)
    in_touch_at = Time(required=True, allow_none=True)
    late = fields.Boolean(required=True)


class MyAdvocatesOut(Schema):
    """Who is on their side, and what they asked for."""

    advocates = fields.List(fields.Nested(NamedOut), required=True)
    anybody_here = fields.Boolean(required=True)
    request = fields.Nested(OwnRequestOut, required=True, allow_none=True)


class ListedRequestOut(Schema):
    """One line for the advocates of the service."""

    id = fields.String(required=True)
    young_person = fields.Nested(WhoseOut, required=True)
    asked_at = Time(required=True)
    answer_by = Day(required=True)
    late = fields.Boolean(required=True)
    reach = fields.String(required=True, allow_none=True)
    by = fields.Nested(NamedOut, required=True, allow_none=True)
    is_mine = fields.Boolean(required=True)
    accepted_at = Time(required=True, allow_none=True)
    in_touch_at = Time(required=True, allow_none=True)


class RequestsOut(Schema):
    """What the young people of the service asked for."""

    requests = fields.List(fields.Nested(ListedRequestOut), required=True)
