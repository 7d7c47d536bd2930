"""Print the reference page of quiet hours."""

from stopgate.policy.quiet_hours.page import quiet_hours_page

print(quiet_hours_page(), end="")
