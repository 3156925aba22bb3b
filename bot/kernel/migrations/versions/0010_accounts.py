"""Pictures not yet drawn; codes that join accounts, and the names joined people had."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER


def upgrade() -> None:
    op.create_table(
        "works",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("work", sa.String(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("act", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_works"),
    )
    op.create_index("ix_works_group_id", "works", ["group_id"])
    op.create_table(
        "former_names",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("pseudonym", sa.String(), nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.PrimaryKeyConstraint("group_id", "pseudonym", name="pk_former_names"),
    )
    op.create_index("ix_former_names_person_id", "former_names", ["person_id"])
    op.create_table(
        "account_codes",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("other_id", BIG_ID),
        sa.Column("made", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_account_codes_person_id_people"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["people.id"], name="fk_account_codes_other_id_people"
        ),
        sa.PrimaryKeyConstraint("code", name="pk_account_codes"),
    )
    op.create_index("ix_account_codes_person_id", "account_codes", ["person_id"])
