import requests


class Text(str):
    pass


class Base:
    url = "https://base.example.com"


class Derived(Base):
    url = "https://derived.example.com"


def opened(source):
    if isinstance(source, str) or isinstance(source, Derived):
        return requests.get(getattr(source, "url", source), timeout=5).text
    if isinstance(source, float):
        return requests.get(f"https://{source}.example.com", timeout=5).text
    return None
