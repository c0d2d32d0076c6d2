"""A handler of errors runs while its scope is alive; a shielded one may wait."""

import shutil

import anyio


async def by_error(folder: str, work) -> None:
    try:
        await work(folder)
    except Exception:
        shutil.rmtree(folder)
        raise


async def shielded(folder: str, work) -> None:
    try:
        await work(folder)
    except BaseException:
        with anyio.CancelScope(shield=True):
            shutil.rmtree(folder)
        raise
