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
    if shown.about and (part_id := content.get("part_id")):
        shown.about = replace(shown.about, part_id=part_id)
    shown.feeling, shown.words = content["feeling"], content["words"]
    shown.point, shown.measure, shown.number_one = tapped.point, tapped.measure, tapped.number_one
    shown.statements, shown.would_help = tapped.statements, tapped.would_help
    shown.typing, shown.typed_by = content.get("typing"), content.get("typed_by")
    shown.interpreter = bool(content.get("interpreter"))
    return shown
