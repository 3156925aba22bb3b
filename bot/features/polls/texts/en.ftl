polls-lets-decide = Let's decide
polls-yes = Yes
polls-no = No
polls-no-opinion = No opinion
polls-off = off
polls-value = { $value }
polls-visible-live = while people vote
polls-visible-after_vote = to those who have voted
polls-visible-at_close = at the end

polls-members-only = Only members of the group can do that.
polls-over = This vote is over.
polls-unknown = I know no question { $number }.
polls-text-changed = This button is from an older text. Please use the newest card.
polls-number-words = Please give the number and a few words, like: 12 the hall is free on Fridays
polls-still-open = That is not over yet.
polls-times = Please give times like “Friday 18:00” or “2030-01-04 18:00”.
polls-option-there = That is there already.
polls-dots-gone = There are { $budget } to give in all. Begin again to change them.
polls-score-range = Please give 0 to { $most }.
polls-line-ranked = Please write the numbers, the best first, like: 2 1 3. There are { $count } of them.
polls-line-score = Please write one number from 0 to 5 for each of the { $count }, like: 5 0 3
polls-line-dots = Please write one number for each of the { $count }, like: 5 3 2
polls-line-approval = Please write the numbers that suit you, from 1 to { $count }.
polls-line-single = Please write one number, from 1 to { $count }.
polls-line-time = Please write the numbers that suit you, from 1 to { $count }.
polls-line-yes_no = Please press a button.
polls-line-consent = Please press a button.
polls-question-length = Please ask in one line of at most { $most } letters, like: { CMD("poll") } Which day? | Friday | Saturday
polls-options-count = Please give two to { $most } choices, or none for a plain yes or no.
polls-option-length = Each choice can be up to { $most } letters long.
polls-how-long = A poll can run from 15 minutes to 14 days, like “for 2 days”.
polls-quiet-words = Please give hours like 22:00-08:00, at most 14 of them, or “off”.
polls-no-words = Please say it in a few words.

polls-form-question = What do you want to ask? Write it here, or all in one line, like: Which day? | Friday | Saturday | for 2 days
polls-asked-in-private = I wrote to you in our private chat.
polls-hangs = It hangs in the group now.

polls-question = **#{ $number } { $question }**
polls-asked-by = { $who } asks.
polls-tap-one = Tap what you think. You can change it.
polls-tap-some = Tap all that suit you. Tap again to take it back.
polls-closes = Open until { $when }.
polls-option = { $label } · { $count }
polls-option-plain = { $label }
polls-how-score = Give each one 0 to 5, in private.
polls-how-ranked = Put them in order, the best first, in private.
polls-how-dots = Share out { $budget } dots, in private.
polls-how-money = Share out { $budget } ({ $unit }), in private.
polls-how-open = Answer in your own words, in private. All answers are shown at the end, without names.
polls-fill-in = Fill it in
polls-add = Add one
polls-add-how = What would you like to add? Write it in a few words.
polls-added = Added: { $option }
polls-names-shown = Everybody can see who chose what.
polls-name = • { $who }: { $label }
polls-clocks-change = The clocks change in between; this is the time on your clock then.
polls-so-far = So far at least { $yes } yes and { $no } no.
polls-stands = Thank you. So far: { $counts }.
polls-extended = **#{ $number }** changed a lot at the last moment, so the vote stays open until { $when }.
polls-slip-private = I sent you your slip in our private chat.
polls-slip = **#{ $number } { $question }**
polls-slip-ranked = Tap the best first, then the next one. Or write the numbers in order, like: 2 1 3
polls-slip-score = Tap 0 to 5 for each. Or write a number for each, like: 5 0 3
polls-slip-dots = Tap to give a dot. You have { $budget }. Or write a number for each, like: 5 3 2
polls-slip-money = Tap to give some. You have { $budget } ({ $unit }). Or write a number for each, like: 50 30 20
polls-slip-open = Write your answer here. It is shown at the end, without your name.
polls-slip-removal = **#{ $number } Should { $who } have to leave the group?** Only you see this.
polls-slip-said = Your answer now: { $words }
polls-slip-given = { $number }. { $label }: { $given }
polls-slip-none = { $number }. { $label }
polls-slip-until = You can change it until { $until }.
polls-slip-again = Begin again
polls-slip-give = { $label }: { $value }
polls-slip-place = { $place }. { $label }
polls-slip-dot = { $label } +{ $step }
polls-answer-kept = Thank you. You can change it until { $until }. It is shown at the end, without your name.
polls-chosen = Your choice: { $choice }. You can change it until { $until }.
polls-chosen-none = You chose nothing now. You can change it until { $until }.
polls-nobody = Nobody voted.
polls-level = Several were liked the same.
polls-most = Most people chose **{ $label }** ({ $count }).
polls-count = • { $label }: { $count }
polls-lot = The lot we sealed at the start falls on { $label }.
polls-most-points = **{ $label }** got the most points ({ $count }).
polls-most-dots = **{ $label }** got the most ({ $count }).
polls-ranked-first = **{ $label }** wins against each of the others, one by one.
polls-ranked-round = Each is beaten by another: they go round in a circle. Let us talk again. The count by pairs puts **{ $label }** first.
polls-counting = The votes are being counted.
polls-was-away = I was away when this ended ({ $when }). I have counted what had reached me.
polls-answers = { $count ->
    [0] Nobody answered.
    [one] One answer.
   *[other] { $count } answers.
}
polls-themes = **#{ $number } { $question }**
polls-theme = **{ $theme }**
polls-theme-none = Not yet under a heading:
polls-theme-name = Name what some have in common
polls-theme-how = Write the numbers of the answers and what they have in common, like: 1 4 7 a place to sit
polls-theme-kept = Thank you. It stands in the group now.
polls-answer-line = { $number }. { $words }
polls-happens = **{ $question }** { $when }
polls-dial-in = To join: { $words }
polls-motion = **#{ $number } Shall we do this? { $question }**
polls-agree = I agree
polls-stand-aside = I stand aside
polls-object = I object, and say why
polls-object-why = Why should it not be done like this? I pass it on without your name.
polls-object-kept = Thank you. I pass it on at the end, without your name. You can change it until { $until }.
polls-objection-line = • { $words }
polls-agreed = **Agreed.** { $yes } agree, { $none } stand aside. We look at it again on { $until }.
polls-tried = **We try it** until { $until }. { $yes } yes, { $no } no.
polls-objected = Not agreed. { $yes } agree, { $none } stand aside, { $no } object:
polls-not-agreed = Not agreed. { $yes } yes, { $no } no.
polls-mend-until = Who can mend **#{ $number }** so that nobody has to object? There is time until { $until }.
polls-mend = Mend it
polls-mend-how = How should it read now? Write all of it.
polls-mended-already = Somebody has mended it already. See { CMD("polls") }.
polls-removal = **#{ $number } Should a member have to leave the group?**
polls-removal-you = Somebody asks the group whether you should have to leave. Nobody is named in the group. Somebody will talk with you first, and you can say your side.
polls-removal-yes = **Passed.** A member has to leave. { $yes } yes, { $no } no.
polls-removal-no = Nobody has to leave. { $yes } yes, { $no } no.
polls-what-removal = whether a member should have to leave
polls-again = **#{ $number } What shall become of #{ $parent }?**
polls-again-what = { $words }
polls-what-again = what shall become of #{ $parent }
polls-again-keep = Keep it
polls-again-change = Change it
polls-again-drop = Drop it
polls-again-later = Not yet
polls-review-open = #{ $parent } was looked at again.
polls-review-kept = **#{ $parent } stays.**
polls-review-later = #{ $parent } goes on for now, and we look at it again.
polls-review-expired = **#{ $parent } has ended.** What was before holds again.
polls-trial-until = We try it until { $when }. It ends by itself unless we keep it.
polls-taken-back = **#{ $number }** was taken back.
polls-edited = **#{ $number }** was changed after it was asked, so it no longer counts. Please ask anew.
polls-withdrawn-taken_back = It was taken back before the vote.
polls-void-edited = It was changed after it was asked, so it does not count.
polls-may-challenge = Not at ease with this? { CMD("challenge") } asks for one more vote, in private if you like.
polls-challenge-which = Which decision should be voted on once more?
polls-challenge-this = { $what }
polls-challenge-none = There is no decision that waits to start.
polls-challenge-noted = { $missing ->
    [0] Thank you. The group votes on it once more.
   *[other] Thank you. If { $missing } more ask for it, the group votes once more.
}
polls-challenged = Several members asked for one more vote on **#{ $number }**. Let us talk about it openly first.
polls-challenged-once = There has been one more vote on this already.
polls-newcomer-challenge = Only who could vote on it can ask for one more vote.
polls-constraint-kept = It stands on #{ $number } now.
polls-outcome-kept = It stands with #{ $number } now.
polls-outcome-said = **#{ $number }** What came of it: { $words }
polls-outcome = What came of it: { $words }
polls-safe-value = A setting is broken, so for now all settings are as they came.
polls-safe-errors = Several decisions could not be put in place, so for now all settings are as they came.
polls-safe-how = Vote on new ones as usual, or put back what we had decided before.
polls-safe-restore = Put back what we decided
polls-safe-not = Nothing needs to be put back.
polls-safe-over = What we decided before holds again.
polls-remind = Your vote is still open: { $what }, until { $when }.
polls-remind-stop = Not for me, stop
polls-remind-stopped = All right. I will not remind you of votes again.
polls-form-kind = How should people answer?
polls-form-options = What can they choose from? Write it with commas between, like: Friday, Saturday
polls-form-time = How long should it stay open?
polls-form-preview = This is what I will ask. Shall I?
polls-form-line = { $line }
polls-form-send = Ask it
polls-form-back = Back
polls-form-cancel = Cancel
polls-form-gone = All right, nothing was asked.
polls-form-over = There is nothing to go on with. Start with { CMD("poll") }.
polls-kind-yes-no = Yes or no
polls-kind-approval = All that suit
polls-kind-single = Just one
polls-kind-ranked = In order
polls-kind-score = Points 0 to 5
polls-share-out = Ask the group
polls-kind-dots = Share out dots
polls-kind-time = When to meet
polls-kind-open-question = In their own words
polls-kind-consent = Nobody objects
polls-time-for-1-day = 1 day
polls-time-for-2-days = 2 days
polls-time-for-3-days = 3 days
polls-time-for-7-days = 7 days

polls-propose-what = What would you like to change? You can also write it: { CMD("propose") } request.expires_days 7 | why. { CMD("settings") } shows all settings.
polls-propose-which = **{ $label }**
    { $question }
    Now it is { $value }. Choose, or write { CMD("propose") } { $name } and what you want ({ $bounds }).
polls-same = It is { $value } already.
polls-already-open = There is already an open vote about “{ $label }”. See { CMD("polls") }.
polls-step-points = Please go { $points } points at a time, so that nobody is taken by surprise.
polls-step-fraction = Please go one step at a time, so that nobody is taken by surprise.
polls-step-rest = This was changed less than { $days } days ago. Please let it rest a while.
polls-asked-lately = The group said no to this less than { $days } days ago. Please let it rest a while.
polls-enough-yours = You have { $most } questions open. Please let one of them end first.
polls-enough = There are { $most } questions open already. Please let one of them end first.
polls-too-few = A vote that counts takes at least { $least } people. With so few, please just talk.
polls-newcomer = You came a short while ago. You can vote in what opens after { $when }.

polls-change = **#{ $number } Shall we change this? { $label }**
polls-from-to = Now: { $old }. New: **{ $new }**.
polls-why = Why: { $why }
polls-bounds = Possible: { $bounds }.
polls-proposed-by = { $who } proposes it.
polls-constraint = What there is to work with: { $words }
polls-lacking = It needs { $count } more of us behind it before we vote.
polls-back = I am for a vote on this
polls-backed = Thank you. You stand behind it now.
polls-backed-already = You have said so already.
polls-withdraw = Take it back
polls-not-yours = That is not yours to do.
polls-opening = The vote opens in a moment.
polls-opens = Let us talk about it. The vote opens on { $when }.
polls-talk-first = Somebody talks with the person first. The vote opens after that.
polls-talked = We have talked with them
polls-talk-noted = Thank you. The vote opens now.
polls-takes-o = Passes with { $needed } yes and more yes than no.
polls-takes-r = Passes when { $part } of yes and no are yes, with at least { $needed } yes.
polls-takes-m = Passes when { $part } of yes and no are yes, with at least { $needed } yes.
polls-takes-p = Passes when more than half of all who may vote say yes: { $needed }.
polls-takes-consent = Goes ahead with at least { $needed } who agree, if nobody objects.
polls-takes-both = It must pass by the old way and by the new one.
polls-takes-each = Each point passes with { $needed } yes and more yes than no.
polls-cools = If it passes, it starts { $hours } hours later. Until then members can ask for one more vote.
polls-trial = If it passes, it is tried for a while and ends by itself unless we keep it.
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
    .help = Ask a question with choices, like “{ CMD("poll") } Which day? | Friday | Saturday | for 2 days”. Without choices it is a yes or no. It runs for a day unless you say how long. One word more changes how people answer: ranked, score, one, dots, £50, time, open question, consent; “open” shows names, “add” lets others add choices, “hidden” keeps the counts to the end. Just { CMD("poll") } asks you step by step.
command-challenge = Ask for one more vote on a decision
    .help = Asks for one more vote on what was decided and has not started yet. You can do it in our private chat; nobody is told who asked.
command-constraint = Say what there is to work with
    .help = Shows on a question what there is to work with: money, time, whose permission. Like “{ CMD("constraint") } 12 the hall is free on Fridays”.
command-outcome = Say what came of a vote
    .help = Says what came of a vote that is over, like “{ CMD("outcome") } 12 we bought the pots”.
command-propose = Put a change to the vote
    .help = Propose a change of a setting, like “{ CMD("propose") } request.expires_days 7 | two weeks is too long”. Everybody votes in secret, by day; if it passes, it takes effect by itself. Without more words I show what can be changed.
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
param-poll-late-extension-h = Late changes
    .question = How many hours longer should a vote stay open when it turns at the last moment?
    .effect = A vote that turns at the last moment stays open { $value } hours longer.
param-poll-max-open-per-person = Questions per person
    .question = How many questions may one person have open?
    .effect = One person can have { $value } questions open at a time.
param-poll-max-open-total = Questions in all
    .question = How many questions may be open at a time?
    .effect = At most { $value } questions are open at a time.
param-poll-sponsors-rule-change = Backers of a rule
    .question = How many must stand behind a new rule before we vote?
    .effect = A rule needs { $value } people behind it before we vote. In a small group one is enough.
param-poll-results-visible = When counts are shown
    .question = When should the counts of a vote be seen?
    .effect = Counts of votes on everyday settings are seen { $value }.
param-poll-default-secret = Secret votes
    .question = Should votes on everyday settings be secret?
    .effect = Votes on everyday settings are secret: { $value }. Votes on rules always are.
param-poll-reminders = Reminders to vote
    .question = How often should those who have not voted be reminded?
    .effect = Who has not voted is reminded { $value } times, in private.
param-vote-active-window-days = Who counts as active
    .question = After how many days of silence should somebody no longer raise the number of yes needed?
    .effect = Who was silent for { $value } days does not raise the number of yes needed. They may still vote.
param-min-yes-o = Yes needed for everyday settings
    .question = What share of us must say yes to an everyday change? (in percent)
    .effect = An everyday change needs yes from { $value } percent of us.
param-min-yes-r = Yes needed for rules
    .question = What share of us must say yes to a rule? (in percent)
    .effect = A rule needs yes from { $value } percent of us.
param-min-yes-m = Yes needed for how we vote
    .question = What share of us must say yes to a change of how we vote? (in percent)
    .effect = A change of how we vote needs yes from { $value } percent of us.
param-threshold-R = Majority for rules
    .question = What part of yes and no must be yes for a rule?
    .effect = A rule passes when { $value } of yes and no are yes.
param-threshold-M = Majority for how we vote
    .question = What part of yes and no must be yes to change how we vote?
    .effect = A change of how we vote passes when { $value } of yes and no are yes.
param-decision-cooling-off-h = Waiting before it starts
    .question = How many hours should pass before a new rule starts?
    .effect = A new rule starts { $value } hours after the vote.
param-decision-trial-first = Trying first
    .question = Should a new rule be tried first, and end by itself unless we keep it?
    .effect = New rules are tried first: { $value }.
param-consent-integration-h = Time to mend
    .question = How many hours should there be to mend what somebody objects to?
    .effect = There are { $value } hours to mend what somebody objects to.

polls-election = **#{ $number } Who looks after the group?** { $seats ->
    [one] One place
   *[other] { $seats } places
}.
polls-recall = **#{ $number } Should { $question } go on as facilitator?**
polls-challenge = **#{ $number } Was it right, what a facilitator did?** (number { $question } in the log)
polls-what-election = Who looks after the group
polls-what-recall = whether { $question } goes on as facilitator
polls-what-challenge = what a facilitator did (number { $question } in the log)
polls-elects-ranked = Put them in your order, the best first. At least { $needed } of us must vote. The places are shared out so that as many of us as can be have somebody they wanted.
polls-elects-approval = Tap everybody you would be glad about. It takes { $needed } taps to be chosen.
polls-elects-single = Tap one. For a change it takes { $needed } of us, and more than are against it.
polls-elected-nobody = Nobody was chosen.
polls-elected = **{ $label }**
polls-again-nobody = None of them
polls-again-stays = Goes on
polls-again-stops = Stops
polls-again-right = It was right
polls-again-wrong = Take it back

polls-picture = #{ $number } { $what }, in a picture. The numbers stand in the message above.
polls-picture-taps = How many chose it. Closed { $closed }.
polls-picture-points = Points in all. Closed { $closed }.
polls-picture-dots = What each got. Closed { $closed }.
polls-picture-beats = How many of the others it beats. Closed { $closed }.
polls-picture-first = How many put it first. Closed { $closed }.
param-bot-pictures = Pictures of what came out
    .question = Should a picture come with the outcome of a vote?
    .effect = A picture of the outcome: { $value }.

command-recount = Count a vote again, step by step
    .help = Say “{ CMD("recount") } 7” for vote number 7. I show each step, so that you can do it again on paper. When enough of us voted, you also get all the votes in a file, without names, and in no order.
polls-recount-which = Which vote? Say it with its number, like “{ CMD("recount") } 7”.
polls-recount-not = There is nothing to count again: that vote is not over, or it has no count.
polls-recount = Counted again, step by step. { $count ->
    [one] One of us
   *[other] { $count } of us
} voted.
polls-recount-yes-no = • { $label }: { $count } yes, { $no } no, { $none } no opinion
polls-recount-needed = It took { $needed } to decide.
polls-recount-few = Fewer than { $least } of us voted, so I do not show single votes: one could guess whose they are.
polls-recount-file = All votes of #{ $number }, one in each line, without names. The numbers in it mean:
polls-recount-option = { $number } – { $label }
polls-recount-hashes = Fingerprint of this file (SHA-256): { $ballots }. Word for the lot: { $seed }. Its fingerprint, said when the vote opened: { $sealed }. If options are level, the lot puts them in the order of the fingerprints of word, file’s fingerprint and number, written one after the other.
polls-recount-duels = Each against each: how many put the one above the other. Who beats all others wins. If they beat each other in a circle, the clearest results hold first, and what would close the circle is left out.
polls-recount-duel = • { $one } – { $two }: { $first } to { $second }
polls-recount-quota = A place takes { $quota } votes. Who has more passes on what is not needed. When nobody has enough, the last one leaves and their votes go on to the next name on each.
polls-recount-round = **Step { $number }**
polls-recount-has = • { $label }: { $votes }
polls-recount-lot = Some were level, before too: the lot decided.
polls-recount-in = { $label } is in.
polls-recount-out = { $label } leaves.
polls-recount-passes = Each vote of { $label } goes on at { $part } of its worth.
polls-recount-exhausted = Votes that name nobody who is left: { $votes }.

polls-too-new = { $count ->
    [one] One of us came too short a while ago to vote
   *[other] { $count } of us came too short a while ago to vote
} in this.
polls-new-voters = { $count } of the { $voted } who voted came to the group in the last two months.
polls-unlinked = { $count } of the { $voted } who voted are here with one account only. If somebody has two, “{ CMD("link") }” joins them.

polls-paper-vote = A vote
polls-paper-off = This group does not take votes on paper.
polls-paper-which = For which vote?
polls-paper-poll = #{ $number } { $what }
polls-paper-not = That one cannot be answered on paper.
polls-paper-yes-no = What does { $name } say?
polls-paper-ranked = Write { $name }’s order, the best first, like 2 1 3:
polls-paper-score = Write { $name }’s points from 0 to 5 for each, in this order, like 5 0 3:
polls-paper-dots = Write what { $name } gives to each, in this order, like 5 0 3:
polls-paper-approval = Write the numbers that { $name } chooses, like 1 3:
polls-paper-time = Write the numbers that suit { $name }, like 1 3:
polls-paper-single = Write the one number that { $name } chooses:
polls-paper = Paper { $number } for vote #{ $poll }: { $who } brought the vote of somebody with no phone.
polls-paper-needs = It counts once { $count ->
    [one] one more member has
   *[other] { $count } more members have
} read it back to that person.
polls-paper-read = Read it back
polls-paper-kept = It is paper { $number }. Please tell the person this number: with it they can ask for a change until the vote ends.
polls-paper-says = Paper { $number }, vote #{ $poll }. **{ $name }** says:
polls-paper-is-right = Read this to the person, alone with them. Only if they say that it is right, tap the button. Tell nobody else.
polls-paper-right = I read it back, it is right
polls-paper-more = Thank you. { $count ->
    [one] One more member must
   *[other] { $count } more members must
} read it back.
polls-paper-counts = Thank you. Paper { $number } counts.
polls-paper-done = This paper has been read back already.
polls-paper-other = Another member who may vote in this must read it back.
polls-paper-enough = You brought { $most } papers to this vote. Let another member bring the next.
polls-paper-counted = { $count ->
    [one] One vote
   *[other] { $count } votes
} came on paper.
param-paper-enabled = Votes on paper
    .question = May members bring the vote of somebody with no phone?
    .effect = Votes on paper: { $value }.
param-paper-readers = Members who read a paper back
    .question = How many must read a vote on paper back to whose it is?
    .effect = { $value } read it back; two where a rule or a person is voted on.

command-delegate = Let somebody I trust vote when I do not
    .help = Where the group wants it, “{ CMD("delegate") } Ana” lets your vote follow Ana’s when you do not vote yourself. When you vote, yours counts. Alone, “{ CMD("delegate") }” shows whom you trust.
polls-delegation-off = This group does not do that: everybody votes for themselves.
polls-delegation-nobody = You trust nobody with your vote. Say “{ CMD("delegate") }” and a name to do so.
polls-delegation-now = When you do not vote, your vote follows that of { $who }.
polls-delegation-stop = Stop that
polls-delegation-stopped = Done. Only your own votes count now.
polls-delegation-kept = Done. When you do not vote, your vote follows that of { $who }. When you vote, yours counts.
polls-delegation-you = { $who } trusts you: when they do not vote, their vote follows yours.
polls-delegation-who = I know no other member called “{ $name }”, or more than one.
polls-delegation-chain = Somebody who holds a vote for others cannot hand it on.
polls-delegation-full = They hold { $most } votes for others already. More would be too much for one.
polls-delegated = **#{ $number }**: { $count ->
    [one] one vote
   *[other] { $count } votes
} followed somebody they trust.
param-delegation-enabled = Votes that follow somebody trusted
    .question = May a vote follow that of somebody trusted?
    .effect = Votes that follow somebody trusted: { $value }.
param-delegation-max-held = Votes one person may hold for others
    .question = How many votes may one person hold for others?
    .effect = One person holds { $value } votes for others at most.
polls-held = What was asked, decided and why. How somebody votes in secret lies locked away until the votes are counted; then the key is thrown away, and nobody can open it any more.

wish-polls-constrain = It is about saying what there is to work with: { $line }
wish-polls-conclude = It is about saying what came of a vote: { $line }
