# Only one of the two classes asks a server for its name.
# asyncfix: refuses uncertain-type
from agents import Agent, RemoteAgent


async def describe(agent: Agent | RemoteAgent):
    return agent.name.title()
