# A comment that holds for the line of a call stays on that line, however long it gets; it does not count.

import asyncio
from pathlib import Path


class Report:
    async def write(self, folder: Path, name: str, rows: list[str]) -> None:
        report = folder / name
        report.write_text("\n".join(rows))  # type: ignore[arg-type]
        (folder / "a_file_of_quite_some_length.txt").write_text(name, encoding="utf-8")  # noqa: PTH
        await asyncio.sleep(0)
