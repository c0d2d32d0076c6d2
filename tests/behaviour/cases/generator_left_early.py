# A generator that releases behind its loop, and consumers that break, raise, return or are cancelled and close it.
# asyncfix: flags --unsafe-fixes --select generator-cleanup
# shows: open after break: 1 => open after break: 0
# shows: open after raise: 2 => open after raise: 0
# shows: open after cancellation: 3 => open after cancellation: 0
# shows: open after an error inside: 4 => open after an error inside: 0
import asyncio


class Connection:
    opened = 0

    def __init__(self, items):
        self.items = items
        Connection.opened += 1

    async def next(self, number):
        await asyncio.sleep(0.001)
        return self.items[number]

    async def close(self):
        await asyncio.sleep(0)
        Connection.opened -= 1


async def connect(items):
    await asyncio.sleep(0)
    return Connection(items)


async def items(count):
    connection = await connect([1, 2, 3, 4])
    for number in range(count):
        yield await connection.next(number)
    await connection.close()


async def leave_by_break():
    generator = items(4)
    async for item in generator:
        if item == 2:
            break
    await generator.aclose()


async def leave_by_raise():
    generator = items(4)
    try:
        async for item in generator:
            raise ValueError(item)
    finally:
        await generator.aclose()


async def wait_inside():
    generator = items(4)
    try:
        async for _ in generator:
            await asyncio.sleep(5)
    finally:
        await generator.aclose()


async def read_on():
    async for item in items(5):
        print("item", item)


async def main():
    print([item async for item in items(3)])
    print("open at the end:", Connection.opened)
    await leave_by_break()
    print("open after break:", Connection.opened)
    try:
        await leave_by_raise()
    except ValueError as error:
        print("raised", error)
    print("open after raise:", Connection.opened)
    task = asyncio.create_task(wait_inside())
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.wait({task})
    print("cancelled:", task.cancelled())
    print("open after cancellation:", Connection.opened)
    try:
        await read_on()
    except IndexError as error:
        print("raised", error)
    print("open after an error inside:", Connection.opened)
