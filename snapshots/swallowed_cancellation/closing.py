# Giving something back is tried whatever comes, and an exception goes on behind cleanup.
# asyncfix: clean
import asyncio


async def leave(session):
    try:
        await session.close()
    except BaseException as error:
        print(error)


async def run(session):
    try:
        await session.run()
    except ValueError:
        try:
            await session.report()
        except BaseException:
            pass
        raise
    finally:
        try:
            await session.flush()
        except BaseException:
            pass
