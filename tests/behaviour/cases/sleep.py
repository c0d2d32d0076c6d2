# A plain sleep becomes the loop's own.
import time


async def main():
    print("before")
    time.sleep(0.3)
    print("after")
