import requests


def name_of(user):
    if not user:
        return "guest"
    return requests.get(f"https://users.example.com/{user}", timeout=5).json()["name"]
