"""Shows of hands."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "straws",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("opener", BIG_ID, nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("most", BIG_ID, nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("counts", sa.JSON(none_as_null=True)),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_straws_group_id_groups")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_straws")),
    )
    op.create_index("ix_straws_group_id", "straws", ["group_id"])
    op.create_table(
        "straw_hands",
        sa.Column("straw_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_straw_hands_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["straw_id"], ["straws.id"], name=op.f("fk_straw_hands_straw_id_straws")
        ),
        sa.PrimaryKeyConstraint("straw_id", "person_id", name=op.f("pk_straw_hands")),
    )
    op.create_index("ix_straw_hands_person_id", "straw_hands", ["person_id"])
