"""Terms of those who look after a group, how they are chosen, and votes about them."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite counts only INTEGER
KINDS = ("plain", "param", "founding", "motion", "removal", "review", "election")


def upgrade() -> None:
    _terms()
    _matters()
    _papers()
    listed = ", ".join(f"'{kind}'" for kind in KINDS)
    with op.batch_alter_table("polls") as polls:
        polls.drop_constraint(op.f("ck_polls_kind"), type_="check")
        polls.create_check_constraint(op.f("ck_polls_kind"), f"kind IN ({listed})")


def _terms() -> None:
    op.create_table(
        "terms",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("ended", sa.BigInteger()),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_terms_group_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_terms_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_terms"),
    )
    op.create_index("ix_terms_person_id", "terms", ["person_id"])
    op.create_index("ix_terms_group_id_until", "terms", ["group_id", "until"])


def _matters() -> None:
    op.create_table(
        "facilitator_matters",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("term_id", BIG_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("opened", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "what IN ('election', 'recall', 'challenge')", name=op.f("ck_facilitator_matters_what")
        ),
        sa.CheckConstraint(
            "stage IN ('gathering', 'voting', 'over')", name=op.f("ck_facilitator_matters_stage")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name="fk_facilitator_matters_group_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_facilitator_matters"),
    )
    op.create_index(
        "ix_facilitator_matters_group_id_stage", "facilitator_matters", ["group_id", "stage"]
    )
    op.create_table(
        "facilitator_voices",
        sa.Column("matter_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["facilitator_matters.id"], name="fk_facilitator_voices_matter_id"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_facilitator_voices_person_id"
        ),
        sa.PrimaryKeyConstraint("matter_id", "person_id", name="pk_facilitator_voices"),
    )
    op.create_index("ix_facilitator_voices_person_id", "facilitator_voices", ["person_id"])


def _papers() -> None:
    op.create_table(
        "poll_papers",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("poll_id", BIG_ID, nullable=False),
        sa.Column("group_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("marks", sa.String(), nullable=False),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name="fk_poll_papers_poll_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_poll_papers_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_poll_papers"),
    )
    op.create_index("ix_poll_papers_poll_id", "poll_papers", ["poll_id"])
    op.create_index("ix_poll_papers_person_id", "poll_papers", ["person_id"])
    op.create_table(
        "poll_paper_readers",
        sa.Column("paper_id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["paper_id"], ["poll_papers.id"], name="fk_poll_paper_readers_paper_id"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_poll_paper_readers_person_id"
        ),
        sa.PrimaryKeyConstraint("paper_id", "person_id", name="pk_poll_paper_readers"),
    )
    op.create_index("ix_poll_paper_readers_person_id", "poll_paper_readers", ["person_id"])
