# The pause between two attempts, inside an exception handler.
import time

attempts = []


def connect():
    attempts.append("try")
    if len(attempts) < 3:
        raise ConnectionError("attempt {}".format(len(attempts)))
    return "connected"


async def main():
    while True:
        try:
            print(connect())
            break
        except ConnectionError as error:
            print("failed:", error)
            time.sleep(0.3)
        else:
            print("never")
        finally:
            print("attempts:", len(attempts))
