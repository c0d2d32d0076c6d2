# A class that is imported from where it is defined is the one that its package offers.
from google.cloud.storage.client import Client
from influxdb_client.client.influxdb_client import InfluxDBClient
from kubernetes.client.api.core_v1_api import CoreV1Api
from neo4j._sync.driver import Driver
from psycopg._connection import Connection
from requests.sessions import Session


async def buckets(client: Client):
    return list(client.list_buckets())


async def alive(client: InfluxDBClient):
    return client.ping()


async def namespaces(api: CoreV1Api):
    return api.list_namespace()


async def verified(driver: Driver):
    driver.verify_connectivity()


async def rows(connection: Connection):
    return connection.execute("select 1").fetchall()


async def page(session: Session, url):
    return session.get(url).text
