"""`youthvoice keys`: makes the keys a house needs. Reads no database and keeps nothing but the files it names."""

from pathlib import Path

import click

from youthvoice.vault.safeguarding import public_file, split_key
from youthvoice.vault.server_key import ServerKey


class _Cannot(click.ClickException):
    """It could not be done, and this sentence says why."""

    exit_code = 2


@click.group()
def keys() -> None:
    """Make the keys a house needs. Nothing is kept by this command but the files it names."""


@keys.command("server")
def server_key() -> None:
    """Print a new server key. Keep it apart from the database and its backups."""
    click.echo(ServerKey.generate().to_text())


@keys.command("safeguarding")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="a new folder")
def safeguarding(out: Path) -> None:
    """Make a service's safeguarding key: two sealed files, two sets of six words, one public file.

    Give each file and its words to a different named person. Together they open what staff could read.
    """
    try:
        out.mkdir(parents=True, exist_ok=False, mode=0o700)
    except OSError as error:
        raise _Cannot(f"“{out}” is there already, or cannot be made. Name a new folder.") from error
    public, *halves = split_key()
    (out / "safeguarding-public.json").write_bytes(public_file(public))
    for number, (file, words) in enumerate(halves, start=1):
        path = out / f"safeguarding-half-{number}.json"
        path.touch(mode=0o600)
        path.write_bytes(file)
        click.echo(f"{path}: {words}")
    click.echo("Write each set of words on paper. They are not kept anywhere.")
