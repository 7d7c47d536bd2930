"""Print the reference page of all codes."""

from stopgate.policy.codes.page import codes_page

print(codes_page(), end="")
