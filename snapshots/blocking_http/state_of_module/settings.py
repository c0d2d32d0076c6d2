import requests

session = None


def forget():
    global session
    session = None


def load():
    if session is None:
        return requests.get("https://settings.example.com", timeout=5).json()
    return session


async def loaded():
    if session is not None:
        return load()
    return None


async def reloaded():
    if session is not None:
        forget()
        return load()
    return None
