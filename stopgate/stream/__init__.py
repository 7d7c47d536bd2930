"""The stream engine: a batch, transactional, control-first, fail-stop transport under Faust.

What it promises to the agents above it:

- An agent receives one `Batch` per partition and fetch and decides it synchronously inside `with batch:`.
- What a batch wrote (outputs, table rows) and the offsets it came from become visible together or not at all.
- A data batch is decided only when every control record that the broker held at its fetch has been applied.
- Any unexpected error ends the process (exit code 70) before anything of that batch is visible.

How the parts stand to each other:

    transport   the Faust driver behind `stopgate://`; consumer.py hands batches to the agents
    fetcher     fetches the inputs when they are wanted, and asks behind each fetch where control ends
    lane        everything of one partition number: state tables, staged outputs, offsets to commit
    committer   one transaction after the other over all lanes of this worker (group commit)
    fencing     KIP-447 for aiokafka: offsets fenced by the group's generation, stable offset fetch, takeover
    barrier     control first: what must be applied before a fetched data batch may be decided
    replica     a table every worker reads whole (the standing of senders)
"""
