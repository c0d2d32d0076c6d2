# Nothing but the standard library and the package itself is imported: the import gets a group of its own.
# asyncfix: --runtime anyio
import json
from pathlib import Path

import anyio

from . import settings


async def show(path: Path):
    return json.loads(await anyio.to_thread.run_sync(path.read_text)), settings
