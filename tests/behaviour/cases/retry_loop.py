# A request that fails twice, with its error handled each time.
import requests


async def main():
    for attempt in range(5):
        try:
            response = requests.get("https://service.example/flaky", timeout=5)
            response.raise_for_status()
        except requests.HTTPError as error:
            print(attempt, error, error.response.status_code)
        else:
            print(attempt, response.status_code)
            break
