# The session is open while the coroutine waits.
# asyncfix: refuses live-result

from sqlalchemy.orm import Session


async def charge(engine, order_class, key, payments):
    with Session(engine) as session:
        order = session.get(order_class, key)
        order.receipt = await payments.charge(order.amount)
        session.commit()
