command-settings = What we agreed, and who decided it
    .help = Shows the settings of this group as questions. Add a name, like “{ CMD("settings") } group.zone”, to see who decided it, when, and what it was before.
command-log = What I and the facilitators did
    .help = Everyone may read what I and the facilitators did in the last 7 days. Add a number, like “{ CMD("log") } 30”, for more days. Members are not named.
command-setup = Check that I am allowed what I need
    .help = Checks what I am allowed to do in this chat, says exactly what is missing and why, and shows the next step.

facilitation-not-yours = Only somebody who looks after this chat can do that. Everyone can look at { CMD("settings") } and { CMD("log") }.
facilitation-settings = **How we do things here**
facilitation-everyday = { $question } **{ $value }** – { $decided }. ({ $name })
facilitation-as-it-came = as it came
facilitation-agreed = agreed by vote #{ $number } on { $at }
facilitation-set = set on { $at }
facilitation-more = More settings
facilitation-propose = Something should change? Say “{ CMD("propose") } name value”, and everyone votes.
facilitation-propose-this = Something should change? Say “{ CMD("propose") } { $name } value”, and everyone votes.
facilitation-rest = **All the other settings**
facilitation-named = { $name } – { $label }: **{ $value }**
facilitation-look = More about one: “{ CMD("settings") } name”.
facilitation-title = **{ $label }** ({ $name })
facilitation-now = Now: **{ $value }** – { $decided }.
facilitation-bounds = It can be: { $bounds }. It came as: { $default }.
facilitation-class-o = It changes when more say yes than no.
facilitation-class-r = It touches people, so it changes when two out of three say yes.
facilitation-class-m = It is a rule about rules, so it changes when three out of four say yes.
facilitation-review = We look at it again on { $at }.
facilitation-history = **Before:**
facilitation-former = { $value } – { $decided }

facilitation-log-days = Please give a number of days from 1 to { $most }.
facilitation-log = **What happened in the last { $days ->
    [one] day
   *[other] { $days } days
}**
facilitation-log-none = Nothing was done in the last { $days ->
    [one] day
   *[other] { $days } days
}.
facilitation-log-line = { $at }: { $words }
facilitation-log-more = … and { $number } more before these.
facilitation-log-notes = Kind notes: { $number }
facilitation-log-other = Other: { $number }
facilitation-change = { $label } – { $value }
facilitation-i = I
facilitation-a-member = a member
facilitation-a-facilitator = a facilitator
facilitation-deed-take-down = taken a message down
facilitation-deed-restrict = asked somebody to pause
facilitation-deed-release = ended a pause
facilitation-deed-note = sent a kind note
facilitation-deed-word = had a word in private
facilitation-deed-other = done something
facilitation-why-done = it worked
facilitation-why-not-opened = the private chat was not open
facilitation-why-no-right = I was not allowed to
facilitation-why-gone = it was gone already
facilitation-why-too-late = it was too late
facilitation-why-invalid = the chat app did not accept it
facilitation-why-moved = the chat had moved
facilitation-why-other = the chat app said no

log-requests-asked = { $who } asked for help (#{ $number })
log-requests-offered = { $who } offered help for #{ $number }
log-requests-taken = { $who } said yes to #{ $number }
log-requests-done = #{ $number } is done
log-requests-dropped = the help for #{ $number } was called off
log-requests-withdrawn = #{ $number } was taken back
log-requests-expired = the time of #{ $number } ran out
log-requests-thanked = thanks were said for #{ $number }
log-polls-opened = { $who } started vote #{ $number }
log-polls-closed = vote #{ $number } ended and was counted
log-polls-enacted = vote #{ $number } is in force now: { $change }
log-polls-rejected = vote #{ $number } left this as it was: { $change }
log-phones-hidden = I hid a phone number
log-phones-left = I could not take a phone number down, so I asked its writer to
log-phones-made-public = a member chose to show their own number
log-phones-looked-again = a member asked facilitators to look at a shown number
log-ground-rules-worded = I had a word with a member in private, by the rule “{ $rule }”
log-ground-rules-taken-down = I set out to take a message down by a ground rule: { $why }
log-ground-rules-undone = { $who } took back a step of the rule “{ $rule }”
log-consequences-simulated = only trying out the rule “{ $rule }”: I would have { $deed }
log-kernel-refused = I tried something and could not: { $why }
log-facilitation-rights = what I am allowed to do in the chat was looked at or changed

facilitation-all-well = **All is well.** I am allowed everything I need here.
facilitation-missing = **I am not allowed some things I need:**
facilitation-need-read-all = • **Read all messages**: without it I cannot see a phone number that should be hidden, or keep the rules you agree on.
facilitation-need-delete = • **Delete messages**: without it a phone number stays where everybody can see it.
facilitation-need-restrict = • **Limit members**: without it I cannot keep a pause that your rules ask for.
facilitation-need-pin = • **Pin messages**: without it the buttons get lost in the talk.
facilitation-again = Please allow these in the chat's own settings, then say { CMD("setup") } again.
facilitation-place = Country: **{ $region }** · Time zone: **{ $zone }** · Language: **{ $language }**
facilitation-place-change = Not right? Say “{ CMD("propose") } group.region DE” or “{ CMD("propose") } group.zone Europe/Berlin”.
facilitation-next = Next step: tap the button to decide together how you want to do things.
facilitation-lost = **I am no longer allowed something I need here.**
facilitation-lost-read-all = • I do not see all messages now, so I may miss a phone number.
facilitation-lost-delete = • I cannot take messages down now, so phone numbers stay in sight.
facilitation-lost-restrict = • I cannot keep a pause now.
facilitation-lost-pin = • I cannot pin the card with the buttons now.
facilitation-lost-help = Somebody who looks after this chat can say { CMD("setup") } to see what to do.
