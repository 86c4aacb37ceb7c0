"""Journeys share a house, in whatever order workers take them: whoever is found by a name is alone with it there."""

import ast
from collections.abc import Iterator, Sequence

from tests.guards.tree import ROOT
from youthvoice.demo.cast import WORKERS, YOUNG

JOURNEYS = {path.stem: ast.parse(path.read_text()) for path in sorted((ROOT / "tests/journeys").glob("*.py"))}
# What brings somebody new into a house; each takes `nickname` or the full `name`, or both.
BRING_SOMEBODY = {"join", "hurry_in", "join_by_api", "come_in", "somebody", "joined", "with_ama", "said_yes",
                  "invite", "link"}  # fmt: skip
IN_EACH_HOUSE = {*(one.nickname for one in YOUNG if one.nickname), *(one.name for one in (*YOUNG, *WORKERS))}
# What turns the clock by minutes only, and puts it back before anything hangs on it.
MINUTES_ONLY = {"test_every_staff_screen"}
NOBODYS = "Wren"  # the nickname of whoever is never looked for by it


def _signatures(tree: ast.Module) -> dict[str, list[str]]:
    return {one.name: [it.arg for it in one.args.args] for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)}


def _known_in(tree: ast.Module) -> dict[str, list[str]]:
    """Functions a file can call by their bare name, as their parameters' names."""
    found = _signatures(tree)
    for one in ast.walk(tree):
        module = (one.module or "").split(".")[-1] if isinstance(one, ast.ImportFrom) else ""
        if isinstance(one, ast.ImportFrom) and module in JOURNEYS:
            there = _signatures(JOURNEYS[module])
            found |= {(it.asname or it.name): there[it.name] for it in one.names if it.name in there}
    return found


def _given(called: ast.Call, at: int, called_as: str) -> ast.expr | None:
    if at < len(called.args):
        return called.args[at]
    return next((one.value for one in called.keywords if one.arg == called_as), None)


def names_given(kind: str, trees: dict[str, ast.Module]) -> Iterator[tuple[str, str]]:
    """Each name written into a journey for somebody new, and where. `kind`: `nickname` or `name`."""
    for stem, tree in trees.items():
        known = _known_in(tree)
        for called in (one for one in ast.walk(tree) if isinstance(one, ast.Call) and isinstance(one.func, ast.Name)):
            assert isinstance(called.func, ast.Name)
            takes = known.get(called.func.id, [])
            if called.func.id not in BRING_SOMEBODY or kind not in takes:
                continue
            value = _given(called, takes.index(kind), kind)
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value.value, f"{stem}:{called.lineno}"


def twice(given: list[tuple[str, str]], taken: Sequence[str]) -> list[str]:
    """Names a lookup of one would also find in another's row (nicknames are looked for as part of a row's words)."""
    faults = [
        f"{name} at {where}: {one} is here already" for name, where in given for one in taken if _meets(name, one)
    ]
    for at, (name, where) in enumerate(given):
        faults += [f"{name} at {where} and {other} at {there}" for other, there in given[:at] if _meets(name, other)]
    return faults


def _meets(one: str, other: str) -> bool:
    one, other = one.lower(), other.lower()
    return one in other or other in one


def test_everybody_found_by_a_nickname_is_alone_with_it() -> None:
    given = [one for one in names_given("nickname", JOURNEYS) if one[0] != NOBODYS]
    assert len(given) > 40
    assert twice(given, sorted(IN_EACH_HOUSE)) == []


def test_nobody_is_looked_for_by_the_nickname_many_share() -> None:
    assert [
        f"{stem}:{one.value.lineno}"
        for stem, tree in JOURNEYS.items()
        for one in ast.walk(tree)
        if isinstance(one, ast.keyword) and one.arg == "has_text"
        if isinstance(one.value, ast.Constant) and NOBODYS in str(one.value.value)
    ] == []


def test_everybody_has_a_full_name_of_their_own() -> None:
    given = [name for name, _ in names_given("name", JOURNEYS)]
    assert len(given) > 80
    assert sorted({name for name in given if given.count(name) > 1 or name in IN_EACH_HOUSE}) == []


def test_a_name_given_twice_or_inside_another_is_seen() -> None:
    given = [("Fern", "a:1"), ("Heron", "b:2"), ("Fern", "c:3"), ("Fernleaf", "d:4"), ("Blue", "e:5")]
    faults = twice(given, ["Blue"])
    assert faults[0] == "Blue at e:5: Blue is here already"
    assert [one.split(" and ")[0] for one in faults[1:]] == ["Fern at c:3", "Fernleaf at d:4", "Fernleaf at d:4"]
    tree = ast.parse("from tests.journeys.inviting import join_by_api\njoin_by_api(house, 'Cy', nickname='Fern')")
    assert list(names_given("nickname", {"here": tree})) == [("Fern", "here:2")]


def test_whoever_lets_days_pass_has_another_house() -> None:
    said = {stem: ast.dump(tree) for stem, tree in JOURNEYS.items() if stem.startswith("test_")}
    turn = {stem for stem, all_of_it in said.items() if "'turn_clock'" in all_of_it}
    assert len(turn) > 8
    apart = {stem for stem in turn if "'days_house'" in said[stem] or "'running'" in said[stem]}
    assert turn - apart == MINUTES_ONLY
