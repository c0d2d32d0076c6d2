# asyncfix: refuses unsafe
"""In a scope that has been cancelled an await raises at once, also in the handler that cleans up."""

import shutil

import anyio


async def by_name(folder: str, work) -> None:
    try:
        await work(folder)
    except anyio.get_cancelled_exc_class():
        shutil.rmtree(folder)
        raise


async def by_base(folder: str, work) -> None:
    try:
        await work(folder)
    except BaseException:
        shutil.rmtree(folder)
        raise
