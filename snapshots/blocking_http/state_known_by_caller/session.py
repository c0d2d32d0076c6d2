import requests


class Session:
    token = None

    def is_open(self):
        return self.token is not None

    def ensure_open(self):
        if not self.is_open():
            self.log_in()

    def log_in(self):
        self.token = requests.post("https://login.example.com", timeout=5).text

    def headers(self, message):
        if self.token is None:
            self.log_in()
        return {"Authorization": self.token, "X-Message": message}
