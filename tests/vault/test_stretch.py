import pytest

from youthvoice.vault.stretch import PRODUCTION_COST, Stretching, stretch


def test_the_production_cost_is_the_one_the_design_names():
    assert PRODUCTION_COST.code == "argon2id:65536:3:1"


@pytest.mark.parametrize("cost", [PRODUCTION_COST, Stretching(8, 1), Stretching(64, 2, 4)])
def test_a_cost_reads_back_from_its_code(cost):
    assert Stretching.from_code(cost.code) == cost


@pytest.mark.parametrize(
    "code",
    [
        "",
        "argon2id:65536:3",
        "argon2i:65536:3:1",
        "argon2id:7:3:1",
        "argon2id:99999999:3:1",
        "argon2id:8:0:1",
    ],
)
def test_a_code_that_is_none_or_too_much_is_refused(code):
    with pytest.raises(ValueError):
        Stretching.from_code(code)


def test_every_part_of_it_changes_the_outcome(cheap):
    outcomes = {
        stretch(b"secret", b"a salt, a salt", cheap, 32),
        stretch(b"secreT", b"a salt, a salt", cheap, 32),
        stretch(b"secret", b"a salt, a salT", cheap, 32),
        stretch(b"secret", b"a salt, a salt", Stretching(16, 1), 32),
        stretch(b"secret", b"a salt, a salt", Stretching(8, 2), 32),
        stretch(b"secret", b"a salt, a salt", Stretching(16, 1, 2), 32),
    }
    assert len(outcomes) == 6


def test_a_short_salt_is_a_mistake(cheap):
    with pytest.raises(ValueError):
        stretch(b"secret", b"short", cheap, 32)
