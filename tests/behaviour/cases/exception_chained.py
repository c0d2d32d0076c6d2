# A handler sees the same error, its cause and its context.
import requests


class Failed(Exception):
    pass


async def main():
    try:
        try:
            requests.get("https://unreachable.example/")
        except OSError as error:
            raise Failed("gave up") from error
    except Failed as error:
        print(type(error.__cause__).__name__, error.__cause__, error.__cause__ is error.__context__)
    try:
        requests.get("https://service.example/status/500").raise_for_status()
    except requests.RequestException as error:
        print(error, error.response.status_code)
