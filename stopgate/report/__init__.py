"""The Opt Out Report: files people bring, the present state, what an import would do, exports, history, evidence."""
