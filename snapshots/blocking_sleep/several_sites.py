# Three sites in two coroutines, one import.

import time


async def open_gate(gate):
    gate.unlock()
    time.sleep(0.2)
    gate.lift()
    time.sleep(3)


async def close_gate(gate):
    gate.lower()
    time.sleep(3)
