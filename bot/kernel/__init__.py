"""One act from arrival to delivery."""
