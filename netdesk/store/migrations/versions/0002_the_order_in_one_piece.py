"""The order of the list in one piece instead of a number for each contact; undone steps are found at once"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "list_order",
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("ids", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_list_order")),
        info={"is_cache": True},
    )
    op.drop_index("ix_reading_attention", "reading")
    op.drop_column("reading", "attention")
    op.create_index(op.f("ix_step_state"), "step", ["state"], unique=False)
