command-rules = Our ground rules
    .help = { CMD("rules") } shows what we agreed, since when, and what happens if it is forgotten. { CMD("rules fixed") } shows what no vote can change, and why.
command-undo = Take back a step
    .help = { CMD("undo") } shows the last notes and private words. { CMD("undo 3") } takes number 3 back. The log shows that you did.

param-rules-flood-enabled = Rule about many messages at once
    .question = Shall we have a rule that leaves room for everyone to speak?
    .effect = The rule about many messages in a minute is on: { $value }.
param-rules-flood-per-minute = Messages a minute
    .question = How many messages a minute from one person are fine?
    .effect = Up to { $value } messages a minute from one person are fine.
param-rules-links-enabled = Rule about links
    .question = Shall we have a rule about links?
    .effect = The rule about links is on: { $value }.
param-rules-links-allow = Who may share links
    .question = Who may share links: everyone, people after some days, or only links to agreed places?
    .effect = { $value ->
        [everyone] Everyone may share links.
        [after_days] People may share links once they have been here for some days.
       *[listed] Only links to places on our list are fine.
    }
param-rules-links-after-days = Days before sharing links
    .question = After how many days may somebody new share links?
    .effect = Somebody new may share links after { $value } days.
param-rules-links-list = Places links may go to
    .question = Which places may everyone link to?
    .effect = Everyone may link to: { $value }.
param-rules-dry-run-days = Days a new rule is only tried out
    .question = For how many days shall a new rule be only tried out, with no effect on anybody?
    .effect = For the first { $value } days a rule only shows in the log what it would have done.
param-ladder-warning-fades-days = Days until a step is forgotten
    .question = After how many days is a note or a word forgotten?
    .effect = A note or a word is forgotten after { $value } days.

ground_rules-title = **Our ground rules**
ground_rules-none = We have not agreed on any rule yet. Nobody is told off here.
ground_rules-could = **Rules we could agree on** (each by a vote)
ground_rules-flood = We leave room for each other: at most { $number } messages a minute.
ground_rules-links = { $allow ->
        [everyone] Everyone may share links.
        [after_days] Links to other places come from people who have been here for { $days } days. Always fine: { $places }.
       *[listed] Links go only to places we agreed on: { $places }.
    }
ground_rules-name-flood = many messages at once
ground_rules-name-links = links
ground_rules-held = • { $sentence } Agreed { $since }. { $state } { $review }
ground_rules-upheld = In force.
ground_rules-tried = Only being tried out until { $until }: nothing happens to anybody, { CMD("log") } shows what would have.
ground_rules-review = We look at it again { $at }.
ground_rules-no-review = Anyone may ask to look at it again.
ground_rules-free = • { $sentence } To suggest it: { CMD("propose") } rules.{ $name }.enabled yes
ground_rules-earlier = earlier
ground_rules-ladder = **If somebody forgets:** first a kind note. If it happens again, a private word. Both are forgotten after { $days } days. If you think a step was wrong, tell a facilitator: they can take it back. Nobody is removed without a vote.
ground_rules-fixed-button = What no vote can change
ground_rules-note = We agreed: { $sentence } No harm done.
ground_rules-note-to = { $who }, we agreed: { $sentence } No harm done.
ground_rules-why = Why?
ground_rules-why-answer = { $sentence } The group agreed on this { $since }. A note is only a note: it is forgotten after { $days } days.
ground_rules-word = A quiet word, just between us. We agreed (since { $since }): { $sentence } It happened again.
ground_rules-word-taken = I took this message away. The others see no reason and no name.
ground_rules-word-object = Nothing else follows from this. If you think I got it wrong, tell a facilitator: they can take this back. If the rule is wrong for you, any member can ask for a vote to change it.
ground_rules-steps = **The latest steps**
ground_rules-step = { $number }: { $what } to a member about { $rule }, { $at }
ground_rules-step-note = a kind note
ground_rules-step-word = a private word
ground_rules-undo-button = Take back { $number }
ground_rules-undo-none = There is nothing to take back.
ground_rules-undo-number = Please give the number of the step, like { CMD("undo 3") }.
ground_rules-undo-unknown = There is no step { $number } to take back.
ground_rules-undone = Step { $number } is taken back. The log says that a facilitator did it.
ground_rules-undone-you = A facilitator took back what I told you about our ground rules. It does not count any more. Sorry for the trouble.

ground_rules-fixed = **What no vote can change**
ground_rules-fixed-numbers = • Nobody's phone number or address is shown without their own yes, each time. It could put a person in danger.
ground_rules-fixed-secret = • A secret vote stays secret, and nothing of its result is shown early. Otherwise people would not dare to say what they think.
ground_rules-fixed-notice = • Whoever is told off hears why, and can ask for a second look. Nobody is judged behind their back.
ground_rules-fixed-consent = • What you agreed to share, your language, seeing what I hold about you and being forgotten are yours alone. They are about you.
ground_rules-fixed-leave = • Everyone may leave, and everyone may ask for help. That is why we are here.
ground_rules-fixed-log = • The log stays open and nothing is taken out of it. Whoever acts for all can be seen by all.
ground_rules-fixed-removal = • Nobody is removed for good without a vote and without being heard. That is too much for one person to decide.
ground_rules-fixed-bounds = • The limits of each setting, how changes are made, and the time to think again stay. New rules never count for what was before. This keeps a few from locking out the rest.
ground_rules-fixed-terms = • Facilitators serve for a time, and every vote counts the same. Nobody is told off for how they voted. Nobody is king.
ground_rules-fixed-safety = • Stopping the bot in danger and putting things back stay possible. We must be able to mend what went wrong.
ground_rules-fixed-why = A majority may choose its own ways. It may not give away a person's safety.
