"""How Alembic runs when a developer makes a new migration; the program itself uses store/schema.py."""

from alembic import context
from sqlalchemy import create_engine
from sqlcipher3 import dbapi2

from netdesk.store.tables import metadata

engine = create_engine(context.config.get_main_option("sqlalchemy.url") or "sqlite://", module=dbapi2)
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()
