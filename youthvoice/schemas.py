"""The shapes every feature's schemas are made of: strict by default, and words kept exactly as they were written."""

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property, partial
from typing import Any, NamedTuple

from marshmallow import RAISE, ValidationError, fields, missing
from marshmallow import Schema as MarshmallowSchema

from consent.blank import is_blank
from youthvoice.ids import is_id

ID_PATTERN = "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"

# marshmallow’s own sentences for what is missing are not ours.
fields.Field.default_error_messages |= {"required": "We need this.", "null": "We need this."}


def _described(options: dict[str, Any], **said: Any) -> dict[str, Any]:
    """The field's options, with what the OpenAPI file should say of it."""
    known = {name: value for name, value in said.items() if value is not None}
    return options | {"metadata": known | options.get("metadata", {})}


class _Shown(NamedTuple):
    """How one field is put into an answer. A value of type `plain` goes in as it is."""

    key: str
    name: str
    plain: type | None
    serialize: Callable[[Any, str, Any], Any]


# Whose way of serializing changes nothing about a value of this type.
_PLAIN: dict[Any, type] = {fields.String._serialize: str, fields.Boolean._serialize: bool}


class Schema(MarshmallowSchema):
    """A schema that refuses what it does not know; unset optional fields are left out of answers."""

    class Meta:
        unknown = RAISE

    error_messages: dict[str, str] = {"unknown": "We do not know this field.", "type": "This must be an object."}

    def dump(self, obj: Any, *, many: bool | None = None) -> Any:
        """What marshmallow's own gives, from a plan made once: a page of voices has thousands of fields.

        A schema that takes a field from another name, or has a default for it, goes marshmallow's own way.
        """
        if self.many if many is None else many:
            return [self.dump(one, many=False) for one in obj]
        if self._plan is None:
            return super().dump(obj, many=False)
        take = obj.get if isinstance(obj, Mapping) else partial(getattr, obj)
        shown: dict[str, Any] = {}
        for key, name, plain, serialize in self._plan:
            value = take(name, missing)
            if value is None or value.__class__ is plain:
                shown[key] = value
            elif value is not missing:
                shown[key] = serialize(value, name, obj)
        return shown

    @cached_property
    def _plan(self) -> list[_Shown] | None:
        if any(field.attribute or field.dump_default is not missing for field in self.dump_fields.values()):
            return None
        return [
            _Shown(field.data_key or name, name, _PLAIN.get(type(field)._serialize), field._serialize)
            for name, field in self.dump_fields.items()
        ]


class Words(fields.String):
    """Somebody's own words, never trimmed or rewritten. Refused: NUL, lone surrogates, more than `at_most`."""

    default_error_messages: dict[str, Any] = {
        "required": "We need this.",
        "null": "We need this.",
        "invalid": "This must be text.",
        "nul": "There is a character in this that cannot be kept (NUL). Take it out.",
        "surrogate": "There is half a character in this. Type it again.",
        "long": "This is too long. Keep it to {at_most} characters, or send it in two parts.",
        "short": "We need at least {at_least} characters here.",
    }

    def __init__(self, *, at_most: int, at_least: int = 0, **options: Any) -> None:
        self.at_most, self.at_least = at_most, at_least
        super().__init__(**_described(options, maxLength=at_most, minLength=at_least or None))

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> str:
        if not isinstance(value, str):
            raise self.make_error("invalid")
        if len(value) > self.at_most:
            raise self.make_error("long", at_most=self.at_most)
        if len(value) < self.at_least:
            raise self.make_error("short", at_least=self.at_least)
        if "\x00" in value:
            raise self.make_error("nul")
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise self.make_error("surrogate") from error
        return value


class ShortText(Words):
    """A name or a line: like `Words`, without line breaks, and not empty once its edges are trimmed."""

    def __init__(self, *, at_most: int = 200, at_least: int = 1, **options: Any) -> None:
        super().__init__(at_most=at_most, at_least=at_least, **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> str:
        text = super()._deserialize(value, attr, data, **options).strip()
        if len(text) < self.at_least or is_blank(text):
            raise self.make_error("short", at_least=self.at_least)
        if re.search(r"[\x00-\x1f\x7f\u2028\u2029]", text):
            raise ValidationError("Keep this on one line.")
        return text


class IdField(fields.String):
    """One of our ids (ids.py), in its one form."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**_described(options, pattern=ID_PATTERN))

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> str:
        if not isinstance(value, str) or not is_id(value):
            raise ValidationError("This is not an id we know.")
        return value


class B64(fields.Field[bytes]):
    """Bytes as base64url without padding. `size` is their exact number when loading."""

    def __init__(self, size: int | None = None, **options: Any) -> None:
        self.size = size
        length = None if size is None else -(-size * 4 // 3)
        super().__init__(**_described(options, pattern=length and f"^[A-Za-z0-9_-]{{{length}}}$"))

    def _serialize(self, value: Any, attr: str | None, obj: Any, **options: Any) -> str | None:
        return None if value is None else base64.urlsafe_b64encode(value).rstrip(b"=").decode()

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> bytes:
        wrong = ValidationError(f"This must be {self.size} bytes in base64url." if self.size else "Not base64url.")
        # The length is looked at first, so a megabyte is refused before anything is made of it.
        if not isinstance(value, str) or (self.size is not None and len(value) != -(-self.size * 4 // 3)):
            raise wrong
        if re.fullmatch(r"[A-Za-z0-9_-]*", value) is None:
            raise wrong
        try:
            return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))
        except (binascii.Error, ValueError) as error:
            raise wrong from error


class Code(fields.String):
    """One of an enum's codes; loads as the enum's member."""

    def __init__(self, codes: type[StrEnum], **options: Any) -> None:
        self.codes = codes
        super().__init__(**_described(options, enum=[str(code) for code in codes]))

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> Any:
        try:
            return self.codes(value) if isinstance(value, str) else self._refuse()
        except ValueError:
            self._refuse()

    def _refuse(self) -> Any:
        raise ValidationError("Pick one of: " + ", ".join(str(code) for code in self.codes) + ".")


class Day(fields.Date):
    """A calendar day, `YYYY-MM-DD`."""

    default_error_messages: dict[str, Any] = {
        "invalid": "This must be a day, like 2026-11-22.",
        "null": "We need this.",
    }


class Time(fields.DateTime):
    """A moment, RFC 3339 in UTC with a Z, whole seconds."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **options: Any) -> str | None:
        if not isinstance(value, datetime):
            return None
        return value.astimezone(UTC).isoformat(timespec="seconds").removesuffix("+00:00") + "Z"
