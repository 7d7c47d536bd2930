"""What a worker needs under its feet before it starts: settings without mistakes, a broker, the right topics."""

import asyncio
import dataclasses
import os

from rich.markup import escape

from agents.policy_file import PolicyFileError, load_accounts
from agents.settings import Settings, SettingsError, load_settings
from stopgate.cli.output import refuse
from stopgate.policy.accounts import Accounts


def settings_or_exit(*, broker: bool = True) -> Settings:
    """The settings; exits 2 naming every mistake, and where a broker is needed but none is named."""
    try:
        settings = load_settings(os.environ)
    except SettingsError as mistakes:
        refuse(escape(str(mistakes)))
    if broker and settings.bootstrap_servers is None:
        refuse(
            "KAFKA_BOOTSTRAP_SERVERS is not set; name your cluster, or use `stopgate up`, which brings a broker"
        )
    return settings


def accounts_or_exit(settings: Settings) -> Accounts:
    """What the policy file says about accounts; exits 2 naming its mistakes."""
    try:
        return load_accounts(settings.policy_file, settings.region)
    except PolicyFileError as mistake:
        refuse(escape(str(mistake)))


def checked_settings() -> tuple[Settings, Accounts]:
    """Settings and accounts for a worker whose ground was checked; exits 2 in clear words otherwise."""
    from agents.instances import claim_instance

    settings = settings_or_exit()
    accounts = accounts_or_exit(settings)
    check_topics_or_exit(settings)
    if settings.instance is None:
        try:
            instance = claim_instance(settings.data_dir / settings.app_id / "instances")
        except OSError as fault:
            refuse(f"cannot write to the data directory: {escape(str(fault))}; set STOPGATE_DATA_DIR")
        settings = dataclasses.replace(settings, instance=instance)
    return settings, accounts


def check_topics_or_exit(settings: Settings) -> None:
    """Exits 2 unless every topic is there with the partition count and cleanup policy that the gate relies on."""
    from stopgate.topics import TopicsError, check_topics

    try:
        differences = asyncio.run(check_topics(settings))
    except TopicsError as fault:
        refuse(escape(str(fault)))
    if grave := [str(difference) for difference in differences if difference.is_grave]:
        refuse(escape("the topics are not as the gate needs them:\n  " + "\n  ".join(grave)))
