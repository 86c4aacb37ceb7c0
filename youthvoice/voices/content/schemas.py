"""The shapes of what a voice holds, strict on the way in: each fault is said by the field it is in."""

from collections.abc import Mapping, Sequence
from typing import Any

from marshmallow import ValidationError, fields, validates, validates_schema

from youthvoice.schemas import Code, IdField, Schema
from youthvoice.voices.content.tapped import (
    STATEMENTS,
    Matters,
    MeasureAnswer,
    PointAnswer,
    StatementAnswer,
    WouldHelp,
)
from youthvoice.voices.said import OF_A_PLAN, PARTS, AboutKind


class Number(fields.Integer):
    """The number of one of the 28 statements: a whole number, and no text or yes that could be read as one."""

    def __init__(self, **options: Any) -> None:
        super().__init__(strict=True, metadata={"minimum": 1, "maximum": STATEMENTS}, **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= STATEMENTS:
            raise ValidationError("There is no statement with this number.")
        return value


class AboutSchema(Schema):
    """What it is about."""

    kind = Code(AboutKind, required=True)
    id = IdField(allow_none=True)
    part_id = IdField(allow_none=True)


class StatementSchema(Schema):
    """One of the 28 and what they answered."""

    number = Number(required=True)
    answer = Code(StatementAnswer, required=True)
    matters = Code(Matters, allow_none=True)


class TappedSchema(Schema):
    """What was tapped beside the face. Fields that do not belong to what it is about are refused."""

    about = fields.Nested(AboutSchema, required=True)
    point = Code(PointAnswer, allow_none=True)
    measure = Code(MeasureAnswer, allow_none=True)
    statements = fields.List(fields.Nested(StatementSchema), allow_none=True)
    would_help = fields.List(Code(WouldHelp), allow_none=True)
    number_one = Code(WouldHelp, allow_none=True)

    @validates("statements")
    def _check_statements(self, statements: Sequence[Mapping[str, Any]] | None, data_key: str) -> None:
        if _repeats([one["number"] for one in statements or () if "number" in one]):
            raise ValidationError("Each statement is answered once.")

    @validates("would_help")
    def _check_would_help(self, codes: Sequence[str] | None, data_key: str) -> None:
        if _repeats(codes or ()):
            raise ValidationError("Each of these is picked once.")

    @validates_schema
    def _check_together(self, body: Mapping[str, Any], **options: Any) -> None:
        found = {field: [said] for field, said in _together(body)}
        about = {field: [said] for field, said in _about(body["about"])}
        if found or about:
            raise ValidationError({**found, **({"about": about} if about else {})})


def _together(body: Mapping[str, Any]) -> Sequence[tuple[str, str]]:
    kind, found = body["about"]["kind"], []
    if body.get("point") and kind is not AboutKind.STEP:
        found.append(("point", "Only a point of a plan is seen this way or another."))
    if body.get("measure") and kind is not AboutKind.MEASURE:
        found.append(("measure", "Only what adults do to keep somebody safe is answered so."))
    if body.get("statements") and kind not in (AboutKind.WORKER, AboutKind.SERVICE):
        found.append(("statements", "These are about a worker or the service."))
    if body.get("number_one") and body["number_one"] not in (body.get("would_help") or ()):
        found.append(("number_one", "Pick it among what would help first."))
    return found


def _about(about: Mapping[str, Any]) -> Sequence[tuple[str, str]]:
    kind, found = about["kind"], []
    if kind in PARTS and not about.get("part_id"):
        found.append(("part_id", "Say which point of the plan it is about."))
    if kind not in PARTS and about.get("part_id"):
        found.append(("part_id", "Only a point of a plan has parts."))
    if kind in (*PARTS, AboutKind.WORKER) and not about.get("id"):
        found.append(("id", "Say which one it is about."))
    if kind not in (*OF_A_PLAN, AboutKind.WORKER) and about.get("id"):
        found.append(("id", "This needs no id."))
    return found


def _repeats(found: Sequence[Any]) -> bool:
    return len(set(found)) < len(found)


class AboutShownSchema(AboutSchema):
    """What it is about, as it is shown: a worker by their first name."""

    first_name = fields.String(allow_none=True)


class WhatWasSaidSchema(Schema):
    """What was said, opened with the reader's own grant."""

    about = fields.Nested(AboutShownSchema, allow_none=True)
    feeling = fields.String(allow_none=True)
    words = fields.String(allow_none=True)
    point = fields.String(allow_none=True)
    measure = fields.String(allow_none=True)
    statements = fields.List(fields.Nested(StatementSchema))
    would_help = fields.List(fields.String())
    number_one = fields.String(allow_none=True)
    typing = fields.String(allow_none=True)
    interpreter = fields.Boolean()
    typed_by = fields.String(allow_none=True)
