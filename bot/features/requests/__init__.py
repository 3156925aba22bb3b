"""Asking for help and giving it, from wish to thanks."""

from bot.core.events import Forgotten, Heard, KeptApart, Merged, Went
from bot.core.feature import Command, Feature
from bot.core.outgoing import Button
from bot.core.text import text
from bot.features.requests import acts, flow
from bot.features.requests.acts import dues, wishes
from bot.features.requests.flow import (
    ending,
    forgetting,
    merging,
    moves,
    waiting,
    wishing,
    worrying,
)
from bot.features.requests.rules.detection import number_and_words
from bot.features.requests.settings import SETTINGS

FEATURE = Feature(
    "requests",
    acts={
        wishes.Wish: wishing.wish,
        wishes.Ask: wishing.ask,
        wishes.Form: wishing.show_form,
        wishes.Fill: wishing.fill,
        wishes.PutUp: wishing.put_up,
        wishes.Discard: wishing.discard,
        wishes.Hidden: wishing.hidden,
        wishes.CanHelp: flow.can_help,
        wishes.ShowOpen: flow.show_open,
        wishes.ShowMine: flow.show_mine,
        acts.Take: moves.take,
        acts.NotMe: moves.not_me,
        acts.Choose: moves.choose,
        acts.Confirm: moves.confirm,
        acts.Drop: moves.drop,
        acts.Pause: moves.pause,
        acts.Resume: moves.resume,
        acts.Tell: moves.tell,
        acts.Withdraw: ending.withdraw,
        acts.Finish: ending.finish,
        acts.AskThanks: ending.ask_thanks,
        acts.Thank: ending.thank,
        acts.Again: ending.again,
        acts.StopRepeating: ending.stop_repeating,
        acts.Widen: waiting.widen,
        acts.Escalate: waiting.escalate,
        acts.Signpost: waiting.signpost,
        acts.Went: waiting.went,
        acts.Worry: worrying.worry,
        acts.Fine: worrying.fine,
        dues.Expire: waiting.expire,
        dues.Remind: waiting.remind,
        dues.FollowUp: waiting.follow_up,
        dues.NoWord: waiting.no_word,
        dues.NextTime: wishing.next_time,
        dues.Purge: forgetting.purge,
    },
    commands=(
        Command("ask", wishes.Ask, menu=1),
        Command("requests", wishes.ShowOpen, menu=2),
        Command("mine", lambda _line: wishes.ShowMine(), menu=3),
        Command("thanks", lambda line: acts.Thank(*number_and_words(line))),
    ),
    params=SETTINGS,
    holds=forgetting.holds,
    watches={
        Heard: wishing.hear,
        Went: moves.leave,
        Forgotten: forgetting.forget,
        KeptApart: moves.keep_apart,
        Merged: merging.merged,
    },
    on={"offers.asked": waiting.count_asked},
    lasting=(
        Button(text("requests-i-need"), wishes.Wish(), home=True),
        Button(text("requests-i-can"), wishes.CanHelp(), home=True),
    ),
)
