"""`python -m youthvoice`: the command line."""

from youthvoice.cli import main

main(prog_name="youthvoice")
