"""The Faust app: one agent per input topic, each a few lines over the policy core."""
