"""The shapes of words that a tablet kept."""

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validates

from youthvoice.schemas import B64, IdField, Schema, Time
from youthvoice.voices.schemas import SaidSchema

# What a tablet makes for a hand-over (sign_in/tablet).
TICKET_BYTES = 32
# 10,000 characters of four bytes each, escaped in JSON, and what sealing adds.
MOST_SEALED = 128 * 1024


class CarriedInSchema(Schema):
    """Something a tablet kept with no signal, sealed to one draft key."""

    hand_over_id = IdField(required=True)
    ticket = B64(TICKET_BYTES, required=True)
    reader_id = IdField(required=True)
    sealed = B64(required=True)

    @validates("sealed")
    def _check_sealed(self, sealed: bytes, data_key: str) -> None:
        if not 1 <= len(sealed) <= MOST_SEALED:
            raise ValidationError("That is too long.")


class CarriedSchema(Schema):
    """That something waits to be taken in."""

    id = IdField(required=True)
    kept_at = Time(required=True)


class CarriedListSchema(Schema):
    """All that waits for me."""

    carried = fields.List(fields.Nested(CarriedSchema), required=True)


class TakenInSchema(Schema):
    """What became of it: kept, or lost because its key is gone."""

    state = fields.String(required=True)
    voice_id = IdField(allow_none=True)


class KeptWordsSchema(Schema):
    """What is inside, once it is open: the voice's id, and what would have been sent with signal."""

    voice_id = IdField(required=True)
    said = fields.Nested(SaidSchema, required=True)


def kept_words(inside: Any) -> Mapping[str, Any]:
    """The checked inside. Raises ValueError for anything a tablet of ours would not have sealed."""
    try:
        kept: Mapping[str, Any] = KeptWordsSchema().load(inside)
    except ValidationError:
        raise ValueError("not what a tablet seals") from None
    return kept
