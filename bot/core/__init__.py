"""The vocabulary of the house: values only, standard library only."""
