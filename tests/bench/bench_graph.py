"""The graph with 10,000 people and 50,000 ties: a frame while panning and zooming, and the layouts.

    python -m tests.bench.bench_graph

Beside the frame, the usual way: pyqtgraph's GraphItem with the same points and lines, in the same run.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pyqtgraph
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from netdesk.advice.structure.circle_layout import circle_layout
from netdesk.advice.structure.communities import communities
from netdesk.advice.structure.force_layout import force_layout, placed_among
from netdesk.advice.structure.tie_network import Ints, TieNetwork
from netdesk.desk.arrangement import Arrangement, arrange
from netdesk.desk.graph_rows import GraphEdge, GraphNode
from netdesk.window.graph.canvas import Canvas
from netdesk.window.graph.people import drawn_people, extent_of
from netdesk.window.graph.wanted import Drawn
from tests.advice.structure.modularity import modularity
from tests.bench.table import Row, row, show

PEOPLE, TIES, GROUPS = 10_000, 50_000, 60
SIZE = (1200, 800)
FRAMES = 60
CIRCLES = (None, 150, 50, 15, 5)


def planted() -> tuple[list[GraphNode], list[GraphEdge]]:
    """An invented network whose ties lie inside groups but for one in ten."""
    random = np.random.default_rng(5)
    group = np.sort(random.integers(0, GROUPS, PEOPLE))
    start = np.searchsorted(group, np.arange(GROUPS + 1))
    one = random.integers(0, PEOPLE, TIES)
    low, high = start[group[one]], start[group[one] + 1]
    two = low + (random.random(TIES) * (high - low)).astype(np.int64)
    mixed = random.random(TIES) < 0.1
    two[mixed] = random.integers(0, PEOPLE, int(mixed.sum()))
    circle = random.choice(5, PEOPLE, p=(0.975, 0.017, 0.005, 0.002, 0.001))
    strength = random.random(PEOPLE) * 90
    nodes = [
        GraphNode(
            place,
            f"Person {place}",
            "P",
            f"Firm {group[place]}",
            CIRCLES[circle[place]],
            "weak",
            strength[place],
        )
        for place in range(PEOPLE)
    ]
    edges = [GraphEdge(int(a), int(b), 50) for a, b in zip(one.tolist(), two.tolist(), strict=True) if a != b]
    return nodes, edges


def measure() -> list[Row]:
    """The lines of the table."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    nodes, edges = planted()
    began = time.perf_counter()
    plan = arrange(nodes, edges, lambda: time.sleep(0))
    whole = (time.perf_counter() - began) * 1000
    rows = [row(f"graph: everything for {PEOPLE:,} people (in a worker)", whole, target="≤ 3,000 ms")]
    rows += _structure(plan)
    rows += _frames(app, plan)
    return rows


def _structure(plan: Arrangement) -> list[Row]:
    net, ids = plan.network, plan.ids
    found, community_ms = _timed(lambda: communities(net, lambda: time.sleep(0)))
    points, force_ms = _timed(lambda: force_layout(net, found, lambda: time.sleep(0)))
    _plan, circles_ms = _timed(lambda: circle_layout(net, plan.circle, found, ids))
    is_known = np.ones(net.count, np.bool_)
    is_known[-1] = False
    _placed, one_ms = _timed(lambda: placed_among(net, points, is_known))
    return [
        row(f"graph: communities, modularity {modularity(net, found):.3f}", community_ms, target="≤ 460 ms"),
        row(
            f"graph: force layout, preservation {preservation(net, points):.3f}",
            force_ms,
            target="≤ 1,000 ms",
        ),
        row("graph: circles layout", circles_ms),
        row("graph: somebody new, all others stay", one_ms, target="≤ 6 ms"),
    ]


def preservation(net: TieNetwork, points: np.ndarray) -> float:
    """The share of each person's contacts among as many nearest ones in the picture (500 people)."""
    shares = []
    chosen: Ints = np.random.default_rng(1).choice(net.count, 500, replace=False)
    for person in chosen.tolist():
        around = net.around(person)
        if len(around):
            far = ((points - points[person]) ** 2).sum(axis=1)
            far[person] = np.inf
            near = np.argpartition(far, len(around))[: len(around)]
            shares.append(np.isin(around, near).mean())
    return float(np.mean(shares))


def _frames(app: QApplication, plan: Arrangement) -> list[Row]:
    canvas = Canvas(lambda _row: "")
    canvas.resize(*SIZE)
    canvas.show()
    people = drawn_people(plan, Drawn(layout="force"), None, None)
    canvas.show_people(people, None, extent=extent_of(people))
    began, worst = time.perf_counter(), 0.0
    canvas.grab()
    while canvas.picture.is_drawing:
        slice_began = time.perf_counter()
        app.processEvents()
        worst = max(worst, time.perf_counter() - slice_began)
    full = (time.perf_counter() - began) * 1000
    own = _panned(canvas, canvas.box)
    zoomed = _panned(canvas, canvas.box, zoom=1.01)
    theirs = _panned(*_graph_item(people.points, np.column_stack([plan.network.first, plan.network.second])))
    canvas.close()
    names = (f"{PEOPLE:,} people, {len(plan.network.first):,} ties", "pyqtgraph GraphItem")
    return [
        row(
            f"graph: a frame while panning, p50, {names[0]}", own[0],
            baseline_name=names[1], baseline=theirs[0], target="≤ 1 ms, 40 ×",
        ),
        row(
            "graph: a frame while panning, worst", own[1],
            baseline_name=names[1], baseline=theirs[1], target="≤ 4 ms",
        ),
        row("graph: a frame while zooming, p50", zoomed[0], target="≤ 1 ms"),
        row("graph: the full picture after the hand rests", full, target="≤ 150 ms"),
        row("graph: its longest step", worst * 1000, target="≤ 8 ms"),
    ]  # fmt: skip


def _graph_item(points: np.ndarray, pairs: np.ndarray) -> tuple[Any, Any]:
    view = pyqtgraph.GraphicsView()
    box = pyqtgraph.ViewBox(lockAspect=True, enableMenu=False)
    view.setCentralItem(box)
    box.addItem(pyqtgraph.GraphItem(pos=points, adj=pairs, size=5, pen=pyqtgraph.mkPen(90, 90, 90, 60)))
    view.resize(*SIZE)
    view.show()
    box.autoRange()
    return view, box


def _panned(view: Any, box: Any, zoom: float = 1.0) -> tuple[float, float]:
    """Milliseconds per frame, median and worst, while the view moves a little each time."""
    target = view.grab().toImage()
    step = box.viewRect().width() / 400
    times = []
    for _ in range(FRAMES):
        if zoom != 1.0:
            box.scaleBy((1 / zoom, 1 / zoom))
        else:
            box.translateBy(x=step, y=step / 2)
        began = time.perf_counter()
        painter = QPainter(target)
        view.render(painter, QRectF(0, 0, *SIZE), view.viewport().rect())
        painter.end()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times), max(times)


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    began = time.perf_counter()
    found = work()
    return found, (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(show(measure()))
