# Written beside and put in place: two calls, one hop. The pure line above stays.
# asyncfix: --unsafe-fixes

import asyncio
from pathlib import Path


async def save(path: Path, text: str) -> None:
    temporary = path.with_suffix(".tmp")

    def write_temporary() -> None:
        temporary.write_text(text)
        temporary.replace(path)

    await asyncio.to_thread(write_temporary)
