"""The shapes of asking for a yes on the wire."""

from marshmallow import ValidationError, fields

from consent.terms import Company
from consent.terms.taking_part import Circumstance, Parents, Understanding, YesTo
from youthvoice.schemas import Code, Day, IdField, Schema, ShortText, Time, Words
from youthvoice.taking_part.offers.schemas import AdultSeenSchema, AskedYoungPersonSchema
from youthvoice.taking_part.permissions.answering import Answer
from youthvoice.taking_part.permissions.bases import Basis

MOST_LETTERS = 2000
# One request passes on as many things as one request opens (records).
MOST_PICKED = 50


def _not_too_many(ids: list[str]) -> None:
    if len(ids) > MOST_PICKED:
        raise ValidationError("Pick fewer of these.")


class ExplainedSchema(Schema):
    """What a worker explained, and asks."""

    young_person_id = IdField(required=True)
    version_id = IdField(required=True)
    yes_to = Code(YesTo, required=True)
    reader_ids = fields.List(IdField(), required=True, validate=_not_too_many)
    language = ShortText(at_most=12, required=True)
    sheet_version = ShortText(at_most=8, required=True)
    understanding = Code(Understanding, required=True)
    why = Words(at_most=MOST_LETTERS, required=True)
    adult_ids = fields.List(IdField(), required=True, validate=_not_too_many)
    parents = Code(Parents, required=True)
    parents_why = Words(at_most=MOST_LETTERS, allow_none=True)
    ends_on = Day(required=True)
    meeting_on = Day(allow_none=True)
    checked_ids = fields.List(IdField(), allow_none=True, validate=_not_too_many)


class WhoseYesSchema(Schema):
    """Whose, when staff ask."""

    young_person_id = IdField()


class YesAnswerSchema(Schema):
    """What the young person says to exactly this version."""

    answer = Code(Answer, required=True)
    version_id = IdField(required=True)
    reader_ids = fields.List(IdField(), allow_none=True, validate=_not_too_many)
    record_ids = fields.List(IdField(), allow_none=True, validate=_not_too_many)
    with_adult = Code(Company, allow_none=True)


class SayAgainSchema(Schema):
    """Who is with them while they say it again; on a shared tablet, whether anybody sees the screen."""

    with_adult = Code(Company, required=True)


class WidenSchema(Schema):
    """More of the people they were told of."""

    reader_ids = fields.List(IdField(), required=True, validate=_not_too_many)
    with_adult = Code(Company, allow_none=True)


class NarrowSchema(Schema):
    """People to take out (none: an empty list), or a sooner end."""

    reader_ids = fields.List(IdField(), required=True, validate=_not_too_many)
    ends_on = Day(allow_none=True)


class SomebodySchema(Schema):
    """An adult."""

    id = IdField()
    first_name = fields.String()
    what = fields.String()


class PersonAskedSchema(SomebodySchema):
    """One of the people it is for, and where the yes to them stands."""

    state = fields.String(allow_none=True)
    second_yes_after = Time(allow_none=True)
    forgotten_on = Day(allow_none=True)
    opened_count = fields.Integer(allow_none=True)


class SheetPartSchema(Schema):
    """A heading and its lines."""

    heading = fields.String()
    lines = fields.List(fields.String())


class FilledSheetSchema(Schema):
    """A sheet filled in."""

    code = fields.String()
    version = fields.String()
    language = fields.String()
    parts = fields.List(fields.Nested(SheetPartSchema))
    examples = fields.List(fields.String())


class YesAskedSchema(Schema):
    """One request, and what became of it."""

    id = IdField()
    version_id = IdField()
    young_person_id = IdField()
    yes_to = Code(YesTo)
    state = fields.String()
    understanding = Code(Understanding)
    parents = Code(Parents)
    language = fields.String()
    sheet_version = fields.String()
    asked_by = fields.Nested(SomebodySchema)
    adults = fields.List(fields.Nested(SomebodySchema))
    people = fields.List(fields.Nested(PersonAskedSchema))
    meeting_on = Day(allow_none=True)
    starts_on = Day()
    ends_on = Day()
    ends_soon = fields.Boolean()
    is_over = fields.Boolean()
    asked_at = Time()
    answered_at = Time(allow_none=True)
    withdrawn_at = Time(allow_none=True)
    explain_again_by = Day(allow_none=True)
    ask_again_on = Day(allow_none=True)
    covers = fields.List(fields.String())
    can_show_former = fields.Boolean()
    confirmed = fields.Boolean()
    why = fields.String(allow_none=True)
    parents_why = fields.String(allow_none=True)
    sheet = fields.Nested(FilledSheetSchema, allow_none=True)


class RequestsSchema(Schema):
    """Everything asked, newest first."""

    requests = fields.List(fields.Nested(YesAskedSchema))


class DueSchema(Schema):
    """One thing to ask for again (`asks_again`: their yes ends) or to explain again. No words."""

    request_id = IdField()
    young_person = fields.Nested(AskedYoungPersonSchema)
    yes_to = Code(YesTo)
    asks_again = fields.Boolean()
    by = Day()
    late = fields.Boolean()
    asked_by = fields.Nested(AdultSeenSchema)
    is_mine = fields.Boolean()


class DueListSchema(Schema):
    """What is due to be asked or explained again, the next day first."""

    due = fields.List(fields.Nested(DueSchema))


class ReceiptSchema(Schema):
    """A receipt: plain lines; ISO/IEC TS 27560 fields (`record`); HL7 FHIR R5 Consent (`fhir`)."""

    id = IdField()
    title = fields.String()
    lines = fields.List(fields.String())
    record = fields.Dict()
    fhir = fields.Dict()


class SheetQuerySchema(Schema):
    """Which sheet (without one, the general one), in which language, and which version (without one, the newest)."""

    code = ShortText(at_most=30)
    language = ShortText(at_most=12)
    version = ShortText(at_most=8)


class LanguageSchema(Schema):
    """In which language; without one, English."""

    language = ShortText(at_most=12)


class CheckedFindingSchema(Schema):
    """Something that was checked."""

    young_person_id = IdField(required=True)
    circumstance = Code(Circumstance, required=True)
    detail = ShortText(at_most=300, at_least=3, required=True)
    checked_on = Day(required=True)


class CheckedSchema(Schema):
    """The same, with who wrote it down."""

    id = IdField()
    circumstance = Code(Circumstance)
    detail = fields.String()
    checked_by = fields.Nested(SomebodySchema)
    checked_on = Day()
    created_at = Time()


class CheckedListSchema(Schema):
    """What was checked about one young person."""

    checked = fields.List(fields.Nested(CheckedSchema))


class BasisInSchema(Schema):
    """A lawful basis for one use."""

    yes_to = Code(YesTo, required=True)
    basis = Code(Basis, required=True)


class BasisSchema(Schema):
    """The basis for one use as it stands."""

    yes_to = Code(YesTo)
    basis = fields.String(allow_none=True)
    set_at = Time(allow_none=True)


class BasesSchema(Schema):
    """All five."""

    bases = fields.List(fields.Nested(BasisSchema))
