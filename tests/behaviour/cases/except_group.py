# An exception group with a blocking handler.
# python: >=3.11
import time


async def main():
    try:
        raise ExceptionGroup("both", [ValueError("one"), TypeError("two")])
    except* ValueError as group:
        time.sleep(0.3)
        print("value", group.exceptions)
    except* TypeError as group:
        print("type", group.exceptions)
