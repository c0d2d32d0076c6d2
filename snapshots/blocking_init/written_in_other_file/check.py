from client import Client


def renew(client: Client):
    client._token = "fresh"
