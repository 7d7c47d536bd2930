"""The demo: feeds the sample traffic to a running gate, watches what comes of each record, and sums it up."""
