"""Counts for /metrics: what was answered and how fast, nothing about anybody."""

from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Metrics:
    """The counters of one endpoint, in a registry of its own."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    answers: Counter = field(init=False)
    seconds: Histogram = field(init=False)
    flags: Counter = field(init=False)
    waiting: Gauge = field(init=False)
    outbox: Gauge = field(init=False)
    alive: Gauge = field(init=False)

    def __post_init__(self) -> None:
        """Make the counters."""
        registry = self.registry
        made = {
            "answers": Counter("motcua_answers", "Answers, by kind and status", ("kind", "status"), registry=registry),
            "seconds": Histogram("motcua_seconds", "Time to answer", ("kind",), registry=registry, buckets=_BUCKETS),
            "flags": Counter("motcua_flags", "Posts kept with a flag, by flag", ("flag",), registry=registry),
            "waiting": Gauge("motcua_waiting", "Posts that wait to be written", registry=registry),
            "outbox": Gauge("motcua_outbox", "Deliveries that are not done", registry=registry),
            "alive": Gauge("motcua_writer_alive", "1 while the thread that writes runs", registry=registry),
        }
        for name, one in made.items():
            object.__setattr__(self, name, one)

    def text(self) -> bytes:
        """Return everything in Prometheus' text format."""
        return generate_latest(self.registry)
