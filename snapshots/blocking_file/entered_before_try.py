# asyncfix: refuses unsafe
# What is entered before the new await, and left by a `finally` that has not begun.
from pathlib import Path


async def with_variable(variable, work):
    token = variable.set(1)
    text = Path("x").read_text()
    try:
        return await work(text)
    finally:
        variable.reset(token)


async def with_listener(bus, listener):
    subscription = bus.subscribe(listener)
    text = Path("x").read_text()
    try:
        await bus.run(text)
    finally:
        bus.unsubscribe(subscription)


async def by_hand(pool):
    manager = pool.acquire()
    connection = await manager.__aenter__()
    query = Path("x").read_text()
    try:
        await connection.execute(query)
    finally:
        await manager.__aexit__(None, None, None)


async def with_bar(bar, work):
    bar.start()
    text = Path("x").read_text()
    try:
        await work(text)
    finally:
        bar.stop()
