"""How clients prove who they are to the cluster, and it to them: TLS and SASL, as every client takes them."""

import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Protocol = Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"]
Mechanism = Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER"]


@dataclass(frozen=True, slots=True)
class Security:
    """The settings of a connection.

    Attributes:
        protocol: Kafka's `security.protocol`.
        mechanism: of SASL.
        username, password: for PLAIN and SCRAM.
        token_file: for OAUTHBEARER: read anew for each connection, so that whoever renews the token renews the file.
        ca_file: the authorities to trust; the system's where absent.
        certificate_file, key_file: our own certificate, where the cluster asks for one.
    """

    protocol: Protocol = "PLAINTEXT"
    mechanism: Mechanism = "SCRAM-SHA-512"
    username: str | None = None
    password: str | None = None
    token_file: Path | None = None
    ca_file: Path | None = None
    certificate_file: Path | None = None
    key_file: Path | None = None


def security_options(security: Security) -> dict[str, Any]:
    """What an aiokafka client is made with beside its servers.

    Raises:
        ValueError: something is missing for the protocol or mechanism, or a file cannot be used; the words name the
            environment variable.
    """
    options: dict[str, Any] = {"security_protocol": security.protocol}
    if security.protocol.endswith("SSL"):
        options["ssl_context"] = _tls(security)
    if security.protocol.startswith("SASL"):
        options |= _sasl(security)
    return options


def _tls(security: Security) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=str(security.ca_file) if security.ca_file else None)
        if security.certificate_file:
            context.load_cert_chain(security.certificate_file, security.key_file)
    except (OSError, ssl.SSLError) as fault:
        raise ValueError(
            f"KAFKA_SSL_CAFILE, KAFKA_SSL_CERTFILE or KAFKA_SSL_KEYFILE cannot be used: {fault}"
        ) from fault
    return context


def _sasl(security: Security) -> dict[str, Any]:
    if security.mechanism == "OAUTHBEARER":
        if security.token_file is None:
            raise ValueError("KAFKA_SASL_TOKEN_FILE is not set, but KAFKA_SASL_MECHANISM is OAUTHBEARER")
        return {
            "sasl_mechanism": security.mechanism,
            "sasl_oauth_token_provider": _token_reader(security.token_file),
        }
    if not (security.username and security.password):
        raise ValueError(
            f"KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD are not set, but {security.mechanism} needs them"
        )
    return {
        "sasl_mechanism": security.mechanism, "sasl_plain_username": security.username,
        "sasl_plain_password": security.password,
    }  # fmt: skip


def _token_reader(path: Path) -> Any:
    """Reads the token for each connection; the client is imported only by those who use it."""
    from aiokafka.abc import AbstractTokenProvider

    class TokenFile(AbstractTokenProvider):  # type: ignore[misc]
        async def token(self) -> str:
            return path.read_text(encoding="utf-8").strip()  # noqa: ASYNC240 - a few bytes, once a connection

    return TokenFile()
