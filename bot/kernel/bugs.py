"""Bugs, told to the host by kind and place: a message of theirs may hold what people said."""

import structlog


def where(bug: BaseException) -> str:
    """Name a bug by its kind and place."""
    trace = bug.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else ""
    return f"{type(bug).__name__} {place}"


def tell(event: str, bug: BaseException) -> None:
    structlog.get_logger(__name__).error(event, error=where(bug))
