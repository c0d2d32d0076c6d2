# Waiting for a thread to end.
# asyncfix: flags --unsafe-fixes
import threading
import time

done = []


def work():
    time.sleep(0.3)
    done.append("worked")


async def main():
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    print(done)
