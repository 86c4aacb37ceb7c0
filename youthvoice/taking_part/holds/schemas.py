"""The shapes of holding back on the wire."""

from marshmallow import fields

from consent.terms.taking_part import Activity, HoldFinding, HoldReason
from youthvoice.schemas import Code, Day, IdField, Schema, Time, Words
from youthvoice.taking_part.offers.schemas import AdultSeenSchema, AskedYoungPersonSchema

# What one of a hold-back's three answers may hold.
MOST = 4_000


class HoldInSchema(Schema):
    """What an adult fills in to ask to hold back."""

    version_id = IdField(required=True)
    young_person_id = IdField(required=True)
    activity = Code(Activity, required=True)
    reasons = fields.List(Code(HoldReason), required=True)
    why = Words(at_most=MOST, required=True)
    what_would_change_it = Words(at_most=MOST, required=True)
    meanwhile = Words(at_most=MOST, required=True)
    second_person_id = IdField(required=True)
    review_on = Day(required=True)
    not_telling_because = Words(at_most=MOST, allow_none=True)


class FindingSchema(Schema):
    """What whoever looks at it finds."""

    finding = Code(HoldFinding, required=True)


class TellingSchema(Schema):
    """Whether telling is safe; if not, why. It waits once another adult finds so too."""

    safe = fields.Boolean(required=True)
    why = Words(at_most=MOST, allow_none=True)


class ToldInPersonSchema(Schema):
    """On which day somebody with no app was told in person: that it happened, until when, and of an advocate."""

    told_on = Day(required=True)


class HearBySchema(Schema):
    """By which day whoever challenged it hears; null where nobody is there to look."""

    hear_by = Day(required=True, allow_none=True)


class FoundUnsafeSchema(Schema):
    """Who found last that telling is unsafe, and why for whoever holds a key to it."""

    by = fields.Nested(AdultSeenSchema, required=True)
    on = Day(required=True, allow_none=True)
    why = fields.String(required=True, allow_none=True)


class HoldSchema(Schema):
    """One hold-back for staff; its words only where this person may read them."""

    id = IdField(required=True)
    young_person = fields.Nested(AskedYoungPersonSchema, required=True)
    activity = fields.String(required=True)
    state = fields.String(required=True)
    author = fields.Nested(AdultSeenSchema, required=True)
    second_person = fields.Nested(AdultSeenSchema, required=True)
    reviewer = fields.Nested(AdultSeenSchema, allow_none=True)
    reasons = fields.List(fields.String(), allow_none=True)
    proposed_on = Day(required=True)
    agree_by = Day(required=True)
    starts_on = Day(allow_none=True)
    review_on = Day(required=True)
    over_on = Day(allow_none=True)
    days_in_a_row = fields.Integer(required=True)
    needs_outside_look = fields.Boolean(required=True)
    finding = fields.String(allow_none=True)
    found_on = Day(allow_none=True)
    challenged = fields.Boolean(allow_none=True)
    look_by = Day(allow_none=True)
    telling = fields.String(required=True)
    tell_again_at = Time(allow_none=True)
    has_app = fields.Boolean(required=True)
    told_by = fields.Nested(AdultSeenSchema, allow_none=True)
    told_on = Day(allow_none=True)
    is_mine = fields.Boolean(required=True)
    writer_gone = fields.Boolean(required=True)
    may_read = fields.Boolean(required=True)
    may_agree = fields.Boolean(required=True)
    may_review = fields.Boolean(required=True)
    may_challenge = fields.Boolean(required=True)
    may_end = fields.Boolean(required=True)
    may_look_at_telling = fields.Boolean(required=True)
    may_tell_in_person = fields.Boolean(required=True)
    found_unsafe = fields.Nested(FoundUnsafeSchema, allow_none=True)
    why = fields.String(allow_none=True)
    what_would_change_it = fields.String(allow_none=True)
    meanwhile = fields.String(allow_none=True)
    not_telling_because = fields.String(allow_none=True)
