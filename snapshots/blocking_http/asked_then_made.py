# asyncfix: refuses unsafe
# Two tasks that both find nothing both make something.
import requests

API = "https://tracker.example"


def find_issue(title):
    return requests.get(f"{API}/issues", params={"title": title}).json()


def open_issue(title):
    requests.post(f"{API}/issues", json={"title": title})


def ensure(title):
    if not find_issue(title):
        open_issue(title)


async def inline(label):
    if requests.get(f"{API}/labels/{label}").status_code == 404:
        requests.post(f"{API}/labels", json={"name": label})


async def by_helpers(title):
    found = find_issue(title)
    if found:
        return found[0]
    open_issue(title)


async def by_one_helper(title):
    ensure(title)
