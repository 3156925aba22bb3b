"""The only places that know a vendor."""
