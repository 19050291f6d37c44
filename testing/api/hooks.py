"""What a schema cannot say of what is sent."""

import schemathesis


@schemathesis.hook
def filter_case(context, case):
    return not (asks_for_fields(case) or has_empty_key(case))


def asks_for_fields(case):
    """With `fields` that there are, an answer leaves out what its schema requires, as it was asked to: whether it has
    just what was asked for, the tests of `fields` see. What there is not is sent, and has to be refused."""
    sound = case.meta is None or case.meta.generation.mode.is_positive
    return sound and "fields" in (case.query or {})


def has_empty_key(case):
    """A header without a value is for the server one that is not there, and this one need not be there."""
    return (case.headers or {}).get("Idempotency-Key") == ""
