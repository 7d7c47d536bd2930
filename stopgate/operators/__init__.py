"""What operators ask of the topics and put on them, apart from how it is printed: senders, reviews, refused messages."""
