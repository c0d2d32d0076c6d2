# Reading and unpickling are one step.

import pickle


async def restore(path):
    with open(path, "rb") as f:
        state = pickle.load(f)
    state["restored"] = True
    return state
