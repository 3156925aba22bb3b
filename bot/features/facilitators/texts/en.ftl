command-stand = I would look after the group for a time
    .help = Facilitators are chosen by vote, for a time. Say “{ CMD("stand") }” and you stand. Others have three days to stand too, then the group votes.
command-recall = Ask a facilitator to stop
    .help = Say “{ CMD("recall") }” and choose who. If enough members ask the same, the group votes. Nobody sees who asked.

facilitators-members-only = Only members of the group can do that.
facilitators-all-there = All places are taken for now. I say so when one becomes free.
facilitators-is-one = You look after the group already.
facilitators-pause-first = That would be more than { $most ->
    [one] one term
   *[other] { $most } terms
} in a row. Let somebody else have a turn first.
facilitators-voting = The vote on this is on already, or over.
facilitators-you-stand = You stand now. The group votes in three days or less.
facilitators-you-do-not = You do not stand any more.
facilitators-standing = **Who looks after the group?** { $free ->
    [one] One place is
   *[other] { $free } places are
} free. These stand:
facilitators-stands = • { $who }
facilitators-until = Others can stand until { $until }. Then we vote.
facilitators-no-more = The list is closed.
facilitators-i-stand = I stand too
facilitators-not-me = I do not stand any more
facilitators-chosen = **{ $who } looks after the group now.** Thank you!
facilitators-term = This is until { $until }. Then we choose again.
facilitators-nobody-chosen = Nobody was chosen: too few of us voted. “{ CMD("stand") }” starts anew.
facilitators-welcome = The group chose you to look after it until { $until }. What you do as a facilitator stands in “{ CMD("log") }”, and members can ask whether it was right. Begin with “{ CMD("log") } 30”, “{ CMD("polls") }” and “{ CMD("requests") }”: there you see what is open.
facilitators-open-now = A term has ended. What is open now: “{ CMD("polls") }” and “{ CMD("requests") }”. What was done: “{ CMD("log") } 30”.
facilitators-nearly = { $who } looks after the group until { $until }. Who would like to do it after that?
facilitators-thanks = The time of { $who } as facilitator is over. Thank you, { $who }!
facilitators-goes-on = { $who } goes on looking after the group.
facilitators-two-together = Nobody looks after the group now. Until we choose, any two members can do together what a facilitator does. “{ CMD("stand") }” starts a vote.
facilitators-in-private = I asked you in private.
facilitators-name = { $who }
facilitators-recall-whom = Who should stop before the time is over? Nobody sees that you ask.
facilitators-recall-nobody = Nobody was chosen by vote yet. “{ CMD("stand") }” starts a vote.
facilitators-recall = Some of us ask whether { $who } should stop as facilitator. When { $needed } ask for it, we vote. Nobody sees who asks, or how many.
facilitators-challenge = Some of us ask for a second look at what a facilitator did (number { $number } in the log). When { $needed } ask for it, we vote. Nobody sees who asks, or how many.
facilitators-sign-until = You can ask for it until { $until }.
facilitators-sign = I ask for it too
facilitators-signed = Noted. Nobody sees that it was you.
facilitators-signed-before = You asked for this before. Once is enough.
facilitators-too-late = The time for this is over.
facilitators-enough = Enough of us asked. We vote.
facilitators-stays = The group decided: the facilitator stays.
facilitators-recalled = The group decided: { $who } stops as facilitator. Thank you for what you did, { $who }.
facilitators-upheld = The group decided: what was done (number { $number } in the log) was right.
facilitators-overturned = The group decided: what was done (number { $number } in the log) was not right, and is to be taken back.
facilitators-ask-about = What a facilitator did
facilitators-which-act = Which one should the group look at again?
facilitators-no-acts = Facilitators did nothing in the last two weeks that could be looked at again.
facilitators-act = { $number }: { $deed }
facilitators-deed-undone = took a step back
facilitators-deed-paused = paused somebody
facilitators-deed-constrained = said what there is to work with
facilitators-deed-concluded = said what came of a vote
facilitators-deed-placed = set where this group lives
facilitators-deed-handled = looked at a report
facilitators-deed-put-out = put another bot out
facilitators-deed-not-connected = said no to another chat
facilitators-deed-table = took the table of the month
facilitators-deed-connected = joined another chat to the group

param-facilitator-term-days = Length of a facilitator’s time, in days
    .question = For how long is a facilitator chosen?
    .effect = Who is chosen from now on looks after the group for { $value } days.
param-facilitator-max-terms-running = Most terms in a row
    .question = How many times in a row may somebody be facilitator?
    .effect = After { $value } terms in a row somebody else has a turn first.
param-facilitator-recall-petition = Members who must ask before a vote on stopping, in percent
    .question = How many must ask before we vote on whether a facilitator stops?
    .effect = When { $value } of 100 members ask for it, the group votes.
param-facilitator-count-min = Number of facilitators
    .question = How many facilitators should there be?
    .effect = The group chooses { $value } facilitators.
