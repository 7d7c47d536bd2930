"""Pre-flight check of 10DLC campaign and toll-free submissions: every fault at once, before a reviewer sees it."""
