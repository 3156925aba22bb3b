command-appeal = Ask for a second look
    .help = { CMD("appeal") } shows what was done about you and asks people drawn by lot to look again. They answer in private and can undo everything. “{ CMD("appeal") } 3” asks about number 3, also about a pause by a facilitator for somebody else.
command-report = Tell that something felt wrong
    .help = { CMD("report") } tells in private that something is not as we agreed. Answer the message with it, or say it here in words. Nobody is told that it was you. Two who look after the group look at it.

param-appeal-window-days = Days to ask for a second look
    .question = For how many days after a step may somebody ask for a second look?
    .effect = A second look can be asked for within { $value } days.
param-appeal-panel = How many look again
    .question = How many people drawn by lot shall look again?
    .effect = { $value } people drawn by lot look again.

appeals-number = Please give the number of the step, like { CMD("appeal") } 3.
appeals-odd = Please choose an odd number from { $low } to { $high }.
appeals-none = There is nothing about you to look at again.
appeals-which = **At what shall people look again?**
appeals-step = { $number }: { $what }, { $at }
appeals-look = Look at { $number } again
appeals-unknown = I know of no step { $number } that you could ask about.
appeals-too-late = A second look can be asked for within { $days } days. You can always ask the group for a vote about the rule itself.
appeals-too-few = There is nobody here who was not part of it. Please talk with each other.
appeals-once = A second look at this was asked for already.
appeals-over = This is decided already.
appeals-not-drawn = This is for those who were drawn.
appeals-begun = { $seats ->
    [one] I asked one person drawn by lot.
   *[other] I asked { $seats } people drawn by lot.
} Nobody who was part of it is among them, and nobody could choose them. If you like, say in your own words what happened: just write it here. You hear from me within three days.
appeals-told = Thank you. They can read it now.
appeals-drawn = **You were drawn by lot to look at something again.** It stays between us.
appeals-ask = { $who } got this on { $at }: { $what }. The agreement: { $rule } They ask whether that was right.
appeals-their-words = In their words: “{ $words }”
appeals-how = What would be fair? If you know the person too well, say that you cannot; somebody else is asked then.
appeals-undo = Undo it
appeals-stand = Let it stand
appeals-cannot = I cannot look at this
appeals-why = Why, in a line? It goes to the person without your name.
appeals-thanks = Thank you. Your answer stays between us.
appeals-undone = People drawn by lot looked again: it is undone, all of it. Sorry for the trouble.
appeals-stands = People drawn by lot looked again, and let it stand.
appeals-reason = One of them says: “{ $why }”
appeals-report-what = What felt wrong? Say it in a line or two, or put the link of the message here. Nobody is told that it came from you.
appeals-report-enough = You told me three things today already. Please tell me more tomorrow. If somebody is in danger now, please ring for help.
appeals-which-rule = Which agreement is it about?
appeals-unsure = I don’t know, it felt wrong
appeals-report-thanks = Thank you for telling me. Two people who look after the group hear of it a little later, so that nobody can tell by the hour who said it. Nobody is named.
appeals-report = **Somebody told me that something felt wrong** (number { $number }). { $who } About: { $rule }.
appeals-about = It is about a message by { $who }.
appeals-report-how = Please look at it with a kind eye: it may be a misunderstanding. Nothing more than a kind note comes from this.
appeals-note = Send a kind note
appeals-nothing = There is nothing to do
appeals-handled = Thank you. It is done.
appeals-handled-already = Somebody has done this already.
