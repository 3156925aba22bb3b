"""A chat platform made of lists: for trying the bot on a page, and for tests to talk to."""
