# Written beside and put in place: two calls, one hop. The pure line above stays.
# asyncfix: --unsafe-fixes

from pathlib import Path


async def save(path: Path, text: str) -> None:
    temporary = path.with_suffix(".tmp")
    temporary.write_text(text)
    temporary.replace(path)
