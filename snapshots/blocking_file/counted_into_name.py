# The number of what is there makes the next name.
# asyncfix: refuses unsafe
from pathlib import Path


async def keep(folder: Path, text):
    version = len(list(folder.glob("v*"))) + 1
    (folder / f"v{version}").write_text(text)
