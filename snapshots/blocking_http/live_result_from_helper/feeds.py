from urllib.request import Request, urlopen


def open_feed(url):
    return urlopen(Request(url, headers={"Accept": "text/csv"}))
