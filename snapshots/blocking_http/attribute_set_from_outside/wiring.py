import requests


class Service:
    client: requests.Session

    def __init__(self, name):
        self.name = name


def wire(service: Service):
    setattr(service, "client", requests.Session())
    return service
