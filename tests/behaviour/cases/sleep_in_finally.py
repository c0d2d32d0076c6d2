# A pause in `finally` while an exception is on its way.
import time


async def main():
    try:
        raise ValueError("first")
    finally:
        time.sleep(0.3)
        print("cleaned up")
