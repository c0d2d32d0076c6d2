# Everything that any task prints during the block would be redirected.
# asyncfix: flags --unsafe-fixes
# unchanged: stdout is replaced for the whole process
import asyncio
import contextlib
import io
import time


async def quiet():
    with contextlib.redirect_stdout(io.StringIO()) as text:
        print("captured")
        await asyncio.sleep(0.3)
    return text.getvalue()


async def loud():
    print("loud")


async def main():
    captured, _ = await asyncio.gather(quiet(), loud())
    print(repr(captured))
