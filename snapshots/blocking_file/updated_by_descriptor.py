# What is written through a descriptor, or beside the file and then put in its place, is written all the same.
# asyncfix: refuses unsafe
import json
import os
import tempfile
from pathlib import Path


class Tokens:
    def __init__(self, path: Path):
        self.path = path

    def _read(self):
        return json.loads(self.path.read_text()) if self.path.exists() else {}

    def _write(self, data):
        fd = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.write(fd, json.dumps(data).encode())
        os.close(fd)

    async def set_tokens(self, tokens):
        data = self._read()
        data["tokens"] = tokens
        self._write(data)


class Sessions:
    @staticmethod
    def load(name: str) -> dict:
        return json.loads(Path("/var/lib/app", name).read_text())

    @staticmethod
    def save(name: str, session: dict) -> None:
        fd, temporary = tempfile.mkstemp(dir="/var/lib/app", suffix=".tmp")
        try:
            with os.fdopen(fd, "w") as f:
                json.dump(session, f)
            os.replace(temporary, Path("/var/lib/app", name))
        except Exception:
            os.unlink(temporary)
            raise


async def add_message(name: str, message: str):
    session = Sessions.load(name)
    session.setdefault("messages", []).append(message)
    Sessions.save(name, session)


async def add_line(path: Path, line: str):
    lines = path.read_text().splitlines()
    lines.append(line)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False) as spool:
        spool.write("\n".join(lines))
    os.replace(spool.name, path)


async def drop_comments(path: Path):
    kept = []
    for line in path.read_text().splitlines():
        if not line.startswith("#"):
            kept.append(line)
    path.write_text("\n".join(kept))


async def store(path, metadata):
    existing = {}
    try:
        with open(path) as f:
            existing = json.load(f)
    except Exception:
        pass
    updated = {**existing, **metadata}
    with open(path, "w") as f:
        json.dump(updated, f, indent=2)
