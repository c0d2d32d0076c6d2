import time


def hold(seconds):
    time.sleep(seconds)
