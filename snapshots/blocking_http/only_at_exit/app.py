# What saves the state runs before the loop starts, after it has ended, or when the interpreter does.
# asyncfix: clean
import asyncio
import atexit

from state import load, save, state


async def main():
    state["runs"] += 1


atexit.register(save)

if __name__ == "__main__":
    load()
    asyncio.run(main())
    save()
