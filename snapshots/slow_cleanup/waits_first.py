# What a function does behind a wait is lost; one that only waits has nothing to lose.
# asyncfix: --unsafe-fixes
import trio


class Motor:
    async def brake(self):
        self.power = 0
        await trio.sleep(1)

    async def off(self):
        await trio.sleep(1)
        self.pin.off()


async def run(motor: Motor, job):
    try:
        await job.run()
    finally:
        await motor.brake()
        await motor.off()
