class Client:
    def __init__(self, fetch):
        self.fetch = fetch
