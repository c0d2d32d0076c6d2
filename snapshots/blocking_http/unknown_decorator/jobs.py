import requests
from jobqueue import task


@task
def refresh(url):
    return requests.get(url).json()
