# What only another platform does, or a branch that ends in an error, is not what the helper costs.
# asyncfix: refuses usually-fast
import logging
import os
import platform
import subprocess
import sys

logger = logging.getLogger(__name__)


def clear() -> None:
    if os.name == "nt":
        subprocess.run(["cls"], check=False)


def pause() -> None:
    if sys.platform.startswith("linux"):
        return
    else:
        subprocess.run(["pause"], check=False)


def version() -> str:
    if platform.system().lower() in ("windows", "darwin"):
        return subprocess.check_output(["ver"], text=True)
    return ""


def require(name: str) -> None:
    if not name:
        found = subprocess.check_output(["which", "-a", "tool"], text=True)
        raise ValueError(found)


def fail(name: str) -> None:
    raise ValueError(subprocess.check_output(["which", name], text=True))


def trace() -> None:
    if logger.isEnabledFor(logging.DEBUG):
        logger.debug(subprocess.check_output(["ps"], text=True))


async def start(name: str) -> None:
    clear()
    pause()
    version()
    require(name)
    trace()
    if name == "fail":
        fail(name)
