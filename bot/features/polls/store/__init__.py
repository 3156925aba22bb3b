"""What is kept of polls: tables, ballots, rolls, and what earlier votes mean for the next."""
