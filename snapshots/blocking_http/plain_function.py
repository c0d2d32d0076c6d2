# Nothing on the loop calls this.
# asyncfix: clean

import requests


def fetch(url):
    return requests.get(url).json()
