import functools

import boto3

SESSIONS = {}


@functools.lru_cache(maxsize=16)
def cached_session(profile):
    return boto3.Session(profile_name=profile)


def kept_session(profile):
    session = boto3.Session(profile_name=profile)
    return SESSIONS.setdefault(profile, session)


def cached_signature(profile):
    return cached_session(profile).get_credentials().access_key


def kept_signature(profile):
    return kept_session(profile).get_credentials().access_key
