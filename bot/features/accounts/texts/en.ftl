command-link = Join my accounts into one
    .help = If you are here with two accounts, say “{ CMD("link") }” to me in private from one of them. I give you a code. Type it to me from the other account, and say yes. You are then one member with one vote.

accounts-code = Your code is **{ $code }**. Write “{ CMD("link") } { $code }” to me in private from your other account. It is good until { $until }. Show it to nobody else.
accounts-typed = Good. Now look at your first account: I ask there whether it is you.
accounts-is-it-you = “{ $name }” on { $platform } typed your code. Is that you?
accounts-what-follows = If you say yes, both accounts are one member with one vote. What you asked, offered and voted stays yours. You can take them apart again with “{ CMD("unlink") }”.
accounts-yes = Yes, that is me
accounts-no = No
accounts-joined = Done. Your accounts are one member now, with one vote.
accounts-refused = Nothing was joined, and the code is worth nothing now.
accounts-no-code = I know no such code, or it is too old. Ask for a new one with “{ CMD("link") }”.
accounts-same = That is the account that asked for the code. Type it from your other account.

command-unlink = Take my accounts apart again
    .help = If you joined two accounts with “{ CMD("link") }”, this takes one of them off again. It is then a new member of its own. What you asked, offered and voted until now stays with the account you keep.

accounts-only-one = You are here with one account. There is nothing to take apart.
accounts-which = Which account shall be a member of its own again?
accounts-part = “{ $name }” on { $platform }
accounts-what-stays = What you asked, offered and voted until now stays with your other account. The one you take off begins anew, like somebody who has just come.
accounts-parted = Done. That account is a member of its own now.
