# asyncfix: --strict
# What a call leaves in the file system stays there when the task is cancelled before the `try` that removes it.
import os
from pathlib import Path

MARKER = Path("work.lock")


def claim(path):
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        return True
    except FileExistsError:
        return False


def reserve(folder):
    path = folder / "part"
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    return path


async def marked(work):
    if not claim(MARKER):
        return None
    try:
        return await work()
    finally:
        MARKER.unlink(missing_ok=True)


async def reserved(folder: Path, work):
    path = reserve(folder)
    done = None
    try:
        done = await work(path)
    except BaseException:
        for made in (path, done):
            if made is not None:
                os.unlink(made)
        raise


# What stays anyway, and what the clean-up only speaks of.
async def kept(folder: Path, work, log):
    path = reserve(folder)
    try:
        return await work(path)
    finally:
        log.info("done with %s", path)
