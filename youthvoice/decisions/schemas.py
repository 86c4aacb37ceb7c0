"""The shapes of a decision on the wire."""

from marshmallow import ValidationError, fields, validates

from consent.blank import is_blank
from consent.terms import Outcome, SayBack
from youthvoice.decisions.settled import MOST_NEXT
from youthvoice.schemas import Code, Day, IdField, Schema, ShortText, Time, Words
from youthvoice.voices.service import WhatWasSaidSchema


class NextSchema(Schema):
    """What happens next, by whom, by when."""

    what = Words(at_most=500, at_least=1, required=True)
    who = ShortText(at_most=200, allow_none=True)
    by_on = Day(allow_none=True)


class AgainstSchema(Schema):
    """A decision against their wish: what they wanted, why not, how and when they were told, and when next."""

    wish = Words(at_most=2_000, allow_none=True)
    why = Words(at_most=2_000, allow_none=True)
    told = Words(at_most=2_000, allow_none=True)
    told_on = Day(allow_none=True)
    what_would_change_it = Words(at_most=2_000, allow_none=True)
    look_again_on = Day(allow_none=True)


class SettledSchema(Schema):
    """A decision to save."""

    voice_id = IdField(required=True)
    version_id = IdField(required=True)
    we_decided = Words(at_most=5_000, at_least=1, required=True)
    because = Words(at_most=5_000, required=True)
    who_decided = ShortText(at_most=200, required=True)
    next = fields.List(fields.Nested(NextSchema))
    status = Code(Outcome, required=True)
    could_do_instead = Words(at_most=2_000, allow_none=True)
    against = fields.Nested(AgainstSchema, allow_none=True)

    @validates("next")
    def _check_next(self, steps: list[object], data_key: str) -> None:
        if len(steps) > MOST_NEXT:
            raise ValidationError(f"Keep it to {MOST_NEXT} next steps.")

    @validates("we_decided")
    def _check_we_decided(self, words: str, data_key: str) -> None:
        if is_blank(words):
            raise ValidationError("Say what was decided.")


class SaidBackSchema(Schema):
    """What the young person says to it."""

    say_back = Code(SayBack, required=True)


class DeciderSchema(Schema):
    """Who recorded it."""

    id = IdField(required=True)
    first_name = fields.String(required=True)


class YouSaidSchema(WhatWasSaidSchema):
    """Their own words, opened with the reader's own grant; empty when they are not this reader's to see."""

    taken_back_on = Day(allow_none=True)


class DecisionSchema(Schema):
    """An opened decision."""

    id = IdField(required=True)
    voice_id = IdField(required=True)
    version_id = IdField(required=True)
    you_said = fields.Nested(YouSaidSchema, required=True)
    we_decided = fields.String(required=True)
    because = fields.String(required=True)
    who_decided = fields.String(required=True)
    next = fields.List(fields.Nested(NextSchema), required=True)
    status = fields.String(required=True)
    could_do_instead = fields.String(allow_none=True)
    against = fields.Nested(AgainstSchema, allow_none=True)
    decided_at = Time(required=True)
    by = fields.Nested(DeciderSchema, required=True)
    seen_at = Time(allow_none=True)
    say_back = fields.String(allow_none=True)
    said_back_at = Time(allow_none=True)
    answer_again_by = Day(allow_none=True)
    talk_by = Day(allow_none=True)
    look_again_by = Day(allow_none=True)
    wish_again_on = Day(allow_none=True)


class ListedDecisionSchema(Schema):
    """One line of a list; `topic` only for the young person, from their own voice."""

    id = IdField(required=True)
    voice_id = IdField(required=True)
    about_kind = fields.String(required=True)
    status = fields.String(required=True)
    decided_at = Time(required=True)
    by = fields.Nested(DeciderSchema, required=True)
    seen_at = Time(allow_none=True)
    say_back = fields.String(allow_none=True)
    answer_again_by = Day(allow_none=True)
    talk_by = Day(allow_none=True)
    look_again_by = Day(allow_none=True)
    topic = fields.String(allow_none=True)


class DecisionsSchema(Schema):
    """A page of decisions; `next`: before which the next page starts."""

    decisions = fields.List(fields.Nested(ListedDecisionSchema), required=True)
    next = IdField(allow_none=True)


class WhichDecisionsSchema(Schema):
    """Whose decisions, or the answer to which voice: for staff. `before`: `next` of the page before."""

    young_person_id = IdField()
    voice_id = IdField()
    before = IdField()


class WhoseDecisionSchema(Schema):
    """The young person, as staff lists show them."""

    id = IdField(required=True)
    nickname = fields.String(required=True, allow_none=True)
    initials = fields.String(required=True)
    confirmed = fields.Boolean(required=True)


class WishSchema(Schema):
    """A wish to be looked at again: by when, and whose. No words."""

    decision_id = IdField(required=True)
    voice_id = IdField(required=True)
    young_person = fields.Nested(WhoseDecisionSchema, required=True)
    about_kind = fields.String(required=True)
    decided_at = Time(required=True)
    by = fields.Nested(DeciderSchema, required=True)
    look_again_on = Day(required=True)
    late = fields.Boolean(required=True)
    is_mine = fields.Boolean(required=True)


class WishesSchema(Schema):
    """A list of them, the soonest first."""

    wishes = fields.List(fields.Nested(WishSchema), required=True)
