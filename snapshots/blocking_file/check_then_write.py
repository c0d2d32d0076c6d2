# The file is written only if it is not there: even in one hop, two threads may both find it absent.
# asyncfix: refuses unsafe

from pathlib import Path


async def ensure(path: Path, text: str) -> None:
    if not path.exists():
        path.write_text(text)
