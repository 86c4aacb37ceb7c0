"""The shapes of a plan on the wire."""

from marshmallow import ValidationError, fields, validates

from youthvoice.plans.written import MOST_STEPS, StepKind
from youthvoice.schemas import Code, Day, IdField, Schema, ShortText, Time, Words


class StepSchema(Schema):
    """One point of a plan."""

    id = IdField(required=True)
    kind = Code(StepKind, required=True)
    words = Words(at_most=2_000, at_least=1, required=True)
    who = ShortText(at_most=200, allow_none=True)
    by_on = Day(allow_none=True)


class WrittenPlanSchema(Schema):
    """A plan to save."""

    young_person_id = IdField(required=True)
    version_id = IdField(required=True)
    title = ShortText(at_most=200, required=True)
    summary = Words(at_most=5_000, allow_none=True)
    worries = Words(at_most=5_000, allow_none=True)
    steps = fields.List(fields.Nested(StepSchema), required=True)

    @validates("steps")
    def _check_steps(self, steps: list[dict[str, object]], data_key: str) -> None:
        if len(steps) > MOST_STEPS:
            raise ValidationError(f"Keep a plan to {MOST_STEPS} steps.")
        ids = [step["id"] for step in steps if "id" in step]  # one without is said by its own field
        if len(set(ids)) < len(ids):
            raise ValidationError("Two steps have the same id.")


class WriterSchema(Schema):
    """Who wrote it."""

    id = IdField(required=True)
    first_name = fields.String(required=True)


class PlanSchema(Schema):
    """An opened plan."""

    id = IdField(required=True)
    young_person_id = IdField(required=True)
    version_id = IdField(required=True)
    title = fields.String(required=True)
    summary = fields.String(allow_none=True)
    worries = fields.String(allow_none=True)
    steps = fields.List(fields.Nested(StepSchema), required=True)
    written_by = fields.Nested(WriterSchema, required=True)
    updated_at = Time(required=True)


class OpenedPlanSchema(Schema):
    """A plan's words, in the young person's own list."""

    title = fields.String(required=True)
    summary = fields.String(allow_none=True)
    worries = fields.String(allow_none=True)
    steps = fields.List(fields.Nested(StepSchema), required=True)


class ListedPlanSchema(Schema):
    """One line of a list; `opened` only for the young person."""

    id = IdField(required=True)
    young_person_id = IdField(required=True)
    state = fields.String(required=True)
    updated_at = Time(required=True)
    opened = fields.Nested(OpenedPlanSchema, allow_none=True)


class PlansSchema(Schema):
    """A list of plans."""

    plans = fields.List(fields.Nested(ListedPlanSchema), required=True)


class WhosePlansSchema(Schema):
    """Whose plans: for staff."""

    young_person_id = IdField()
