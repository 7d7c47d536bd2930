"""The wire contract: every topic and every record, as typed values. No Faust, no client, no I/O."""
