import json

import requests

state = {"runs": 0}


def load():
    state.update(requests.get("https://example.com/state", timeout=5).json())


def save():
    requests.post("https://example.com/state", data=json.dumps(state), timeout=5)
