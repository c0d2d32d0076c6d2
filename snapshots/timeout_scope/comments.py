# Comments have no place in the shorter form; lines of strings cannot be indented.
# asyncfix: --select timeout-scope --target-version py312
# asyncfix: --unsafe-fixes
# asyncfix: refuses comment-in-the-way
import asyncio


async def run(client):
    await asyncio.wait_for(
        client.ask(),
        timeout=5,  # as the server does
    )
    await asyncio.wait_for(client.ask("""
        how much
    """), 5)
    first = 1; await asyncio.wait_for(client.ask(first), 5)
