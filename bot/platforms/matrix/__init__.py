"""Matrix: rooms and direct rooms, as an ordinary account sees and writes them."""
