import requests


def fetch(url, session=None):
    if session is None:
        session = requests.Session()
    if session is not None:
        return session.get(url, timeout=5).text
    return ""
