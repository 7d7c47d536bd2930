"""Translators: the providers' webhook bodies as records of the contract. Pure: no I/O, no clock, no client."""

from stopgate.translate.parts import JoinParts
from stopgate.translate.providers import PROVIDERS
from stopgate.translate.translation import Remark, Translation, Translator, translate

__all__ = ["PROVIDERS", "JoinParts", "Remark", "Translation", "Translator", "translate"]
