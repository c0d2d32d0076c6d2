# A class body cannot await.
# unchanged: a class body cannot await
import requests


async def main():
    class Settings:
        rows = requests.get("https://service.example/settings").json()["rows"]

    print(Settings.rows)
