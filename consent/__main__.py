"""The rule book at the command line: `table`, `explain FILE.json`, `check-profile FILE`. Changes nothing."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from consent.floor import FloorBroken, hold
from consent.profile_files import ProfileRefused, load_file
from consent.reading import Unreadable, read_question
from consent.reading_aloud import table_as_markdown
from consent.rules import RULES
from consent.ruling import Ruling, rule


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Gives 0; 1 when a profile may not be used; 2 when something cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m consent", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("table", help="print the rule table as Markdown")
    explain = commands.add_parser("explain", help="judge a situation written in JSON, and say why")
    explain.add_argument("file", type=Path)
    check = commands.add_parser("check-profile", help="say whether a practice profile may be used")
    check.add_argument("file", type=Path)
    chosen = parser.parse_args(arguments)
    if chosen.command == "table":
        print(table_as_markdown(RULES), end="")
        return 0
    return _explain(chosen.file) if chosen.command == "explain" else _check_profile(chosen.file)


def _explain(file: Path) -> int:
    try:
        action, actor, situation, profile = read_question(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError) as error:
        what = str(error) if isinstance(error, Unreadable) else f"could not be read as JSON: {error}"
        print(f"{file.name}: {what}", file=sys.stderr)
        return 2
    print(json.dumps(as_json(rule(action, actor, situation, profile)), ensure_ascii=False, indent=2))
    return 0


def as_json(ruling: Ruling) -> dict[str, Any]:
    """A ruling as plain JSON: codes, with the day or time of a duty when it has one."""
    return {
        "allowed": ruling.allowed,
        "reasons": [str(reason) for reason in ruling.reasons],
        "duties": [
            {
                "code": str(duty.code),
                "who": str(duty.who),
                **({"by": duty.by.isoformat()} if duty.by else {}),
                **({"not_before": duty.not_before.isoformat()} if duty.not_before else {}),
                **({"readers": list(duty.readers)} if duty.readers else {}),
            }
            for duty in ruling.duties
        ],
    }


def _check_profile(file: Path) -> int:
    try:
        profile = load_file(file)
        hold(RULES, profile)
    except (ProfileRefused, FloorBroken) as refused:
        print(f"{file.name} cannot be used:\n{refused}", file=sys.stderr)
        return 1
    print(f"{file.name} can be used: {profile.name}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
