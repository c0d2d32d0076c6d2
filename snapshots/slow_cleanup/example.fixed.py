# In a cancelled scope of anyio the message of goodbye is never sent: awaiting it raises.
# asyncfix: --unsafe-fixes
import anyio


async def chat(connection, messages):
    try:
        async for message in messages:
            await connection.send(message)
    finally:
        with anyio.CancelScope(shield=True):
            await connection.send("bye")
        await connection.aclose()
