# The connection belongs to the thread, whoever made the object.
# asyncfix: refuses thread-affine

from django.db import models


class Subscription(models.Model):
    kind = models.CharField(max_length=20)


def subscribe(kind):
    subscription = Subscription(kind=kind)
    subscription.save()
    return subscription


async def welcome(kind):
    return subscribe(kind)
