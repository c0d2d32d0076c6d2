import threading

import requests


def schedule(url):
    def ping():
        requests.get(url, timeout=5)

    timer = threading.Timer(60, ping)
    timer.start()
    return timer
