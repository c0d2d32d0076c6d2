# Arguments over several lines, with comments between them.
import requests


async def main():
    response = requests.post(
        "https://service.example/long",
        # The body is what the server echoes.
        json={
            "a": 1,  # the first
            "b": [2, 3],
        },
        timeout=5,  # seconds
    )
    print(
        response.json()
        ["sent"]
    )
