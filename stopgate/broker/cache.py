"""Where downloads are kept: the user's cache directory, shared by all checkouts and safe to delete."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def cache_dir(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Name the cache directory: `STOPGATE_CACHE_DIR`, else `stopgate` where the platform keeps caches.

    Args:
        environ: the environment variables.
        platform: as `sys.platform` tells it.

    Returns:
        The directory, which need not exist yet.
    """
    if own := environ.get("STOPGATE_CACHE_DIR"):
        return Path(own)
    if xdg := environ.get("XDG_CACHE_HOME"):
        return Path(xdg) / "stopgate"
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "stopgate"
    if platform == "darwin":
        return Path.home() / "Library" / "Caches" / "stopgate"
    return Path.home() / ".cache" / "stopgate"
