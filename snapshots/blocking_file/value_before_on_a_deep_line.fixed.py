# asyncfix: --target-version py38
"""A body that stands deeper than a formatter puts it keeps its depth, and the value that comes first breaks inside its own call."""

import asyncio
import contextvars
from pathlib import Path


class Collector:
    def __init__(self) -> None:
        self._rows: list = []

    async def append(self, path: Path) -> None:
            text = await asyncio.get_running_loop().run_in_executor(
                None, contextvars.copy_context().run, path.read_text
            )
            self._rows.append(text)

    async def titled(self, path: Path, title: str) -> None:
            text = await asyncio.get_running_loop().run_in_executor(
                None, contextvars.copy_context().run, path.read_text
            )
            self._rows.append("{title}: {text}".format(title=title, text=text))

    async def flush(self) -> list:
        batch, self._rows = self._rows, []
        await asyncio.sleep(0)
        return batch
