from transport import Transport


class Api:
    def __init__(self):
        self.transport = Transport()

    def get(self, path):
        return self.transport.send("GET", f"https://api.example.com{path}").json()
