"""Vertical slices, strangers to each other."""
