def fetch_all(client, urls):
    return [fetch(client, url) for url in urls]


def fetch(client, url):
    response = client.get(url)
    return response.text


def count(rows, key):
    return rows.get(key)
