# Who wrote the comment wants the stall.
# unchanged: a suppression comment stands on the line
import time


async def main():
    time.sleep(0.3)  # noqa: ASYNC251
    print("slept")
