"""Who may import whom, as the architecture says it; says what is wrong with a file."""

import ast
import sys
from collections.abc import Iterator
from pathlib import PurePosixPath

# In the order that reaching goes: a feature knows only those before it.
FEATURES = ["people", "sign_in", "records", "taking_part", "plans", "voices", "meetings", "decisions"]
FEATURES += ["preferred_worker", "evidence", "notify"]
FLASK = ("flask", "flask_smorest", "flask_login", "flask_babel", "flask_limiter", "werkzeug")

# Who may import what, by file name or by folder inside youthvoice/.
PLACES: tuple[tuple[tuple[str, ...], frozenset[str], frozenset[str]], ...] = (
    (
        ("sqlalchemy", "alembic", "psycopg"),
        frozenset({"store.py", "models.py", "db.py", "engines.py", "audit.py", "outbox.py"}),
        frozenset({"migrations"}),
    ),
    (
        FLASK,
        frozenset({"routes.py", "http.py", "errors.py", "app.py", "i18n.py", "cli.py"}),
        frozenset({"sign_in"}),
    ),
    (("marshmallow", "apispec", "webargs"), frozenset({"schemas.py", "http.py"}), frozenset()),
    (("cryptography",), frozenset(), frozenset({"vault"})),
)
# These wire the house together or build its demo, so they know every feature.
KNOW_EVERY_FEATURE = ("app.py", "cli.py", "demo.py")
KNOW_EVERY_FEATURE_FOLDERS = ("migrations", "demo", "commands")


def imported_modules(path: PurePosixPath, source: str) -> Iterator[str]:
    """Every dotted name a file imports: `from a.b import c` is a.b.c, and relative ones are made whole."""
    package = path.parent.parts
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            near = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join((*near, *filter(None, [node.module])))
            yield from (f"{base}.{alias.name}" for alias in node.names)


def faults(path: PurePosixPath, source: str) -> list[str]:
    """All that is wrong with one file of consent/ or youthvoice/; nothing for any other."""
    modules = list(imported_modules(path, source))
    if path.parts[0] == "consent":
        found = [f"may import only the standard library, not {name}" for name in modules if not _in_rule_book(name)]
    elif path.parts[0] == "youthvoice":
        found = [*_out_of_place(path, modules), *_reaching(path, modules), *_ruling(path, source, modules)]
        found += _relationships(source)
    else:
        found = []
    return [f"{path}: {fault}" for fault in found]


def _in_rule_book(module: str) -> bool:
    return module.split(".")[0] in sys.stdlib_module_names | {"consent"}


def _out_of_place(path: PurePosixPath, modules: list[str]) -> Iterator[str]:
    folders = path.parts[1:-1]
    for libraries, names, homes in PLACES:
        if path.name in names or homes & set(folders):
            continue
        yield from (f"{name} is not imported here" for name in modules if name.split(".")[0] in libraries)


def _reaching(path: PurePosixPath, modules: list[str]) -> Iterator[str]:
    inside = path.parts[1:]
    home = inside[0] if len(inside) > 1 else None
    if home in KNOW_EVERY_FEATURE_FOLDERS or (home is None and path.name in KNOW_EVERY_FEATURE):
        return
    for name in modules:
        parts = name.split(".")
        if parts[0] != "youthvoice" or len(parts) < 2 or parts[1] == home:
            continue
        if home == "vault":
            yield f"vault knows nothing of the house, not {name}"
        elif parts[1] in FEATURES:
            yield from _reaching_a_feature(home, parts)


def _reaching_a_feature(home: str | None, parts: list[str]) -> Iterator[str]:
    name = ".".join(parts)
    if home not in FEATURES:
        yield f"only app.py and cli.py know features, so not {name}"
    elif FEATURES.index(parts[1]) > FEATURES.index(home):
        yield f"{home} reaches only leftwards, so not {name}: declare a hook"
    elif parts[2:3] != ["service"]:
        yield f"another feature is reached only through its service.py, not {name}"


def _ruling(path: PurePosixPath, source: str, modules: list[str]) -> Iterator[str]:
    """Only gate.py asks the rule book, however the function is named on the way."""
    if path.parts[1:] == ("gate.py",):
        return
    if any(name in ("consent.rule", "consent.ruling.rule", "consent.ruling.*", "consent.*") for name in modules):
        yield "only gate.py calls consent.rule"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr == "rule" and _names(node.value) & {"consent", "ruling"}:
            yield "only gate.py calls consent.rule"


def _relationships(source: str) -> Iterator[str]:
    """An ORM relationship may name only a class of its own file, so that no feature holds another's rows."""
    tree = ast.parse(source)
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and "relationship" in _names(node.func):
            first = node.args[0] if node.args else None
            target = first.value if isinstance(first, ast.Constant) else getattr(first, "id", None)
            if target not in own:
                yield f"relationship to {target or 'an unnamed class'}: hold its id instead"


def _names(node: ast.expr) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)} | (
        {node.attr} if isinstance(node, ast.Attribute) else set()
    )
