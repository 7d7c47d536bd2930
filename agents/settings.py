"""Settings, all from the environment; every mistake is reported at once, naming the variable, before anything starts."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal

from agents.setting_values import choice, country, pattern, readable_file, servers, text, whole_number
from stopgate.security import Mechanism, Protocol, Security, security_options


class SettingsError(Exception):
    """The environment holds mistakes; the message lists them all, one a line. The program exits with 2."""


def _setting(variable: str, parse: Callable[[str], Any], default: Any, meaning: str) -> Any:
    return field(default=default, metadata={"variable": variable, "parse": parse, "meaning": meaning})


def _default_data_dir() -> Path:
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(state) / "stopgate"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set. The table in docs/settings.md is generated from here."""

    bootstrap_servers: str | None = _setting(
        "KAFKA_BOOTSTRAP_SERVERS",
        servers,
        None,
        "The Kafka cluster. Unset: `demo` and `up` start the embedded broker.",
    )
    security_protocol: Protocol = _setting(
        "KAFKA_SECURITY_PROTOCOL", choice("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"), "PLAINTEXT",
        "How every client connects.",
    )  # fmt: skip
    sasl_mechanism: Mechanism = _setting(
        "KAFKA_SASL_MECHANISM", choice("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER"), "SCRAM-SHA-512",
        "How clients prove who they are, with SASL.",
    )  # fmt: skip
    sasl_username: str | None = _setting("KAFKA_SASL_USERNAME", text, None, "For PLAIN and SCRAM.")
    sasl_password: str | None = _setting("KAFKA_SASL_PASSWORD", text, None, "For PLAIN and SCRAM.")
    sasl_token_file: Path | None = _setting(
        "KAFKA_SASL_TOKEN_FILE",
        Path,
        None,
        "For OAUTHBEARER: a file with the token, read anew for each connection.",
    )
    ssl_cafile: Path | None = _setting(
        "KAFKA_SSL_CAFILE", Path, None, "Whom to trust; the system's authorities where unset."
    )
    ssl_certfile: Path | None = _setting(
        "KAFKA_SSL_CERTFILE", Path, None, "Our certificate, where the cluster asks for one."
    )
    ssl_keyfile: Path | None = _setting(
        "KAFKA_SSL_KEYFILE", Path, None, "Its key, where it is not in the same file."
    )
    topic_prefix: str = _setting(
        "STOPGATE_TOPIC_PREFIX", pattern(r"[A-Za-z0-9._-]{0,100}", "letters, digits, dots, underscores, hyphens"),
        "stopgate.", "Put before every topic name.",
    )  # fmt: skip
    app_id: str = _setting(
        "STOPGATE_APP_ID", pattern(r"[A-Za-z0-9._-]{1,100}", "letters, digits, dots, underscores, hyphens"),
        "stopgate", "Consumer group, transactional ids, state directory. Renaming it starts an empty gate.",
    )  # fmt: skip
    data_dir: Path = _setting(
        "STOPGATE_DATA_DIR",
        Path,
        None,
        "Local state. Default: `$XDG_STATE_HOME/stopgate` or `~/.local/state/stopgate`.",
    )
    state: Literal["disk", "memory"] = _setting(
        "STOPGATE_STATE", choice("disk", "memory"), "disk",
        "`disk`: a copy of the tables in the data directory, so that a start reads only what is new. `memory`: every start reads all.",
    )  # fmt: skip
    instance: str | None = _setting(
        "STOPGATE_INSTANCE", pattern(r"[A-Za-z0-9._-]{1,100}", "letters, digits, dots, underscores, hyphens"),
        None, "This worker's stable name, unique among the workers of one app id. Default: the host's name and the first free number.",
    )  # fmt: skip
    partitions: int = _setting("STOPGATE_PARTITIONS", whole_number(1, 1024), 8, "Partitions of every topic.")
    replication_factor: int = _setting(
        "STOPGATE_REPLICATION_FACTOR", whole_number(1, 9), 1, "Replicas of every topic; 3 in production."
    )
    region: str = _setting(
        "STOPGATE_REGION", country, "US",
        "Country whose national spelling is assumed for numbers without `+`.",
    )  # fmt: skip
    clock: Literal["wall", "record"] = _setting(
        "STOPGATE_CLOCK", choice("wall", "record"), "wall",
        "`record`: the present is the newest record timestamp seen, so a replayed log gives the same verdicts.",
    )  # fmt: skip
    toll_free_policy: Literal["current", "seed"] = _setting(
        "STOPGATE_TOLL_FREE_POLICY", choice("current", "seed"), "current",
        "`current`: only verified toll-free numbers send. `seed` (the rule of 2023): pending, in review and "
        "eligible-rejected within the window may send too.",
    )  # fmt: skip
    unheard_long_codes: Literal["pass", "unregistered"] = _setting(
        "STOPGATE_UNHEARD_LONG_CODES", choice("pass", "unregistered"), "pass",
        "What a long code counts as of which no registry ever spoke: it passes, or it is refused as unregistered (30034).",
    )  # fmt: skip
    receipt_standing: Literal["apply", "report"] = _setting(
        "STOPGATE_RECEIPT_STANDING", choice("apply", "report"), "apply",
        "A carrier's receipt that contradicts a sender's standing changes it until an event says otherwise, or is only reported.",
    )  # fmt: skip
    screening: Literal["none", "carrier", "platform", "strict"] = _setting(
        "STOPGATE_SCREENING",
        choice("none", "carrier", "platform", "strict"),
        "carrier",
        "Which content is refused or held.",
    )
    policy_file: Path | None = _setting(
        "STOPGATE_POLICY_FILE",
        readable_file,
        None,
        "YAML with what differs per account: brand, texts, keywords, categories.",
    )
    dedupe_window_seconds: int = _setting(
        "STOPGATE_DEDUPE_WINDOW_SECONDS", whole_number(0, 30 * 86400), 3600,
        "The same account and id within this time is refused as `duplicate-message`; 0 turns it off.",
    )  # fmt: skip
    review_expiry_hours: int = _setting(
        "STOPGATE_REVIEW_EXPIRY_HOURS", whole_number(1, 240), 72,
        "A doubtful reply that nobody decided becomes an opt-out after so long; the law's limit is ten business days.",
    )  # fmt: skip
    session_timeout_seconds: int = _setting(
        "STOPGATE_SESSION_TIMEOUT_SECONDS",
        whole_number(6, 1800),
        10,
        "After this silence a worker's partitions move.",
    )
    broker_order: Literal["kept", "unknown"] = _setting(
        "STOPGATE_BROKER_ORDER", choice("kept", "unknown"), "kept",
        "`kept`: brokers take up the requests of a connection in their order, as Apache Kafka's do. `unknown`, for others that "
        "speak its protocol: STOP stays first, at the price of one more wait for each fetch.",
    )  # fmt: skip
    watchdog_seconds: int = _setting(
        "STOPGATE_WATCHDOG_SECONDS", whole_number(0, 86400), 120,
        "A worker in which a partition stands still for so long (not opened, input not fetched or not committed) ends itself; 0 turns it off.",
    )  # fmt: skip
    metrics_port: int | None = _setting(
        "STOPGATE_METRICS_PORT",
        whole_number(0, 65535),
        None,
        "Serve /metrics, /livez and /readyz here. Unset: off.",
    )
    metrics_host: str = _setting("STOPGATE_METRICS_HOST", text, "127.0.0.1", "The address for the above.")
    advertised_url: str | None = _setting(
        "STOPGATE_ADVERTISED_URL", pattern(r"https?://[^/\s]+", "http://host:port"), None,
        "Where other workers reach this one's pages. Default: the two settings above.",
    )  # fmt: skip
    lookup_token: str | None = _setting(
        "STOPGATE_LOOKUP_TOKEN", pattern(r"\S{16,}", "at least 16 characters without blanks"), None,
        "Serve `GET /opt-outs/ACCOUNT/NUMBER` on the same port to whoever sends this bearer token. Unset: off.",
    )  # fmt: skip
    log_level: Literal["debug", "info", "warning", "error"] = _setting(
        "STOPGATE_LOG_LEVEL", choice("debug", "info", "warning", "error"), "info", "How much is logged."
    )
    log_format: Literal["auto", "json", "text"] = _setting(
        "STOPGATE_LOG_FORMAT",
        choice("auto", "json", "text"),
        "auto",
        "`auto`: text on a terminal, JSON otherwise.",
    )

    @property
    def security(self) -> Security:
        """How clients connect."""
        return Security(
            self.security_protocol, self.sasl_mechanism, self.sasl_username, self.sasl_password, self.sasl_token_file,
            self.ssl_cafile, self.ssl_certfile, self.ssl_keyfile,
        )  # fmt: skip

    def topic(self, name: str) -> str:
        """The full name of a contract topic."""
        return self.topic_prefix + name


def load_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read all settings.

    Raises:
        SettingsError: any variable is wrong, or one beginning with STOPGATE_ is not known (nearly always a slip of
            the pen); the message lists every mistake.
    """
    values: dict[str, Any] = {}
    mistakes = [
        f"{name}: no such setting"
        for name in environ
        if name.startswith("STOPGATE_") and name not in VARIABLES
    ]
    for setting in fields(Settings):
        variable, parse = setting.metadata["variable"], setting.metadata["parse"]
        raw = environ.get(variable, "")
        if not raw:
            if raw == "" and variable == "STOPGATE_TOPIC_PREFIX" and variable in environ:
                values[setting.name] = ""
            continue
        try:
            values[setting.name] = parse(raw)
        except ValueError as mistake:
            values.pop(setting.name, None)
            got = "" if variable in SECRETS else f", got {raw!r}"
            mistakes.append(f"{variable}: {mistake}{got}")
    if mistakes:
        raise SettingsError("\n".join(sorted(mistakes)))
    values.setdefault("data_dir", _default_data_dir())
    settings = Settings(**values)
    try:
        security_options(settings.security)
    except ValueError as mistake:
        raise SettingsError(str(mistake)) from mistake
    return settings


SECRETS = frozenset({"KAFKA_SASL_PASSWORD", "STOPGATE_LOOKUP_TOKEN"})
"""Never shown, not even where they are wrong."""
OTHER_VARIABLES = frozenset({"STOPGATE_CACHE_DIR", "STOPGATE_BENCH_DATA"})
"""Read elsewhere (the embedded broker's download cache, the benchmarks), so no mistake when set."""
VARIABLES = frozenset(setting.metadata["variable"] for setting in fields(Settings)) | OTHER_VARIABLES


def settings_page() -> str:
    """The generated table of all settings, for docs/settings.md."""
    rows = []
    for setting in fields(Settings):
        default = "–" if setting.default is None else f"`{setting.default}`"
        rows.append(f"| `{setting.metadata['variable']}` | {default} | {setting.metadata['meaning']} |")
    heading = "# Settings\n\nGenerated by `python -m agents.settings`; every mistake is reported before anything starts.\n"
    return heading + "\n| variable | default | meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n"


if __name__ == "__main__":
    print(settings_page(), end="")
