# Somebody else gets the exception.
# asyncfix: clean
import asyncio
import sys


async def call(future, work):
    try:
        future.set_result(await work())
    except BaseException as error:
        future.set_exception(error)


async def collect(works):
    errors = []
    for work in works:
        try:
            await work()
        except BaseException as error:
            errors.append(error)
    return errors


async def keep(self, work):
    try:
        await work()
    except BaseException:
        self.info = sys.exc_info()
