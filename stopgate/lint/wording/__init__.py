"""What a sentence means, recognised in the many ways people write it."""
