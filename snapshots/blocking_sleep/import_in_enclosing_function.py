# The function around has imported asyncio: it is the one that is used.


def start(interval, app):
    import asyncio
    import time

    async def loop():
        while app.is_running:
            time.sleep(interval)
            await asyncio.sleep(0)

    app.on_startup(loop)
