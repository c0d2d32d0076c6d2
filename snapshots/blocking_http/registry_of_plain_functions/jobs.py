import requests

JOBS = {}


def register(name):
    def decorator(function):
        JOBS[name] = function
        return function

    return decorator


@register("home")
def home():
    return requests.get("https://example.com", timeout=5).text
