import boto3


def new_session(profile):
    return boto3.Session(profile_name=profile)


def signature(profile):
    session = new_session(profile)
    return session.get_credentials().get_frozen_credentials()


def identity(profile):
    session = boto3.Session(profile_name=profile)
    return session.get_credentials().access_key
