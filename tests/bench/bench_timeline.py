"""The timeline with 1,000,000 events: frames of a pan and of a zoom at four spans.

    python -m tests.bench.bench_timeline

A frame is from the change of the span to the painted lanes: axis, twelve lanes with strength lines, pauses
and every event in view. Beside it pyqtgraph's ScatterPlotItem with the same events, which paints those alone.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from netdesk.advice.strength_curve import strength_curve
from netdesk.domain.moment import day_of_date
from netdesk.domain.reading import NO_DAY, TALK
from netdesk.window.timeline.lane import DAY_S, Events, Lane
from netdesk.window.timeline.plot import Plot
from netdesk.window.timeline.scene import Scene
from netdesk.window.timeline.span import YEAR_S, Span, first_span, whole_span
from tests.bench.large_network import CHANNELS, LAST_DAY, LargeNetwork, generate
from tests.bench.table import Row, row, show

SIZE = (1000, 700)
SPANS = (("12 years", 12 * YEAR_S), ("1 year", YEAR_S), ("30 days", 30 * DAY_S), ("1 day", float(DAY_S)))
FRAMES, BASELINE_FRAMES = 60, 12


class NetworkLanes:
    """Lanes of the generated network, the busiest people first."""

    def __init__(self, network: LargeNetwork) -> None:
        order = np.lexsort((network.interaction_ms, network.interaction_contact))
        self.contact = network.interaction_contact[order]
        self.second = network.interaction_ms[order] // 1_000
        self.channel = network.interaction_channel[order].astype(np.uint16)
        self.sense = network.interaction_direction[order].astype(np.uint8)
        self.sense[self.channel >= CHANNELS.index("phone")] |= TALK
        self._ids, start = np.unique(self.contact, return_index=True)
        self._start = np.append(start, len(self.contact))
        self.keys = self._ids[np.argsort(-np.diff(self._start))].tolist()
        self._kept: dict[int, Lane] = {}

    def lane(self, key: int) -> Lane:
        if key not in self._kept:
            place = int(np.searchsorted(self._ids, key))
            part = slice(int(self._start[place]), int(self._start[place + 1]))
            events = Events(self.second[part], self.sense[part], self.channel[part], np.empty(0, np.int32))
            lane = Lane(key, f"Person {key}", "Strong 80", events, "P", state="strong")
            days = np.unique(events.second // DAY_S)
            lane.curve_start = int(days[0])
            lane.curve = strength_curve(days, NO_DAY, np.arange(days[0], day_of_date(LAST_DAY) + 400))
            self._kept[key] = lane
        return self._kept[key]

    def lanes(self, keys: Sequence[int]) -> list[Lane]:
        return [self.lane(key) for key in keys]

    def forget(self, keys: Iterable[int] | None) -> None:
        self._kept.clear()


def measure() -> list[Row]:
    """The lines of the table."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    network = generate()
    source = NetworkLanes(network)
    scatter_s, scatter = _scatter_frames(source)
    rows = []
    plot, scene, built = _plot(source)
    rows.append(row("timeline, ready with 1,000,000 events", built, baseline_name="ScatterPlotItem",
                    baseline=scatter_s, target="<= 50 ms"))  # fmt: skip
    for name, length in SPANS:
        pan = _frames(partial(_pan, scene, plot, length), FRAMES)
        zoom = _frames(partial(_zoom, scene, plot, length), FRAMES)
        usual = scatter[name]
        rows += [
            row(f"timeline, pan over {name}, p50", statistics.median(pan), baseline_name="ScatterPlotItem",
                baseline=usual, target="<= 2 ms"),
            row(f"timeline, pan over {name}, p95", _p95(pan)),
            row(f"timeline, zoom near {name}, p50", statistics.median(zoom),
                baseline_name="ScatterPlotItem", baseline=usual, target="<= 16 ms"),
        ]  # fmt: skip
    plot.close()
    return rows


def _plot(source: NetworkLanes) -> tuple[Plot, Scene, float]:
    began = time.perf_counter()
    whole = whole_span(int(source.second.min() // DAY_S), LAST_DAY)
    scene = Scene(source, LAST_DAY, whole, first_span(whole, LAST_DAY))
    scene.channel_keys = dict(enumerate(CHANNELS))
    scene.channel_places = {number: number for number in range(len(CHANNELS))}
    scene.rows.keys = source.keys
    plot = Plot(scene)
    plot.resize(*SIZE)
    plot.show()
    scene.rows_changed.emit()
    plot.viewport().repaint()
    built = (time.perf_counter() - began) * 1_000
    _wait(50)
    return plot, scene, built


def _pan(scene: Scene, plot: Plot, length: float, share: float) -> None:
    end = scene.now - length * share * 0.4
    scene.set_span(Span(end - length, end))
    plot.viewport().repaint()


def _zoom(scene: Scene, plot: Plot, length: float, share: float) -> None:
    scene.set_span(Span(scene.now - length * (1 - 0.5 * share), scene.now))
    plot.viewport().repaint()


def _scatter_frames(source: NetworkLanes) -> tuple[float, dict[str, float]]:
    began = time.perf_counter()
    chart = pg.PlotWidget()
    chart.resize(*SIZE)
    item = pg.ScatterPlotItem(
        x=source.second.astype(float), y=source.contact % 12 + source.channel / 10, size=4, pen=None
    )
    chart.addItem(item)
    chart.show()
    chart.viewport().repaint()
    built = (time.perf_counter() - began) * 1_000
    _wait(200)
    last, found = float(source.second.max()), {}
    for name, length in SPANS:

        def frame(share: float, length: float = length) -> None:
            end = last - length * share * 0.4
            chart.setXRange(end - length, end, padding=0)
            chart.viewport().repaint()

        found[name] = statistics.median(_frames(frame, BASELINE_FRAMES))
    chart.close()
    return built, found


def _frames(frame: Callable[[float], None], count: int) -> list[float]:
    frame(0.0)
    times = []
    for number in range(count):
        began = time.perf_counter()
        frame((number + 1) / count)
        times.append((time.perf_counter() - began) * 1_000)
    return times


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


def _wait(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(show(measure()))
