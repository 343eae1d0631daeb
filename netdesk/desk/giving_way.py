"""Background work beside the window: how it lets the window's thread on.

Two threads share one interpreter. While the window paints, it asks for the interpreter hundreds of times,
and beside a thread that keeps it busy waits a switch interval each time. Whoever works in the background
for long, as an import does, therefore looks between two short steps whether the window is at work, and rests
until it is done.
"""

from __future__ import annotations

import threading
import time

AT_WORK_S = 0.0003
"""Processor time of the window's thread since the last look that counts as being at work."""
REST_S = 0.001
LONGEST_REST_S = 0.03
WORK_S = 0.005
"""Beside a window that never rests, as while somebody drags a graph about, the background works so long after
each longest rest.
"""


class _Seen(threading.local):
    """What the thread saw at its last look: processor time of the window's thread, in seconds; until when it
    works whatever the window does.
    """

    spent = 0.0
    works_until = 0.0


def _window_clock() -> int | None:
    """The clock of the processor time of the main thread; None where the system has none (Windows)."""
    clock_of = getattr(time, "pthread_getcpuclockid", None)
    ident = threading.main_thread().ident
    return None if clock_of is None or ident is None else clock_of(ident)


_clock = _window_clock()
_seen = _Seen()


def breathe() -> None:
    """Let other threads on between two steps of about a millisecond; for work that is soon done."""
    time.sleep(0)


def give_way() -> None:
    """Rest while the window's thread is at work, at most LONGEST_REST_S; for the background to call between
    two steps of less than a millisecond. In the window's own thread, and where the system does not tell how
    busy that is, it only lets other threads on.
    """
    if _clock is None or threading.current_thread() is threading.main_thread():
        time.sleep(0)
        return
    spent = time.clock_gettime(_clock)
    if spent - _seen.spent > AT_WORK_S:
        spent = _rested(_clock, spent)
    _seen.spent = spent


def _rested(clock: int, spent: float) -> float:
    """What the window has spent once it is done, or once the longest rest is over."""
    now = time.monotonic()
    ends = now + LONGEST_REST_S
    before = 0.0
    while now >= _seen.works_until and spent - before > AT_WORK_S:
        if now >= ends:
            _seen.works_until = now + WORK_S
            break
        time.sleep(REST_S)
        before, spent, now = spent, time.clock_gettime(clock), time.monotonic()
    return spent
