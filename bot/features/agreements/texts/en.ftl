command-constitution = All that we have agreed
    .help = Shows all that we have agreed and that holds now, in one message. You can have it as a text to keep or as paper to hang up.

agreements-members-only = Only members of the group can do that.
agreements-heading = **What we have agreed**
agreements-heading-plain = What we have agreed
agreements-setting = • { $effect } (since { $since })
agreements-motion = • #{ $number } { $words } (since { $since })
agreements-none = Nothing was decided yet. All is as it came.
agreements-as-text = As a text to keep
agreements-as-paper = As paper to hang up
agreements-paper-comes = I am writing it. It comes to our private chat in a moment.
agreements-here = Here is all that we have agreed.
agreements-sent = I sent it to our private chat.
