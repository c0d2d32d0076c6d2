# The project's own context manager holds a threading lock while its block runs.
# asyncfix: refuses holds-lock

import contextlib
import threading
from pathlib import Path

lock = threading.Lock()


@contextlib.contextmanager
def exclusive():
    with lock:
        yield


async def save(path: Path, text: str) -> None:
    with exclusive():
        path.write_text(text)
