class Source:
    def __init__(self, url):
        self.url = url

    def load(self):
        text = self.fetch()
        return text.splitlines()

    def fetch(self):
        return ""
