# Requests on the loop, direct and through a helper: each goes to a thread.
"""Turns a customer's orders into a bill in one currency."""

import asyncio
import logging

import requests

logger = logging.getLogger(__name__)
API = "https://api.example.com"


def fetch_rate(currency):
    response = requests.get(f"{API}/rates/{currency}", timeout=10)
    response.raise_for_status()
    return response.json()["rate"]


async def bill(customer, currency):
    orders = (await asyncio.to_thread(requests.get, f"{API}/orders/{customer}")).json()
    logger.info("%d orders of %s", len(orders), customer)
    rate = await asyncio.to_thread(fetch_rate, currency)
    return sum(order["amount"] for order in orders["items"]) * rate
