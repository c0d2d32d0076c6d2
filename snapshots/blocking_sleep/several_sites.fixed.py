# Three sites in two coroutines, one import.

import asyncio


async def open_gate(gate):
    gate.unlock()
    await asyncio.sleep(0.2)
    gate.lift()
    await asyncio.sleep(3)


async def close_gate(gate):
    gate.lower()
    await asyncio.sleep(3)
