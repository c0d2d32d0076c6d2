# asyncfix: refuses process-wide-state
"""What belongs to a module is put aside and put back: other tasks would work with it meanwhile."""

import io
import logging
import sys
import tempfile
from pathlib import Path


def run_script(path: Path) -> None:
    exec(compile(path.read_text(), str(path), "exec"), {"__name__": "__main__"})


async def output_of(path: Path) -> str:
    buffer = io.StringIO()
    saved = sys.stdout
    sys.stdout = buffer
    try:
        run_script(path)
    finally:
        sys.stdout = saved
    return buffer.getvalue()


async def quietly(path: Path) -> str:
    logging.disable(logging.WARNING)
    text = path.read_text()
    logging.disable(logging.NOTSET)
    return text


async def in_a_folder(folder: str, data: bytes) -> None:
    tempfile.tempdir = folder
    with tempfile.TemporaryFile() as file:
        file.write(data)
    tempfile.tempdir = None
