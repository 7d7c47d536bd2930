"""The rules that do not weigh words: links, language, media, how to opt out. One file each, in the order of the contract."""

from stopgate.policy.screening.checks import (
    language_unapproved,
    media_unapproved,
    opt_out_language_missing,
    url_insecure,
    url_off_brand,
    url_shortener,
)

MODULES = (
    url_shortener,
    url_insecure,
    url_off_brand,
    language_unapproved,
    media_unapproved,
    opt_out_language_missing,
)
