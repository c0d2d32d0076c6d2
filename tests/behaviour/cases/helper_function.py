# A synchronous helper of the same file blocks; a worker that calls it does not matter.
import threading

import requests


def load(name, *, suffix=""):
    return requests.get("https://service.example/" + name + suffix).json()["path"]


async def main():
    print(load("thing", suffix=".json"))
    threading.Thread(target=load, args=("in-a-thread",), daemon=True).start()
