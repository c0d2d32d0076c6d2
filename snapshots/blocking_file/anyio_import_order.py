# What is not of the standard library is imported among its own kind.
# asyncfix: --runtime anyio
import json
from pathlib import Path

import yaml
from click import echo

from .settings import name


async def show(path: Path):
    echo(name)
    return yaml.safe_load(json.loads(path.read_text()))
