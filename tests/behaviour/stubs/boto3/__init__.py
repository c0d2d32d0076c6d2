"""Stub of boto3: sessions, clients and resources all load something or ask a server."""

import slow as _slow
from botocore.credentials import RefreshableCredentials as _RefreshableCredentials


class _Client:
    def __init__(self, service):
        self._service = service

    def list_buckets(self):
        _slow.call("boto3 {}.list_buckets".format(self._service))
        return {"Buckets": [{"Name": "logs"}, {"Name": "media"}]}

    def invoke_model(self, modelId, body):
        _slow.call("boto3 {}.invoke_model {}".format(self._service, modelId))
        return {"body": body.upper()}


class _Table:
    def __init__(self, name):
        self.name = name

    def get_item(self, Key):
        _slow.call("boto3 Table.get_item {}".format(self.name))
        return {"Item": dict(Key, found=True)}


class _Resource:
    def Table(self, name):
        return _Table(name)


class Session:
    def __init__(self, profile_name=None, region_name=None):
        _slow.call("boto3.Session")
        self.profile_name = profile_name
        self.region_name = region_name

    def get_credentials(self):
        _slow.call("boto3 get_credentials")
        return _RefreshableCredentials("KEY-{}".format(self.profile_name), "SECRET", "TOKEN")

    def client(self, service_name, region_name=None):
        _slow.call("boto3 client {}".format(service_name))
        return _Client(service_name)

    def resource(self, service_name, region_name=None):
        _slow.call("boto3 resource {}".format(service_name))
        return _Resource()


def client(service_name, region_name=None):
    _slow.call("boto3 client {}".format(service_name))
    return _Client(service_name)


def resource(service_name, region_name=None):
    _slow.call("boto3 resource {}".format(service_name))
    return _Resource()
