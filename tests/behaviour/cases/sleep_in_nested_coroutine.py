# A coroutine inside a coroutine, and one in a class body's static method.
import time


class Steps:
    @staticmethod
    async def first():
        time.sleep(0.3)
        return "first"


async def main():
    order = [await Steps.first()]

    async def second():
        nonlocal order
        time.sleep(0.3)
        order = order + ["second"]

    await second()
    print(order)
