"""What can go wrong with the embedded broker, each in one line that says what to do."""


class BrokerError(Exception):
    """The broker cannot be had or has ended: no network at first start, a damaged jar, no Java, a full disk."""


class BrokerUsageError(BrokerError):
    """What was asked for cannot be: a port that is taken, a directory that is not the broker's own."""


class PortTakenError(BrokerUsageError):
    """Somebody else listens on the port."""
