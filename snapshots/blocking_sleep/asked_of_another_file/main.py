import time

from budget import Budget, Stack


async def by_truth(budget: Budget):
    if budget:
        time.sleep(1)
        budget.spend()


async def by_number(budget: Budget):
    if int(budget) > 0:
        time.sleep(1)
        budget.spend()


async def by_comparison(budget: Budget):
    if budget == 1:
        time.sleep(1)
        budget.spend()


async def by_membership(stack: Stack):
    if "a" in stack:
        time.sleep(1)
        stack.remove("a")


async def by_length(stack: Stack):
    if stack:
        time.sleep(1)
        return stack.take()


async def of_something_else(budget: Budget):
    if len(budget) > 3:
        time.sleep(1)
        budget.spend()
