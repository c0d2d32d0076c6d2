import functools

import requests


def with_session(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        with requests.Session() as session:
            return function(*args, session=session, **kwargs)

    return wrapper


@with_session
def fetch(url, session=None):
    if session is None:
        return ""
    return requests.get(url, timeout=5).text
