"""The tables of a network file, as SQLAlchemy models. Importing this package registers all of them."""

from netdesk.store.tables import contact, exchange, keeping, network  # noqa: F401
from netdesk.store.tables.base import Base

metadata = Base.metadata
