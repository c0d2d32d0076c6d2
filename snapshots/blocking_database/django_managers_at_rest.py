# Queries that nobody evaluates, and the coroutine methods of managers, reach nothing that blocks.
# asyncfix: clean
from django.contrib.auth.models import User
from django.db import models


class Order(models.Model):
    number = models.IntegerField()


async def create(number: int) -> models.QuerySet:
    order = await Order.objects.acreate(number=number)
    await order.asave()
    return Order.objects.filter(number=number).order_by("number")


async def each() -> list:
    return [user.username async for user in User.objects.all()]
