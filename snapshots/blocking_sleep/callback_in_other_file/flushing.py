import time


def flush(buffer):
    time.sleep(0.2)
    buffer.clear()
