# A lambda that is called: it moves like any function.
import time


async def main():
    pause = lambda: time.sleep(0.3)
    pause()
    print("slept")
