"""Every small change that is tried: mutmut's own, in decorated functions too, which mutmut leaves alone."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import indent

import libcst as cst
from mutmut.mutation.file_mutation import create_mutations


@dataclass(frozen=True)
class Change:
    """One function of one file, before and after. `name` is as Python calls it: `Class.method` or `function`."""

    path: Path
    name: str
    before: str
    after: str

    @property
    def function(self) -> str:
        """Where it is, such as `consent.floor.back._knows_them`."""
        return ".".join((*self.path.with_suffix("").parts, self.name)).replace(".__init__.", ".")

    @property
    def where(self) -> tuple[str, str]:
        """Where Python has it: the file and the name."""
        return str(self.path.resolve()), self.name

    @property
    def said(self) -> str:
        """What was changed, as `- old + new`: a reason in survivors.toml stands beside this."""
        lines = difflib.unified_diff(self.before.splitlines(), self.after.splitlines(), n=0, lineterm="")
        return " ".join(f"{one[0]} {' '.join(one[1:].split())}" for one in list(lines)[2:] if not one.startswith("@@"))

    @property
    def is_of_the_head(self) -> bool:
        """Whether a default of a parameter changed, which Python works out when the function is made."""
        return (
            cst.ensure_type(cst.parse_statement(self.before), cst.FunctionDef).params.deep_equals(
                cst.ensure_type(cst.parse_statement(self.after), cst.FunctionDef).params
            )
            is False
        )


class _Bare(cst.CSTTransformer):
    """Functions without their decorators and without the comments above them; what is inside of them stays as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = 0

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self.inside += 1

    def leave_FunctionDef(self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef) -> cst.FunctionDef:
        self.inside -= 1
        if self.inside:
            return updated_node
        return updated_node.with_changes(decorators=[], lines_after_decorators=[], leading_lines=[])


def changes(path: Path) -> Iterator[Change]:
    """All changes to this file, in the order of the file. Constants outside of functions are left as they are."""
    bare = cst.parse_module(path.read_text("utf-8")).visit(_Bare())
    module, mutations, _, _ = create_mutations(str(path), bare.code)
    names = {id(function): name for name, function in _functions(module)}
    for one in mutations:
        function = one.contained_by_top_level_function
        if id(function) not in names:
            continue
        assert isinstance(function, cst.FunctionDef)
        changed = function.deep_replace(one.original_node, one.mutated_node)
        before, after = (module.code_for_node(node) for node in (function, changed))  # type: ignore[arg-type]
        if "." in (name := names[id(function)]):
            before, after = (indent(text, "    ").lstrip() for text in (before, after))
        yield Change(path, name, before, after)


def _functions(module: cst.Module) -> Iterator[tuple[str, cst.FunctionDef]]:
    for node in module.body:
        if isinstance(node, cst.FunctionDef):
            yield node.name.value, node
        elif isinstance(node, cst.ClassDef) and isinstance(node.body, cst.IndentedBlock):
            for method in node.body.body:
                if isinstance(method, cst.FunctionDef):
                    yield f"{node.name.value}.{method.name.value}", method
