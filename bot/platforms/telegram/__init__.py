"""Telegram: groups, supergroups, topics and private chats through the Bot API."""
