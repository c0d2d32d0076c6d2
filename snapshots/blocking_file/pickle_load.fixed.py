# Reading and unpickling are one step.

import asyncio
import pickle


async def restore(path):
    def read_state():
        with open(path, "rb") as f:
            return pickle.load(f)

    state = await asyncio.to_thread(read_state)
    state["restored"] = True
    return state
