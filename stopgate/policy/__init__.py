"""The functional core: pure decisions over explicit inputs. No Faust, no client, no I/O, no clock."""
