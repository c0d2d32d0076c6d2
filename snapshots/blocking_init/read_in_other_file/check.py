from client import Client


def check_token():
    client = Client("http://localhost")
    assert client._token == "secret"
