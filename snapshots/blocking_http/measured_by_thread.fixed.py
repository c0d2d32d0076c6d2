# What `psutil` tells without an interval is the time since the last call of the same thread.
import asyncio

import psutil
import requests


def report(url):
    requests.post(url, json={"load": psutil.cpu_percent()})


def report_times(url):
    requests.post(url, json={"load": psutil.cpu_times_percent(percpu=True)})


def report_second(url):
    requests.post(url, json={"load": psutil.cpu_percent(interval=1)})


def report_process(url):
    requests.post(url, json={"load": psutil.Process().cpu_percent()})


async def send(url):
    report(url)
    report_times(url)
    await asyncio.to_thread(report_second, url)
    await asyncio.to_thread(report_process, url)
