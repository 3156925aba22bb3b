polls-lets-decide = Let's decide
polls-yes = Yes
polls-no = No
polls-no-opinion = No opinion
polls-off = off
polls-value = { $value }

polls-members-only = Only members of the group can do that.
polls-over = This vote is over.
polls-question-length = Please ask in one line of at most { $most } letters, like: { CMD("poll") } Which day? | Friday | Saturday
polls-options-count = Please give two to { $most } choices, or none for a plain yes or no.
polls-option-length = Each choice can be up to { $most } letters long.
polls-how-long = A poll can run from 15 minutes to 14 days, like “for 2 days”.
polls-quiet-words = Please give hours like 22:00-08:00, at most 14 of them, or “off”.
polls-no-words = Please say it in a few words.

polls-ask-how = What do you want to ask? Write one line, like: Which day? | Friday | Saturday | for 2 days
polls-asked-in-private = I wrote to you in our private chat.
polls-hangs = It hangs in the group now.

polls-question = **#{ $number } { $question }**
polls-asked-by = { $who } asks.
polls-tap-one = Tap what you think. You can change it.
polls-tap-some = Tap all that suit you. Tap again to take it back.
polls-closes = Open until { $when }.
polls-option = { $label } · { $count }
polls-chosen = Your choice: { $choice }. You can change it until { $until }.
polls-chosen-none = You chose nothing now. You can change it until { $until }.
polls-nobody = Nobody voted.
polls-level = Several were liked the same.
polls-most = Most people chose **{ $label }** ({ $count }).
polls-count = • { $label }: { $count }

polls-propose-what = What would you like to change? You can also write it: { CMD("propose") } request.expires_days 7 | why. { CMD("settings") } shows all settings.
polls-propose-which = **{ $label }**
    { $question }
    Now it is { $value }. Choose, or write { CMD("propose") } { $name } and what you want ({ $bounds }).
polls-same = It is { $value } already.
polls-already-open = There is already an open vote about “{ $label }”. See { CMD("polls") }.
polls-rules-about-rules = How we vote cannot be changed by vote yet. That takes more care, and it is still to come.
polls-too-few = A vote that counts takes at least { $least } people. With so few, please just talk.
polls-newcomer = You came a short while ago. You can vote in what opens after { $when }.

polls-change = **#{ $number } Shall we change this? { $label }**
polls-from-to = Now: { $old }. New: **{ $new }**.
polls-why = Why: { $why }
polls-bounds = Possible: { $bounds }.
polls-proposed-by = { $who } proposes it.
polls-takes-o = Passes with { $needed } yes and more yes than no.
polls-takes-r = Passes with two thirds of yes and no, and at least { $needed } yes.
polls-takes-m = Passes with three quarters of yes and no, and at least { $needed } yes.
polls-takes-each = Each point passes with { $needed } yes and more yes than no.
polls-cools = If it passes, it starts 24 hours later.
polls-closes-secret = Open until { $when }. Nobody sees who chose what.
polls-turnout = { $voted } of { $eligible } have voted.
polls-voted = Your vote: { $choice }. You can change it until { $until }.
polls-voted-point = Point { $number }, your vote: { $choice }. You can change it until { $until }.

polls-passed = **Passed. { $label }: { $value }.** { $yes } yes, { $no } no.
polls-cooling = **Passed. { $label }: { $value }**, from { $starts }. { $yes } yes, { $no } no.
polls-kept = Not changed. { $label }: { $value }. { $yes } yes, { $no } no.
polls-tied = Not changed. { $label }: { $value }. As many yes as no ({ $yes } and { $no }).
polls-idle = Not changed. { $label }: { $value }. Nobody voted.
polls-gone = “{ $label }” is no longer something we can set, so nothing changes.
polls-setting-gone = This can no longer be set.
polls-review = We look at it again on { $when }.

polls-first-question = **What would make this chat good for you?**
    Reply to this message in your own words, or tell me in private. I show the answers here without names.
polls-wishes-so-far = So far:
polls-wish-line = • { $words }
polls-wish-say = Say it in private
polls-go-on = On to the first choices
polls-wish-ask = What would make this chat good for you? Write it in your own words. I show it in the group without your name.
polls-wish-thanks = Thank you. It stands in the group now, without your name.
polls-wishes-enough = Thank you, you have said a lot already. Let us hear the others too.
polls-question-hangs = I have asked the group.

polls-founding = **#{ $number } Our first choices**
polls-founding-how = Nothing is settled yet. Say yes or no to each point. What passes is tried, and we look at all of it again together.
polls-point = **{ $number }. { $label }** { $effect }
polls-point-yes = { $number } yes
polls-point-no = { $number } no
polls-founded = The group has had its first choices. Propose a change with { CMD("propose") }.

polls-what-to-decide = What shall we decide?
polls-do-ask = Ask everybody something
polls-do-propose = Change how we do things
polls-none-open = Nothing is open for a vote now. Start one with { CMD("poll") }.
polls-open-now = **Open now**
polls-open-line = • #{ $number } { $what }, until { $when }
polls-open-voted = • ✓ #{ $number } { $what }, until { $when } (you voted)
polls-look = Vote in #{ $number }
polls-what-plain = { $question }
polls-what-change = Change: { $label }
polls-what-founding = Our first choices
polls-nothing-decided = I find nothing that was decided.
polls-decision = **#{ $number } { $what }**, { $when }

command-poll = Ask everybody something
    .help = Ask a question with choices, like “{ CMD("poll") } Which day? | Friday | Saturday | for 2 days”. Without choices it is a yes or no. It runs for a day unless you say how long.
command-propose = Put a change to the vote
    .help = Propose a change of a setting, like “{ CMD("propose") } request.expires_days 7 | two weeks is too long”. Everybody votes in secret; if it passes, it takes effect by itself. Without more words I show what can be changed.
command-polls = What is open for your vote
    .help = Shows what is open for a vote now, and until when.
command-decisions = What we decided, and why
    .help = Shows what was decided, with the reasons and when we look at it again. Add a word to look for it.

param-poll-duration-h = Length of a vote
    .question = How many hours should a vote on a change stay open?
    .effect = Votes on changes stay open for { $value } hours, longer where a rule touches people.
param-poll-quiet-hours = Quiet hours
    .question = In which hours should no vote end?
    .effect = No vote ends in the quiet hours ({ $value }).
param-vote-eligible-after-days = Newcomers and votes
    .question = After how many days can newcomers vote?
    .effect = Newcomers can vote after { $value } days.
param-decision-review-days = Looking again
    .question = After how many days do we look at a decision again?
    .effect = We look at each decision again after { $value } days.
