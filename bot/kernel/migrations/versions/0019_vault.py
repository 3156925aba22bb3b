"""What people entrust to the bot, and whom it was shown to; numbers as keyed hashes."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER
SLIPS = "'waiting', 'hidden', 'stands', 'public', 'looked', 'left_out', 'shared'"
HANDOVERS = "'asked', 'both_agreed', 'shown', 'expired', 'revoked', 'declined'"


def upgrade() -> None:
    op.create_table(
        "vault_owners",
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_vault_owners_person_id_people"
        ),
        sa.PrimaryKeyConstraint("person_id", name="pk_vault_owners"),
    )
    op.create_table(
        "vault",
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger()),
        sa.PrimaryKeyConstraint("person_id", "field", name="pk_vault"),
    )
    _handovers()
    _marks()
    op.drop_table("phones_passes")
    with op.batch_alter_table("phones_slips") as batch:
        batch.drop_constraint(op.f("ck_phones_slips_state"), type_="check")
        batch.create_check_constraint(op.f("ck_phones_slips_state"), f"state IN ({SLIPS})")


def _handovers() -> None:
    op.create_table(
        "contact_handovers",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("owner", BIG_ID, nullable=False),
        sa.Column("asker", BIG_ID, nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("shown_at", sa.BigInteger()),
        sa.Column("until", sa.BigInteger()),
        sa.CheckConstraint(f"state IN ({HANDOVERS})", name=op.f("ck_contact_handovers_state")),
        sa.PrimaryKeyConstraint("id", name="pk_contact_handovers"),
    )
    op.create_index("ix_contact_handovers_owner", "contact_handovers", ["owner"])
    op.create_index("ix_contact_handovers_asker", "contact_handovers", ["asker"])
    op.create_index("ix_contact_handovers_group", "contact_handovers", ["group_id", "state"])


def _marks() -> None:
    op.create_table(
        "phones_marks",
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("seen", sa.Integer(), nullable=False),
        sa.Column("public", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "mark", name="pk_phones_marks"),
    )
    op.create_table(
        "phones_parts",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("chat_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_phones_parts"),
    )
    op.create_index("ix_phones_parts_at", "phones_parts", ["at"])
    op.create_index(
        "ix_phones_parts_chat_id_person_id", "phones_parts", ["chat_id", "person_id", "id"]
    )
