# `abort`, `stop`, `kill`, `terminate` and `interrupt` of something remote, by keyword and by position.
async def abort(client, stream):
    await client.abort_run(run_id=stream.run_id)
    await stream.aclose()


async def stop(api, stream):
    await api.stop_stream(stream.id)
    await stream.close()


async def kill(cluster, events):
    await cluster.jobs.kill(events.job_id, signal="TERM")
    await events.close()


async def terminate(api, subscription):
    await api.terminate(subscription["id"])
    await subscription.close()


async def interrupt(api, events):
    await api.interrupt(events.jobs[0], events[0], events["run"]["key"])
    await events.close()
