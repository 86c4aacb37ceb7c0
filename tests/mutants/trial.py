"""Whether the tests notice a change. They are collected once; each change then has a process that is thrown away.

A change is put into the running function by its code, wherever that function is held, so that no decorator hides it.
What was worked out with it before the first test (a rule, something cached) is made anew from the changed file.
"""

import gc
import importlib
import os
import pkgutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from importlib.machinery import SourceFileLoader
from types import CodeType, FrameType, FunctionType

import pytest
from _pytest.runner import runtestprotocol

from tests.mutants.apart import at_once, on_its_own
from tests.mutants.changes import Change

# Random questions are left out: slow, and what only they find wants a case that can be read.
OPTIONS = (
    "-q",
    "--no-header",
    "-pno:cacheprovider",
    "--ignore-glob=*/test_histories.py",
    "--ignore-glob=*/test_floor_line_by_line.py",
)


@dataclass
class Reached:
    """What the unchanged tree does: which tests reach a function, how long each takes, what is called before them."""

    tests: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    seconds: dict[int, float] = field(default_factory=dict)
    importing: set[tuple[str, str]] = field(default_factory=set)

    def by(self, change: Change) -> list[int]:
        """The tests that reach this function, quickest first."""
        found = self.tests.get(change.where, [])
        return sorted(found, key=lambda one: self.seconds[one])


class _Then:
    """Collects the tests, then does something else with them than running them all."""

    def __init__(self, then: Callable[[list[pytest.Item]], None]) -> None:
        self.then, self.done = then, False

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [one for one in items if not getattr(getattr(one, "obj", None), "is_hypothesis_test", False)]

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.then(session.items)
        self.done = True
        return True


def collected(tests: str, then: Callable[[list[pytest.Item]], None]) -> None:
    """Collect these tests and hand them over."""
    plugin = _Then(then)
    pytest.main([*OPTIONS, tests], plugins=[plugin])
    assert plugin.done, "the tests cannot be collected, or what was done with them failed"


@contextmanager
def _calls() -> Iterator[dict[int, CodeType]]:
    """The code that is called meanwhile, by its id: its hash would be slow, and equal code is not the same code."""
    found: dict[int, CodeType] = {}

    def seen(frame: FrameType, event: str, arg: object) -> None:
        found[id(frame.f_code)] = frame.f_code

    sys.settrace(seen)
    try:
        yield found
    finally:
        sys.settrace(None)


def reach(tests: str, package: str, children: int) -> Reached:
    """Run every test once on the unchanged tree and see what it reaches of a package. One that fails ends it all."""
    parts = at_once([partial(_reach, tests, package, child, children) for child in range(children)])
    if None in parts:
        raise SystemExit("The tests fail on the tree as it is.")
    all_of_it = Reached(importing=parts[0].importing)
    for part in parts:
        all_of_it.seconds |= part.seconds
        for name, numbers in part.tests.items():
            all_of_it.tests.setdefault(name, []).extend(numbers)
    if not any(package.replace(".", "/") in path for path, _ in all_of_it.tests):
        raise SystemExit(f"The tests of {tests} reach nothing of {package}: what is broken there could not be noticed.")
    return all_of_it


def _reach(tests: str, package: str, child: int, children: int) -> Reached:
    reached, called = Reached(), {}

    def run(items: list[pytest.Item]) -> None:
        for number, item in list(enumerate(items))[child::children]:
            began = time.perf_counter()
            with _calls() as called[number]:
                if not passes(item):
                    os.write(2, f"{item.nodeid} fails.\n".encode())
                    os._exit(1)
            reached.seconds[number] = time.perf_counter() - began

    _forget_ours()
    with _calls() as importing:
        for module in pkgutil.walk_packages([package.replace(".", "/")], f"{package}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
        # each test has a record of its own, which takes over from this one
        collected(tests, run)
    names = {id(function.__code__): name for name, several in functions().items() for function in several}
    reached.importing = {names[one] for one in importing if one in names}
    for number, codes in called.items():
        for one in codes.keys() & names.keys():
            reached.tests.setdefault(names[one], []).append(number)
    return reached


def functions() -> dict[tuple[str, str], list[FunctionType]]:
    """Every function there is in this process, by its file and name."""
    found: dict[tuple[str, str], list[FunctionType]] = {}
    gc.unfreeze()  # what is frozen is not listed, and the tests freeze what they have collected
    for one in gc.get_objects():
        if isinstance(one, FunctionType):
            found.setdefault((one.__code__.co_filename, one.__code__.co_qualname), []).append(one)
    return found


def passes(item: pytest.Item) -> bool:
    """Whether this test passes; without pytest's reporting, which takes longer than most tests here do."""
    if not isinstance(item, pytest.Function) or "tmp_path" in item.fixturenames:
        return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))
    item._initrequest()
    state = item.session._setupstate
    try:
        state.setup(item)
        item.runtest()
    except (Exception, pytest.fail.Exception):
        return False
    finally:
        state.teardown_exact(None)
    return True


def first_look(share: list[Change], tests: str, reached: Reached) -> list[Change]:
    """Which of these changes no test notices that reaches the function, changed where it is."""
    left: list[Change] = []

    def run(items: list[pytest.Item]) -> None:
        known, noticed_last = functions(), dict.fromkeys(range(len(items)), 0)
        # What is there by now is never collected: the processes to come share it instead of copying it.
        gc.freeze()
        for turn, change in enumerate(share, 1):
            # what noticed the last change of a function is likely to notice the next
            chosen = sorted(reached.by(change), key=lambda one: -noticed_last[one])
            noticed = _noticed_by(change, [items[one] for one in chosen], known[change.where]) if chosen else None
            if noticed is None:
                left.append(change)
                os.write(2, f"? {change.function} {change.said}\n".encode())
            else:
                noticed_last[chosen[noticed]] = turn
            if turn % 100 == 0:
                os.write(2, f"{turn} of {len(share)}\n".encode())

    collected(tests, run)
    return left


def _noticed_by(change: Change, items: list[pytest.Item], held: list[FunctionType]) -> int | None:
    """The number of the first of these tests that fails when the function is changed; None when all pass."""
    new = _code_of(change)
    assert all(function.__code__.co_freevars == new.co_freevars for function in held), change.function

    def work() -> int:
        on_its_own()
        for function in held:
            function.__code__ = new
        return next((number for number, item in enumerate(items) if not passes(item)), len(items))

    (number,) = at_once([work])
    # without an answer it did not end: a loop, and that is noticed
    return 0 if number is None else number if number < len(items) else None


def _code_of(change: Change) -> CodeType:
    (outer, *_), text = change.name.split("."), change.after
    if "." in change.name:
        text = f"class {outer}:\n    {text}"
    code = compile(text, change.where[0], "exec")
    return next(one for one in _inside(code) if one.co_qualname == change.name)


def _inside(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _inside(one)


def is_noticed_anew(change: Change, tests: str) -> bool:
    """Whether the tests fail when all is imported from the changed file. Raises SystemExit where nothing imports it."""
    source = change.path.read_text("utf-8")
    assert source.count(change.before) == 1, change.function
    code = compile(source.replace(change.before, change.after), change.where[0], "exec")
    kept = SourceFileLoader.get_code

    def work() -> tuple[bool, bool]:
        on_its_own()
        imported = []

        def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
            if loader.path != change.where[0]:
                return kept(loader, name)
            imported.append(name)
            return code

        _forget_ours()
        SourceFileLoader.get_code = get_code  # type: ignore[method-assign]
        return pytest.main([*OPTIONS, "-x", tests]) != 0, bool(imported)

    (found,) = at_once([work])
    if found is not None and not found[1]:
        raise SystemExit(f"{change.path} is imported by no test of {tests}, or was not imported anew.")
    # without an answer it did not end: a loop, and that is noticed
    return found is None or bool(found[0])


def _forget_ours() -> None:
    """So that all of ours is imported anew: whoever looks at the table has imported the rules already."""
    for name in [*sys.modules]:
        ours = name.partition(".")[0] in ("consent", "youthvoice", "tests")
        if ours and not name.startswith("tests.mutants"):
            del sys.modules[name]
