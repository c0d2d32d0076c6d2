# Arguments with brackets of their own keep them.
from pathlib import Path


async def current():
    return "x"


async def save(path: Path):
    path.write_text((await current()))
    path.write_text(("a" "b"), encoding=("utf-8"))
