"""A broker behind locks: TLS with client certificates, SCRAM over TLS, and OAUTHBEARER; certificates are thrown away."""

import base64
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import trustme
from confluent_kafka.admin import (
    AdminClient,
    ScramCredentialInfo,
    ScramMechanism,
    UserScramCredentialUpsertion,
)
from cryptography.hazmat.primitives import serialization

from stopgate.broker import EmbeddedBroker
from stopgate.broker.network import HOST

USER, PASSWORD = "gatekeeper", "open sesame: é"
DOORS = {"CERTIFIED": "SSL", "SALTED": "SASL_SSL", "TOKENS": "SASL_PLAINTEXT"}
_MODULES = "org.apache.kafka.common.security"


@dataclass(frozen=True)
class LockedBroker:
    """The broker and the keys to its doors.

    Attributes:
        keys: for each door, the settings that open it.
    """

    broker: EmbeddedBroker
    keys: dict[str, dict[str, str]]


@contextmanager
def locked_broker(directory: Path) -> Iterator[LockedBroker]:
    """Start one; its plain listener stays open for the tests' own readers."""
    authority = trustme.CA()
    ours = authority.issue_cert("stopgate.example.com", common_name="stopgate")
    files = {name: directory / f"{name}.pem" for name in ("authority", "certificate", "key", "token")}
    authority.cert_pem.write_to_path(files["authority"])
    ours.cert_chain_pems[0].write_to_path(files["certificate"])
    ours.private_key_pem.write_to_path(files["key"])
    files["token"].write_text(token(expires_in_seconds=3600), encoding="utf-8")
    with EmbeddedBroker(listeners=DOORS, properties=_properties(authority)) as broker:
        _add_user(broker.bootstrap)
        yield LockedBroker(broker, _keys(files))


def token(*, expires_in_seconds: int) -> str:
    """An unsigned token, as Kafka's own handler for development takes it."""
    now = int(time.time())
    parts: list[dict[str, Any]] = [
        {"alg": "none"},
        {"sub": USER, "iat": now - 10, "exp": now + expires_in_seconds},
    ]
    return (
        ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts)
        + "."
    )


def _keys(files: dict[str, Path]) -> dict[str, dict[str, str]]:
    trusting = {"KAFKA_SSL_CAFILE": str(files["authority"])}
    return {
        "CERTIFIED": trusting | {
            "KAFKA_SECURITY_PROTOCOL": "SSL", "KAFKA_SSL_CERTFILE": str(files["certificate"]),
            "KAFKA_SSL_KEYFILE": str(files["key"]),
        },
        "SALTED": trusting | {
            "KAFKA_SECURITY_PROTOCOL": "SASL_SSL", "KAFKA_SASL_MECHANISM": "SCRAM-SHA-512", "KAFKA_SASL_USERNAME": USER,
            "KAFKA_SASL_PASSWORD": PASSWORD,
        },
        "TOKENS": {
            "KAFKA_SECURITY_PROTOCOL": "SASL_PLAINTEXT", "KAFKA_SASL_MECHANISM": "OAUTHBEARER",
            "KAFKA_SASL_TOKEN_FILE": str(files["token"]),
        },
    }  # fmt: skip


def _properties(authority: trustme.CA) -> dict[str, str]:
    server = authority.issue_cert(HOST)
    key = serialization.load_pem_private_key(server.private_key_pem.bytes(), None)
    pkcs8 = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return {
        "ssl.keystore.type": "PEM",
        "ssl.keystore.certificate.chain": server.cert_chain_pems[0].bytes().decode(),
        "ssl.keystore.key": pkcs8.decode(),
        "ssl.truststore.type": "PEM",
        "ssl.truststore.certificates": authority.cert_pem.bytes().decode(),
        "listener.name.certified.ssl.client.auth": "required",
        "listener.name.salted.sasl.enabled.mechanisms": "SCRAM-SHA-512",
        "listener.name.salted.scram-sha-512.sasl.jaas.config": f"{_MODULES}.scram.ScramLoginModule required;",
        "listener.name.tokens.sasl.enabled.mechanisms": "OAUTHBEARER",
        "listener.name.tokens.oauthbearer.sasl.jaas.config": f"{_MODULES}.oauthbearer.OAuthBearerLoginModule required "
        'unsecuredLoginStringClaim_sub="broker";',
    }


def _add_user(bootstrap: str) -> None:
    info = ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096)
    change = UserScramCredentialUpsertion(USER, info, PASSWORD.encode())
    admin = AdminClient({"bootstrap.servers": bootstrap, "log_level": 0})
    for done in admin.alter_user_scram_credentials([change]).values():
        done.result(20)
