# What is not of the standard library is imported among its own kind.
# asyncfix: --runtime anyio
import json
from pathlib import Path

import anyio
import yaml
from click import echo

from .settings import name


async def show(path: Path):
    echo(name)
    return yaml.safe_load(json.loads(await anyio.to_thread.run_sync(path.read_text)))
