# asyncfix: clean
# Plain calls are not interrupted.
import trio


async def serve(listener, log):
    with trio.move_on_after(60):
        try:
            await listener.accept()
        finally:
            log.append("done")
            listener.close()
