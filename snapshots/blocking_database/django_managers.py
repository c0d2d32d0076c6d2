# The managers of models, of own ones and those of Django, reach the database.
# asyncfix: refuses thread-affine
from django.contrib.auth.models import User
from django.db import models


class Order(models.Model):
    number = models.IntegerField()


async def create(number: int) -> None:
    Order.objects.create(number=number)


async def change(key: int, number: int) -> None:
    order = Order.objects.get(pk=key)
    order.number = number
    order.save()


async def listed() -> list:
    found = []
    for order in Order.objects.filter(number__gt=1).order_by("number"):
        found.append(order.number)
    return found


async def count(name: str) -> int:
    return User.objects.filter(username=name).count()
