import urllib3

pool = urllib3.PoolManager()


def fetch(url):
    return pool.request("GET", url).data
