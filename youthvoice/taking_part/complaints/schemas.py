"""The shapes of complaints on the wire."""

from marshmallow import fields

from youthvoice.schemas import Day, IdField, Schema, Time, Words
from youthvoice.taking_part.schemas import NamedOut, WhoseOut

# As long as anything else somebody can say (voices.said).
MOST_CHARACTERS = 10_000


class ComplaintIn(Schema):
    """What is wrong, whom it is about (null: somebody who is not listed), and who should hear it."""

    version_id = IdField(required=True)
    about_id = IdField(required=True, allow_none=True)
    receiver_id = IdField(required=True)
    words = Words(at_most=MOST_CHARACTERS, required=True)


class HearerOut(NamedOut):
    """Who can hear a complaint, if it is about none of these."""

    not_about = fields.List(fields.String(), required=True)


class HearersOut(Schema):
    """Everybody outside the line."""

    hearers = fields.List(fields.Nested(HearerOut), required=True)


class ComplaintOut(Schema):
    """A complaint: for its writer with `to`; for its receiver with `young_person`, and words only when opened."""

    id = fields.String(required=True)
    version_id = fields.String()
    words = fields.String(allow_none=True)
    about = fields.Nested(NamedOut, allow_none=True)
    about_name = fields.String(allow_none=True)
    to = fields.Nested(NamedOut)
    to_left = fields.Boolean()
    young_person = fields.Nested(WhoseOut)
    sent_at = Time(required=True)
    answer_by = Day(required=True)
    opened_at = Time(required=True, allow_none=True)
    in_touch_at = Time(required=True, allow_none=True)
    taken_back_at = Time(allow_none=True)
    late = fields.Boolean(required=True)


class ComplaintsOut(Schema):
    """A list of them."""

    complaints = fields.List(fields.Nested(ComplaintOut), required=True)
