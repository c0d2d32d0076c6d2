import time

current = 0.0


def sleep(seconds):
    global current
    current += seconds


def real_sleep(seconds):
    time.sleep(seconds)
