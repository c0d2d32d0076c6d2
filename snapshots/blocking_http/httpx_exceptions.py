# Exceptions in `except` clauses: each becomes what the other library raises in the same cases.
# asyncfix: --prefer httpx --unsafe-fixes
import requests


async def all_of_them(url: str):
    try:
        response = requests.get(url)
        response.raise_for_status()
        return response.json()
    except requests.exceptions.HTTPError as error:
        return error.response.status_code
    except (requests.ConnectionError, requests.Timeout):
        return None
    except requests.RequestException as error:
        raise RuntimeError("no answer") from error


async def known_address():
    try:
        return requests.get("https://a.example/state").text
    except requests.RequestException:
        return ""


async def builtin(url: str):
    try:
        return requests.get(url).content
    except OSError as error:
        print(error)


def helper():
    return requests.get("https://a.example")


async def with_a_helper(asked):
    try:
        requests.get("https://a.example/ready")
        await asked(helper)
    except requests.Timeout:
        return False


async def any_answer(url):
    try:
        return requests.get(url).json()
    except (requests.RequestException, ValueError):
        return None


async def get(url: str):
    # No clause above is around a call of this function: `requests.get` is another one.
    return requests.get(url).json()
