"""Print the reference page of sender states."""

from stopgate.policy.standing.page import states_page

print(states_page(), end="")
