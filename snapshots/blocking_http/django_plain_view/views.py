# Django runs plain views in a thread.
# asyncfix: clean

from django.http import JsonResponse

from rates import fetch_rate


def rate(request, currency):
    return JsonResponse({"rate": fetch_rate(currency)})


async def health(request):
    return JsonResponse({"ok": True})
