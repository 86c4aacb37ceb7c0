"""Gathers the sentences the server says into the catalogues, beside the apps' own: `python -m youthvoice.server_words`.

`--check` changes nothing and exits 1 when a catalogue is stale. What holds a {value} is filled in before it is said,
so it is not gathered.
"""

import ast
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from consent.reasons import Reason
from youthvoice.errors import TITLES

HERE = Path(__file__).parent
CONTEXT = "server"
# A call of one of these says its sentences to whoever asked.
SAYS = frozenset({"Problem", "Invalid", "Conflict", "Gone", "Busy", "Wait", "ValidationError", "__init__"})
MESSAGES = frozenset({"default_error_messages", "error_messages"})
# A sentence, not a code: it has a space and an end.
SENTENCE = re.compile(r"^[A-Z“][^{}%]* [^{}%]+[.?!]$")


def gather(folder: Path = HERE) -> dict[str, list[str]]:
    """Every sentence, with the places it is said at, relative to the project."""
    found: dict[str, set[str]] = {}
    for path in sorted(set(folder.rglob("*.py")) - set((folder / "demo").rglob("*.py"))):
        place = path.relative_to(folder.parent).as_posix()
        for sentence in _in_source(path.read_text(encoding="utf-8")):
            found.setdefault(sentence, set()).add(place)
    for title in TITLES.values():
        found.setdefault(title, set()).add("youthvoice/errors.py")
    for reason in Reason:
        found.setdefault(reason.sentence, set()).add("youthvoice/gate.py")
    return {sentence: sorted(places) for sentence, places in found.items()}


def _in_source(text: str) -> Iterator[str]:
    """The sentences in what is said: literals, and names that stand for one in the same file."""
    nodes = list(ast.walk(ast.parse(text)))
    named: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign):
            named.setdefault(_name(node.targets[0]), []).append(node.value)
    for node in nodes:
        for part in _parts_that_speak(node):
            yield from _said(part, named)


def _parts_that_speak(node: ast.AST) -> list[ast.expr]:
    """What of this node may reach whoever asked: a problem's arguments, a field's messages, what a function gives."""
    if isinstance(node, ast.Call) and _name(node.func) in SAYS:
        return [node]
    if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and _target(node) in MESSAGES:
        return [node.value]
    if isinstance(node, ast.Return) and node.value:
        return [node.value]
    if isinstance(node, ast.FunctionDef):
        return [*node.args.defaults, *filter(None, node.args.kw_defaults)]
    return []


def _said(node: ast.AST, named: Mapping[str, list[ast.expr]]) -> Iterator[str]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and SENTENCE.match(one.value):
            yield one.value
        elif isinstance(one, ast.Name):
            for value in named.get(one.id, ()):
                yield from _said(value, {})


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _target(node: ast.Assign | ast.AnnAssign) -> str:
    return _name(node.target if isinstance(node, ast.AnnAssign) else node.targets[0])


def render(catalogue: str, found: Mapping[str, list[str]]) -> str:
    """The catalogue with these sentences in it; a translation that is there is kept, the apps' entries as they are."""
    header, *blocks = catalogue.strip().split("\n\n")
    apart = [block for block in blocks if f'msgctxt "{CONTEXT}"' not in block.split("\n")]
    kept = {_line(block, "msgid "): _line(block, "msgstr ") for block in blocks if block not in apart}
    ours = [_entry(sentence, found[sentence], kept) for sentence in sorted(found)]
    return "\n\n".join([header, *ours, *apart]) + "\n"


def _entry(sentence: str, places: list[str], kept: Mapping[str, str]) -> str:
    quoted = json.dumps(sentence, ensure_ascii=False)
    where = [f"#: {place}" for place in places]
    return "\n".join([*where, f'msgctxt "{CONTEXT}"', f"msgid {quoted}", f"msgstr {kept.get(quoted, json.dumps(''))}"])


def _line(block: str, start: str) -> str:
    return next((line.removeprefix(start) for line in block.split("\n") if line.startswith(start)), "")


def catalogues() -> list[Path]:
    """The template and every language's catalogue."""
    folder = HERE / "translations"
    return [folder / "messages.pot", *sorted(folder.glob("*/LC_MESSAGES/messages.po"))]


def main(check: bool) -> int:
    """Write what is stale, or only say it. Gives the exit code."""
    found = gather()
    stale = [
        path for path in catalogues() if path.read_text(encoding="utf-8") != render(path.read_text("utf-8"), found)
    ]
    for path in stale:
        if check:
            sys.stderr.write(f"Stale: {path.name}. Run: make messages\n")
        else:
            path.write_text(render(path.read_text("utf-8"), found), encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv))
