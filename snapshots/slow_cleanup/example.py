# In a cancelled scope the goodbye is never sent: awaiting it raises.
# asyncfix: --unsafe-fixes
import anyio


async def chat(connection, messages):
    with anyio.move_on_after(60):
        try:
            async for message in messages:
                await connection.send(message)
        finally:
            await connection.send("bye")
            await connection.aclose()
