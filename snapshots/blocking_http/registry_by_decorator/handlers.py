import requests

from registry import commands, register


@register("home")
def home():
    return requests.get("https://example.com", timeout=5).text


@register("empty")
def empty():
    return ""


@commands.add
def refresh():
    return requests.post("https://example.com/refresh", timeout=5).status_code
