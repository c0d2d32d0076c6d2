# A helper of the base class, in another file, becomes a coroutine together with all that call it; so does one that sets an event.
# asyncfix: flags --unsafe-fixes
import asyncio

from bedrock import Bedrock


async def told(client):
    await client.signed.wait()
    return "told"


async def main():
    client = Bedrock("dev")
    client.signed = asyncio.Event()
    print(await asyncio.gather(client.invoke("a"), told(client)))
    print(await client.invoke("b"), client.count)
