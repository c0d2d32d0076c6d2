# Making the object asks a server.
# asyncfix: flags --unsafe-fixes
import requests


class Settings:
    def __init__(self, name):
        self.rows = requests.get("https://service.example/" + name).json()["rows"]


async def main():
    print(Settings("settings").rows)
