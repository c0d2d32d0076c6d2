# `abort`, `stop`, `kill`, `terminate` and `interrupt` of something remote, by keyword and by position.
async def abort(client, stream):
    run_id = stream.run_id
    try:
        await stream.aclose()
    finally:
        await client.abort_run(run_id=run_id)


async def stop(api, stream):
    stream_id = stream.id
    try:
        await stream.close()
    finally:
        await api.stop_stream(stream_id)


async def kill(cluster, events):
    job_id = events.job_id
    try:
        await events.close()
    finally:
        await cluster.jobs.kill(job_id, signal="TERM")


async def terminate(api, subscription):
    subscription_id = subscription["id"]
    try:
        await subscription.close()
    finally:
        await api.terminate(subscription_id)


async def interrupt(api, events):
    jobs_0 = events.jobs[0]
    events_0 = events[0]
    run_key = events["run"]["key"]
    try:
        await events.close()
    finally:
        await api.interrupt(jobs_0, events_0, run_key)
