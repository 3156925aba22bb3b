"""A voice message or a photo is a request as good as written words."""

from bot.core.media import Media, MediaKind
from tests.chat import Chat

VOICE, PHOTO = Media(MediaKind.VOICE, "sandbox"), Media(MediaKind.PHOTO, "sandbox")


async def sends(chat: Chat, words: str, media: Media, *, private: bool = True) -> None:
    chat.square.says("Ben", words, private=private, attached=media, data=b"hello")
    await chat.settle()


def sent(chat: Chat) -> int:
    posts = [post for post in chat.square.group_posts() if not post.gone]
    return len([post for post in posts if post.media and not post.author])


async def test_a_voice_message_is_the_request(chat: Chat) -> None:
    await chat.presses("Ben", "I need")
    await sends(chat, "", VOICE)
    assert "#1 Ben asks: see the message here" in chat.group
    assert sent(chat) == 1

    await chat.presses("Ben", "Withdraw", private=True)

    assert sent(chat) == 0


async def test_a_photo_goes_along_step_by_step(chat: Chat) -> None:
    await chat.says("Ben", "/ask", private=True)
    await sends(chat, "this lamp", PHOTO)
    await chat.presses("Ben", "That is all", private=True)
    assert "What you sent goes along with it." in chat.private("Ben")[-1]

    await chat.presses("Ben", "Ask the group", private=True)

    assert "#1 Ben asks: this lamp" in chat.group
    assert sent(chat) == 1


async def test_a_photo_that_says_ask_below_it_is_a_request(chat: Chat) -> None:
    await sends(chat, "/ask this lamp", PHOTO)

    assert "#1 Ben asks: this lamp" in chat.group
    assert sent(chat) == 1
