# The usual platform's branch is the one that counts, and an error that the helper goes on after.
import subprocess
import sys


def clear() -> None:
    if sys.platform != "win32":
        subprocess.run(["clear"], check=False)


def pause() -> None:
    if sys.platform == "linux":
        subprocess.run(["read"], check=False)
    else:
        raise NotImplementedError


async def start() -> None:
    clear()
    pause()
