# What a `finally` leaves is entered behind the new await, or the `try` has begun.
from pathlib import Path


async def behind(variable, work):
    text = Path("x").read_text()
    token = variable.set(1)
    try:
        return await work(text)
    finally:
        variable.reset(token)


async def inside(bar, work):
    bar.start()
    try:
        text = Path("x").read_text()
        await work(text)
    finally:
        bar.stop()


async def of_another(bar, other, work):
    other.start()
    text = Path("x").read_text()
    try:
        await work(text)
    finally:
        bar.stop()
