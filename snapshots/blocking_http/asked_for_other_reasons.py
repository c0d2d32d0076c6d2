# Counter-cases of `asked_then_made`: a page whose form is sent, something else that is made, a question after the fact.
import requests

SITE = "https://tracker.example"


def log_in(name, password):
    session = requests.Session()
    page = session.get(f"{SITE}/login")
    if page.status_code != 200:
        raise RuntimeError("no form")
    session.post(f"{SITE}/login", data={"name": name, "password": password})
    return session.cookies.get("token")


async def logged_in(name, password):
    return log_in(name, password)


async def announce(title):
    if requests.get(f"{SITE}/health").ok:
        requests.post(f"{SITE}/issues", json={"title": title})


async def open_issue(title):
    requests.post(f"{SITE}/issues", json={"title": title})
    return requests.get(f"{SITE}/issues").json()
