"""Every provider that can be translated, by name."""

from collections.abc import Mapping
from types import MappingProxyType

from stopgate.translate.providers.aws import AWS
from stopgate.translate.providers.bandwidth import BANDWIDTH
from stopgate.translate.providers.bird import BIRD
from stopgate.translate.providers.infobip import INFOBIP
from stopgate.translate.providers.plivo import PLIVO
from stopgate.translate.providers.sinch import SINCH
from stopgate.translate.providers.source import Provider
from stopgate.translate.providers.tcr import TCR
from stopgate.translate.providers.telnyx import TELNYX
from stopgate.translate.providers.twilio import TWILIO
from stopgate.translate.providers.vonage import VONAGE

PROVIDERS: Mapping[str, Provider] = MappingProxyType(
    {
        provider.name: provider
        for provider in (TWILIO, TELNYX, BANDWIDTH, AWS, VONAGE, PLIVO, SINCH, INFOBIP, BIRD, TCR)
    }
)

__all__ = ["PROVIDERS", "Provider"]
