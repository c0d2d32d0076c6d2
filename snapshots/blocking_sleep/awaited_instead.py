# What is awaited is the coroutine that the decorator gives in its place.
# asyncfix: clean
import asyncio
import functools
import time


def dispatch(twin):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            try:
                asyncio.get_running_loop()
            except RuntimeError:
                return function(*args, **kwargs)
            return twin(*args, **kwargs)

        return wrapper

    return decorate


class State:
    async def aresult(self) -> int:
        return 1

    @dispatch(aresult)
    def result(self) -> int:
        time.sleep(1)
        return 1


async def begin(state: State) -> int:
    return await state.result()
