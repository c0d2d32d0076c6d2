"""Signing reads the credentials, which may ask a server."""


class SigV4Auth:
    def __init__(self, credentials, service_name, region_name):
        self.credentials = credentials
        self._scope = "{}/{}".format(region_name, service_name)

    def add_auth(self, request):
        frozen = self.credentials.get_frozen_credentials()
        request.headers["Authorization"] = "AWS4-HMAC-SHA256 {}/{}".format(frozen.access_key, self._scope)
