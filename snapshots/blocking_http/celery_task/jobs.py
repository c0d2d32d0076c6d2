import requests
from celery import shared_task


@shared_task
def refresh(url):
    return requests.get(url).json()
