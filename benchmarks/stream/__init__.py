"""The stream measurements: throughput, latency and growth of the gate beside its peers, on one broker in one run.

ground        where it happens: broker, topics, environment of a contender
traffic       what is sent
contenders/   who is measured, each in a process of its own
releasing     watches held messages go out, by what a reader of the outputs sees
watching      measures from outside, by the offsets a contender commits: nobody's own word is taken
"""
