# The function around has imported asyncio: it is the one that is used.


def start(interval, app):
    import asyncio

    async def loop():
        while app.is_running:
            await asyncio.sleep(interval)
            await asyncio.sleep(0)

    app.on_startup(loop)
