"""Something is chosen for what it holds and marked behind the call: two tasks choose the same."""

from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path


class Seat:
    def __init__(self, number: int) -> None:
        self.number = number
        self.guest = ""
        self.load = 0


class Hall:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.seats = [Seat(number) for number in range(5)]
        self.by_name: dict[str, Seat] = {}
        self.codes: dict[str, str] = {}
        self.ports: dict[int, str] = {}
        self.next = 0

    async def in_turn(self) -> str:
        seat = self.seats[self.next]
        text = self.path.read_text()
        self.next = (self.next + 1) % len(self.seats)
        return f"{seat.number} {text}"

    async def least_used(self) -> None:
        seat = min(self.seats, key=lambda seat: seat.load)
        self.path.read_text()
        seat.load += 1

    async def first_of_sorted(self) -> None:
        seat = sorted(self.seats, key=attrgetter("load"))[0]
        self.path.read_text()
        seat.load += 1

    async def out_of_filtered(self, guest: str) -> None:
        seat = list(filter(lambda seat: not seat.guest, self.seats)).pop()
        self.path.read_text()
        seat.guest = guest

    async def out_of_free(self, guest: str) -> None:
        free = [seat for seat in self.seats if not seat.guest]
        if not free:
            return
        seat = free[0]
        self.path.read_text()
        seat.guest = guest

    async def found_in_loop(self, guest: str) -> None:
        for seat in self.seats:
            if not seat.guest:
                found = seat
                break
        else:
            return
        self.path.read_text()
        found.guest = guest

    async def numbered(self, guest: str) -> None:
        for index, seat in enumerate(self.seats):
            if not seat.guest:
                break
        else:
            return
        self.path.read_text()
        self.seats[index] = Seat(index)

    async def unless_known(self, text: str) -> str:
        for code, known in self.codes.items():
            if known == text:
                return code
        self.path.read_text()
        self.codes[f"c{len(text)}"] = text
        return text

    async def by_other_name(self, guest: str) -> None:
        guests = {seat.guest: seat for seat in self.seats}
        if guests.get(guest):
            return
        self.path.read_text()
        self.seats.append(Seat(9))

    async def free_number(self) -> None:
        taken = {seat.number for seat in self.seats}
        number = next(number for number in range(100) if number not in taken)
        self.path.read_text()
        self.seats.append(Seat(number))

    async def free_port(self, name: str) -> None:
        port = 8000
        while port in self.ports:
            port += 1
        self.path.read_text()
        self.ports[port] = name

    # Marked before the others run.
    async def marked_first(self) -> str:
        seat = self.seats[self.next]
        self.next = (self.next + 1) % len(self.seats)
        return f"{seat.number} {self.path.read_text()}"

    async def port_first(self, name: str) -> str:
        port = 8000
        while port in self.ports:
            port += 1
        self.ports[port] = name
        return self.path.read_text()

    # Nobody else has these.
    async def out_of_new(self) -> list[Seat]:
        seats = [Seat(number) for number in range(3)]
        seat = min(seats, key=lambda seat: seat.load)
        text = self.path.read_text()
        seat.guest = text
        return seats


def names(hall: Hall) -> Iterator[str]:
    return (seat.guest for seat in hall.seats)
