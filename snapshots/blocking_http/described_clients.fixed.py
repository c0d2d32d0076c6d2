# Clients made from the description of a service ask it when the result is wanted.
import asyncio

from bravado.client import SwaggerClient

client = SwaggerClient.from_url("http://localhost/swagger.json")


async def pet(key: int) -> object:
    return await asyncio.to_thread(client.pet.getPetById(petId=key).result)


async def wanted(key: int) -> object:
    return client.pet.getPetById(petId=key)
