# Callee, positional, keyword and starred arguments are evaluated once, in the order of the source.
import requests


def noted(value):
    print("evaluated", value)
    return value


class Clients:
    @property
    def default(self):
        print("evaluated client")
        return requests


async def main():
    response = requests.post(
        noted("https://service.example/order"),
        *[noted("data")],
        json=noted(None),
        **{"timeout": noted(5)},
    )
    print(response.json()["sent"])
