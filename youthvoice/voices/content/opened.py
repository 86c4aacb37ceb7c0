"""Putting what was opened into what is shown: to its writer and to a reader it is the same."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from youthvoice.voices.content.tapped import tapped_in
from youthvoice.voices.shown import WhatWasSaid

Shown = TypeVar("Shown", bound=WhatWasSaid)


def with_words(shown: Shown, content: Mapping[str, Any]) -> Shown:
    """The same voice with what was said; which point of a plan it is about is sealed in there too."""
    tapped = tapped_in(content)
    return replace(
        shown,
        about=shown.about and replace(shown.about, part_id=content.get("part_id")),
        feeling=content["feeling"],
        words=content["words"],
        point=tapped.point,
        measure=tapped.measure,
        statements=tapped.statements,
        would_help=tapped.would_help,
        number_one=tapped.number_one,
        typing=content.get("typing"),
        interpreter=bool(content.get("interpreter")),
        typed_by=content.get("typed_by"),
    )
