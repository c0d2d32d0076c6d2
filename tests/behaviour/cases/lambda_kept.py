# A lambda cannot await.
# unchanged: a lambda cannot await
import time


async def main():
    pause = lambda: time.sleep(0.3)
    pause()
    print("slept")
