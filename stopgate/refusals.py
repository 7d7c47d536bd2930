"""What was wrong when a cluster did not let us in, in words that name the setting to look at.

aiokafka raises one error for everything ("unable to bootstrap"); why, it only writes to its log. So we listen to that.
"""

import logging
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from aiokafka.errors import (
    IllegalSaslStateError,
    KafkaConnectionError,
    NodeNotReadyError,
    SaslAuthenticationFailed,
    UnsupportedSaslMechanismError,
)

from stopgate.security import Security

_LOG = logging.getLogger("aiokafka")


class _Ear(logging.Handler):
    """Keeps the exceptions that are told of in log records."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        told = record.args if isinstance(record.args, tuple) else ()
        self.heard += [each for each in told if isinstance(each, BaseException)]


@contextmanager
def listening() -> Iterator[list[BaseException]]:
    """The errors that aiokafka meets in the block; nothing of them is printed."""
    ear, level, goes_up = _Ear(), _LOG.level, _LOG.propagate
    _LOG.addHandler(ear)
    _LOG.setLevel(logging.WARNING)
    _LOG.propagate = False
    try:
        yield ear.heard
    finally:
        _LOG.removeHandler(ear)
        _LOG.setLevel(level)
        _LOG.propagate = goes_up


def advise(errors: Iterable[BaseException], security: Security) -> str | None:
    """What the cluster refused and which setting decides it.

    Args:
        errors: as heard; the first that says anything counts.

    Returns:
        One sentence for the operator; None where nobody answered at all.
    """
    for error in errors:
        for cause in _causes(error):
            if words := _words(cause, security):
                return words
    return None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what it came from, the deepest first: a connection that is closed is only what followed."""
    if error is not None:
        yield from _causes(error.__cause__)
        yield error


def _words(error: BaseException, security: Security) -> str | None:
    if isinstance(error, SaslAuthenticationFailed | IllegalSaslStateError):
        return f"the cluster refuses us: look at {_secret(security)}"
    if isinstance(error, UnsupportedSaslMechanismError):
        return f"the cluster does not take {security.mechanism}: look at KAFKA_SASL_MECHANISM"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted ({error.verify_message}): look at KAFKA_SSL_CAFILE and the host's name"
    if isinstance(error, ssl.SSLError):
        return _broken_tls(error, security)
    if isinstance(error, OSError) and error.filename and str(error.filename) == str(security.token_file):
        return f"the token cannot be read ({error.strerror}): look at KAFKA_SASL_TOKEN_FILE"
    if security.protocol.startswith("SASL") and isinstance(error, NodeNotReadyError):
        return f"it serves us nothing: look at {_secret(security)}"
    if isinstance(error, KafkaConnectionError | ConnectionResetError | BrokenPipeError):
        return f"the connection is closed as soon as we speak: look at {_suspect(security)}"
    return None


def _broken_tls(error: ssl.SSLError, security: Security) -> str:
    if "ALERT" in (error.reason or "") and not security.certificate_file:
        return f"the cluster breaks off TLS ({error.reason}): look at KAFKA_SSL_CERTFILE, which is not set"
    return f"TLS fails ({error.reason}): look at KAFKA_SECURITY_PROTOCOL, now {security.protocol}"


def _secret(security: Security) -> str:
    if security.mechanism == "OAUTHBEARER":
        return "KAFKA_SASL_TOKEN_FILE (is the token expired?)"
    return "KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD"


def _suspect(security: Security) -> str:
    """A cluster says no more than this where it takes no plain text, and where it lets nobody in without a certificate."""
    suspects = [f"KAFKA_SECURITY_PROTOCOL, now {security.protocol}"]
    if security.protocol.endswith("SSL") and not security.certificate_file:
        suspects.append("KAFKA_SSL_CERTFILE, which is not set")
    if security.protocol.startswith("SASL"):
        suspects.append(_secret(security))
    return "; ".join(suspects)
