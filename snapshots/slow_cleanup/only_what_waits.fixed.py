# The scope is as short as it can be.
# asyncfix: --unsafe-fixes
import anyio


async def serve(connections):
    async with anyio.create_task_group() as group:
        try:
            await connections.run(group)
        finally:
            print("closing")
            with anyio.CancelScope(shield=True):
                for connection in connections:
                    await connection.goodbye()
            connections.clear()
