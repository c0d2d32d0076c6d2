# What closes for certain, does not wait, or waits for others.
# asyncfix: clean
import trio


class Switch:
    async def off(self):
        print("off")

    async def close(self, stream):
        await self.off()
        await stream.aclose()


async def run(stream, switch: Switch, done):
    try:
        await stream.send_all(b"")
    finally:
        await stream.aclose()
        await trio.aclose_forcefully(stream)
        await switch.off()
        await switch.close(stream)
        await done.wait()
