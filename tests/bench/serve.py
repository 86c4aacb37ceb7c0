"""What runs in a server's own process: `python -m tests.bench.serve ours|reference PORT WORKERS`."""

import os
import sys

from youthvoice.server import serve

APPS = {"ours": "youthvoice.wsgi:app", "reference": "tests.bench.reference:app"}

if __name__ == "__main__":
    name, port, workers = sys.argv[1:]
    is_sqlite = os.environ["YOUTHVOICE_DATABASE_URL"].startswith("sqlite")
    serve("127.0.0.1", int(port), sqlite=is_sqlite, workers=int(workers), app=APPS[name])
