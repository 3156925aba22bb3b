"""What people may always do: see what is held about them, and be forgotten."""

from bot.core.feature import Command, Feature, Where
from bot.features.rights import flow
from bot.features.rights.acts import DropFiles, Erase, ForgetMe, ShowData, ShowHeld

FEATURE = Feature(
    "rights",
    acts={
        ShowData: flow.show_data,
        ShowHeld: flow.show_held,
        DropFiles: flow.drop_files,
        ForgetMe: flow.forget_me,
        Erase: flow.erase,
    },
    commands=(
        Command("mydata", lambda _line: ShowData(), Where.PRIVATE),
        Command("held", lambda _line: ShowHeld()),
        Command("forgetme", lambda _line: ForgetMe(), Where.PRIVATE),
    ),
)
