"""A rule book whose functions stand bare, so that they can be broken: mutmut leaves a decorated function alone.

`@refused_as(R) def f` becomes `def f` with `f = refused_as(R)(f)` below it, which means the same to Python.
"""

import ast


def undecorated(source: str) -> str:
    """The same module with every decorator of a top-level function written below it as a call."""
    lines = source.splitlines()
    functions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef) and node.decorator_list]
    for function in reversed(functions):
        said = [ast.unparse(one) for one in function.decorator_list]
        value = function.name
        for decorator in reversed(said):
            value = f"{decorator}({value})"
        first = function.decorator_list[0].lineno - 1
        lines[function.end_lineno : function.end_lineno] = ["", "", f"{function.name} = {value}"]
        del lines[first : function.lineno - 1]
    return "\n".join(lines) + "\n"
