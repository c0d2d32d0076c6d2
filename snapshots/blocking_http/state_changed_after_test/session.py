import requests


class Session:
    token = None

    def forget(self):
        self.token = None

    def headers(self, message):
        if self.token is None:
            token = requests.post("https://login.example.com", timeout=5).text
            return {"Authorization": token, "X-Message": message}
        return {"Authorization": self.token, "X-Message": message}
