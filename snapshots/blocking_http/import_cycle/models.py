import requests

import service


class User:
    def __init__(self, name):
        self.name = name


def load_user(user_id):
    return User(requests.get(f"{service.BASE}/users/{user_id}").json()["name"])
