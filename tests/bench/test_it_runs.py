"""Every bench runs, small. What it finds is never judged here: a shared machine must not fail a build."""

import json
import subprocess
import sys

import pytest

from tests.bench.__main__ import NAMES, main

KEYS = {"name", "ours", "reference", "ratio", "goal", "holds"}


def test_every_bench_runs_and_prints_one_figure_a_line() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--small"], capture_output=True, text=True, timeout=600, check=False
    )
    assert ran.returncode == 0, ran.stderr
    figures = [json.loads(line) for line in ran.stdout.splitlines()]
    assert {figure["name"] for figure in figures} == set(NAMES)
    assert all(figure.keys() >= KEYS for figure in figures)


def test_a_name_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", "sned"])
    with pytest.raises(SystemExit) as refused:
        main()
    assert refused.value.code == 2
    assert "there is no sned" in capsys.readouterr().err
