"""How Alembic runs here: in one explicit transaction on the connection it is given."""

from alembic import context

from bot.kernel.columns import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    transaction_per_migration=True,
    compare_type=False,
)
with context.begin_transaction():
    context.run_migrations()
