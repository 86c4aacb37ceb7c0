"""Hiding small numbers, and those that would give them away (experience.md, settled choice 8, and L2).

No number that is shown is false: nothing is rounded, a hidden one is None. Nought is shown: it is nobody.
"""

from collections.abc import Mapping

FEWEST = 5


def hide_parts(parts: Mapping[str, int], fewest: int = FEWEST) -> dict[str, int | None]:
    """Parts of a whole that is shown too. What is hidden adds up to `fewest` or more, in two parts or more.

    Else the whole less what is shown would be the small number itself. A whole that is itself small shows no part.
    """
    hidden = {name for name, number in parts.items() if 0 < number < fewest}
    left = sorted((number, name) for name, number in parts.items() if number >= fewest)
    while hidden and left and (len(hidden) < 2 or sum(parts[name] for name in hidden) < fewest):
        hidden.add(left.pop(0)[1])
    if hidden and not left and (len(hidden) < 2 or sum(parts[name] for name in hidden) < fewest):
        hidden |= set(parts)
    return {name: None if name in hidden else number for name, number in parts.items()}


def hide_steps(whole: int, steps: Mapping[str, int], fewest: int = FEWEST) -> dict[str, int | None]:
    """Numbers each of which counts some of the same whole. Hidden when it, or what it leaves of the whole, is small."""
    return {
        name: None if 0 < number < fewest or 0 < whole - number < fewest else number for name, number in steps.items()
    }


def hide_whole(whole: int, fewest: int = FEWEST) -> int | None:
    """The whole itself."""
    return None if 0 < whole < fewest else whole
