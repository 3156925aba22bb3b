requests-i-need = I need
requests-i-can = I can
requests-i-can-help = I can help
requests-without-name = Without my name

requests-card = **#{ $number }** { $who } asks: { $what }
requests-card-private = **#{ $number }** Somebody asks: { $what }
requests-card-arranged = { $count ->
    [one] { $helper } is going, thank you.
   *[other] { $helper } are going, thank you.
  }
requests-card-done = Done. Thank you, { $helper }!
requests-card-thanked = { $asker } says thank you to { $helper }.
requests-card-thanks = “{ $words }”
requests-card-private-arranged = Help is on its way, thank you.
requests-card-private-done = Done. Thank you!
requests-card-private-thanked = Done, with many thanks.
requests-card-withdrawn = **#{ $number }** was taken back. Thank you all.
requests-card-expired = Nobody could this time. It is no longer open.
requests-card-some = { requests-card-arranged } { $missing ->
    [one] One more is welcome.
   *[other] { $missing } more are welcome.
  }
requests-card-private-some = { $missing ->
    [one] Help is on its way. One more is welcome.
   *[other] Help is on its way. { $missing } more are welcome.
  }
requests-card-paused = Paused for now.
requests-card-signposted = Found another place that helps.
requests-card-with-facilitators = The facilitators look after this now.
requests-card-no-luck = It did not work out this time.
requests-card-moved = **#{ $number }** is asked again further down.
requests-card-goes-on = **#{ $number }** goes on as **#{ $new }**, in all our chats.
requests-card-gone = **#{ $number }** is over.
requests-with-details = { $line }
    __{ $details }__
requests-joined = { $first } · { $rest }
requests-and = { $first } and { $rest }
requests-by = by { $when }
requests-near = near { $area }
requests-needed = { $count } helpers wanted
requests-every-day = { $count ->
    [one] every day
   *[other] every { $count } days
  }
requests-every-week = { $count ->
    [one] every week
   *[other] every { $count } weeks
  }
requests-every-month = { $count ->
    [one] every month
   *[other] every { $count } months
  }
requests-on-behalf = A request
requests-behalf = { $name } (through { $who })
requests-in-category = { $category }: { $what }
requests-listen = see the message here

requests-what = What do you need? Write it here in your own words, and I ask the group.
requests-what-private = What do you need? Write it here. The group sees your words, but not your name.
requests-is-up = **#{ $number }** is up in the group: { $what }
    I tell you as soon as somebody can help.
requests-is-up-private = **#{ $number }** is up in the group, without your name: { $what }
    I tell you here as soon as somebody offers. You choose who.
requests-read-as = This is how I read it: { $details }
requests-comes-again = I ask again for { $when }.
requests-step-by-step = Step by step
requests-form-what = What do you need? Write it here in your own words.
requests-form-kind = What kind of help is it?
requests-form-when = When do you need it? Write it as you say it: by Friday, tomorrow evening, 5 January at 6pm.
requests-form-near = Near which place?
requests-form-helpers = How many helpers do you need?
requests-form-often = Once, or does it come again? You can also write “every Tuesday”.
requests-form-name = Shall the group see your name? And shall the first one who can simply go, or do you want to choose?
requests-form-preview = **This is what the group will see:**
requests-form-goes-along = What you sent goes along with it.
requests-form-you-choose = You choose who helps among those who offer.
requests-form-choice = { $choice }
requests-form-once = Once
requests-form-weekly = Every week
requests-form-every-two-weeks = Every two weeks
requests-form-monthly = Every month
requests-form-named = With my name, first who can
requests-form-private = Without my name, I choose
requests-form-choosing = With my name, I choose
requests-form-skip = Skip
requests-form-enough = That is all
requests-form-back = Back
requests-form-cancel = Cancel
requests-form-put-up = Ask the group
requests-form-gone = All right, I asked nobody. Nothing of it is kept.
requests-form-when-unknown = I could not read that as a day or time. Please try “tomorrow evening” or “5 January at 6pm”, or skip it.
requests-form-kind-unknown = Please choose one of these, or skip it: { $listed }.
requests-form-near-unknown = Please choose one of these, or skip it: { $listed }.
requests-form-often-unknown = Please write it like “weekly” or “every Tuesday”, or choose a button.
requests-no-draft = There is nothing to put up just now. { CMD("ask") } begins anew.
requests-names-here = Your group agreed to ask with names. You can ask again without “private”, or speak to a facilitator.
requests-put-up = Put it up without my name
requests-put-up-question = Shall I ask the group for this, without your name?
    “{ $what }”
requests-not-hidden = I could not take your message down in the group. Please delete it yourself if it should stay private.
requests-suggestion = Make this a request? “{ $what }”
    Then it stays in sight until somebody helps.
requests-suggestion-yes = Yes, ask the group
requests-suggestion-private = Yes, without my name

requests-you-go = Thank you! You are going to help { $who } with **#{ $number }**: { $what }
requests-helper-goes = { $who } is going to help you with **#{ $number }**: { $what }
requests-facts = __{ $details }__
requests-chosen = { $who } would be glad of your help with **#{ $number }**: { $what }
    Are you going?
requests-confirmed = { $who } is going for **#{ $number }** for sure.
requests-tell = What shall I tell { $who }?
requests-told = { $who } writes about **#{ $number }**: “{ $words }”
requests-passed-on = I passed it on to { $who }.
requests-choose = { $count ->
    [one] Somebody offers to help with **#{ $number }**: { $what }
   *[other] { $count } people offer to help with **#{ $number }**: { $what }
  }
    Who shall it be? Only the one you choose learns your name.
requests-choose-one = { $who }, please
requests-open-again = { $who } can’t after all. **#{ $number }** is open again: { $what }
requests-done-asker = **#{ $number }** is done. Would you like to thank { $who }?
requests-done-helper = **#{ $number }** is done. Thank you for helping!
requests-which-thanks = What would you like to say to { $who }? Write it here.
requests-which-thanks-alone = What would you like to say to { $who }? It stays between you.
requests-between-us = Only between us
requests-just-thanks = Just “thank you”
requests-thanked-you = { $who } says thank you for **#{ $number }**.
requests-thanked-you-words = { $who } says thank you for **#{ $number }**: “{ $words }”
requests-thanks-said = I passed your thanks on to { $who }.
requests-expired = I am sorry: nobody could take on **#{ $number }** in time: { $what }
    You can ask again. A smaller part or another day sometimes helps.
requests-no-word = Nobody told me how **#{ $number }** went, so I closed it: { $what }
    You can ask again.
requests-nobody-took = Nobody took on **#{ $number }** in time: { $what }
    Perhaps you know somebody to ask.
requests-once-more = You offered to help before. This is open again, and you are the first to know:
    { $request }
requests-still = Nobody goes yet for **#{ $number }**: { $what }
    It has waited { $time }. I am sorry.
requests-still-asked = { $count ->
    [one] I ask one person by themselves, when it suits them.
   *[other] I ask { $count } people by themselves, when it suits them.
  }
requests-still-choose = It stays open. What else would you like to do?
requests-nobody-yet-known = Somebody has waited { $time } and nobody goes yet. Perhaps you know whom to ask?
    { $request }
requests-asks-you = { $who } asks the facilitators for help with **#{ $number }**: { $what }
    They would like you to know who it is.
requests-places-for = **Places that may help with #{ $number }**
requests-place = • { $place }
requests-signposted-go = I go there, close my request
requests-signposted = **#{ $number }** is closed. I hope they can help. You can open it again.
requests-with-facilitators = I told the facilitators. They write to you here.
requests-widened = **#{ $number }** is now asked everywhere.
requests-how = How did it go with **#{ $number }**: { $what }? { $count ->
    [one] { $who } was going to help.
   *[other] { $who } were going to help.
  }
requests-how-all = Yes, all done
requests-how-part = Yes, but not everything
requests-how-keep = No, keep the helper
requests-how-find = No, find someone else
requests-how-unknown = I don’t know
requests-part = Good that some of it is done. Shall I ask for the rest of **#{ $number }**?
requests-button-rest = Ask for the rest
requests-did-it = Did it work out with **#{ $number }**: { $what }?
requests-still-counts = { $who } still counts on you for **#{ $number }**. Thank you!
requests-all-well = Was everything all right with **#{ $number }**?
requests-fine = Yes, all was well
requests-glad = I am glad to hear it.
requests-worry-question = I am sorry. What was not right with **#{ $number }**? Nobody learns that you told me.
requests-worry-money = I was asked for money
requests-worry-uneasy = I felt uneasy
requests-worry-absent = Nobody came
requests-worry-other = Something else
requests-worry-kept = Thank you for telling me. If others say the same, two facilitators learn of it, without names of who said so. If you are in danger, please call the emergency number.
requests-pattern = { $count } people found something not right in how { $who } helps or asks:
requests-pattern-line = • { $what }: { $count }
requests-pattern-ask = Please talk with each other first, then kindly with that person. You see what was said, never who said it.
requests-closed = **#{ $number }** is no longer open. Thank you for offering!
requests-somebody-else = Somebody else is going for **#{ $number }** this time. Thank you for offering!

requests-button-write = Write to { $who }
requests-button-finish = Done
requests-button-drop = I can’t after all
requests-button-withdraw = Withdraw
requests-button-thanks = Say thanks
requests-button-again = Ask again
requests-button-confirm = Yes, I’m going
requests-button-pause = Pause
requests-button-widen = Ask everywhere, not only near there
requests-button-escalate = Ask the facilitators (they see my name)
requests-button-signpost = Places that help
requests-button-stop-repeating = Stop repeating
requests-button-worry = Something not right

requests-thank-you-going = Thank you! You are going. I tell { $who }.
requests-thank-you-offer = Thank you! I tell you here if you are chosen.
requests-offer-taken-back = All right, thank you for having offered.
requests-hidden = All right, I will not show you #{ $number } again.
requests-paused-now = **#{ $number }** is paused. { CMD("mine") } takes it up again.
requests-resumed = **#{ $number }** is open again.
requests-asked-again = I asked again for **#{ $number }**.
requests-again-soon = I asked again for #{ $number } only a little while ago. Please give it some hours.
requests-no-longer-repeats = **#{ $number }** will not come again.
requests-dropped = No harm done, thank you for trying. It is open again.
requests-withdrawn = **#{ $number }** is taken back.

requests-list = **Open requests**
requests-none-but-hidden = Nothing else is open just now. Thank you for looking!
requests-not-for-me = Not me
requests-not-me = #{ $number }: not me
requests-next-page = More
requests-none-open = Nothing is open just now. Thank you for looking! I keep new ones in the group.
requests-waiting = { $request } · __waiting { $time }__
requests-minutes = { $count ->
    [one] a minute
   *[other] { $count } minutes
  }
requests-hours = { $count ->
    [one] an hour
   *[other] { $count } hours
  }
requests-days = { $count ->
    [one] a day
   *[other] { $count } days
  }
requests-more = … and { $count } more
requests-help-with = I can help with #{ $number }
requests-mine = **What concerns you**
requests-none-mine = Nothing is open for you just now. With { CMD("ask") } you can ask the group for something.
requests-mine-open = **#{ $number }** You asked: { $what } · waiting for somebody
requests-mine-offered = **#{ $number }** You offered: { $what }
requests-mine-paused = **#{ $number }** You asked: { $what } · paused
requests-mine-coming = **#{ $number }** You asked: { $what } · { $count ->
    [one] { $who } is going
   *[other] { $who } are going
  }
requests-mine-helping = **#{ $number }** You help { $who }: { $what }
requests-mine-done = **#{ $number }** { $who } helped you: { $what }
requests-mine-finish = #{ $number }: Done
requests-mine-drop = #{ $number }: I can’t after all
requests-mine-pause = #{ $number }: Pause
requests-mine-resume = #{ $number }: Open again
requests-mine-withdraw = #{ $number }: Withdraw
requests-mine-thanks = #{ $number }: Say thanks

requests-long = That is a bit long. Please say it in up to { $most } letters.
requests-unknown = There is no request #{ $number } here. { CMD("requests") } shows what is open.
requests-which = Please say which request, with its number: { CMD("thanks") } 7 you saved my day
requests-own = This is your own request. Somebody else will see it.
requests-taken = { $who } is going, thank you for offering.
requests-taken-private = Somebody is going, thank you for offering.
requests-going-already = You are going already, thank you!
requests-offered-already = You offered to help with #{ $number } already, thank you! I tell you if you are chosen.
requests-over = #{ $number } is no longer open.
requests-paused = #{ $number } is paused just now.
requests-open-now = #{ $number } is open just now.
requests-too-long-ago = #{ $number } ended more than { $days } days ago. Please ask anew with { CMD("ask") }.
requests-places = Please give up to { $most } places with semicolons between them, each up to 160 letters, like “food: Food bank, High Street; debts: Advice centre”.
requests-chosen-already = You chose already: { $who } is going.
requests-offer-gone = That offer is not there any more. Please choose another.
requests-not-going = Somebody else is going for #{ $number } now, or nobody yet.
requests-not-yours = Only the people this request is about can do that.
requests-nobody-yet = Nobody is going yet. If you need it no more, you can withdraw it.
requests-thanked-already = You thanked { $who } already. How kind!
requests-not-again = #{ $number } is not waiting just now.

command-ask = Ask the group for something
    .help = { CMD("ask") } bread for two days | by Friday | near the park | for 2 helpers | weekly | private: I put it up in the group with a button to help. Only the first part is needed. “food: bread” puts it under food. “private” leaves your name out. Say just { CMD("ask") } and I ask step by step.
command-requests = What is open, and how you can help
    .help = { CMD("requests") } shows what is open, the longest waiting first. { CMD("requests") } food shows only what was asked as “food: …”.
command-mine = What concerns me
    .help = { CMD("mine") } shows you alone what you asked for and where you help, with buttons.
command-thanks = Say thank you for a request
    .help = { CMD("thanks") } 7 you saved my day: thanks for request 7. It stands on the request in the group; for one without a name only your helper reads your words.

param-request-expires-days = Days a request stays open
    .question = How many days should a request stay open?
    .effect = A request nobody takes closes after { $value } days, and its asker is told.
param-request-first-come = Who comes first helps
    .question = Should the first one who offers help be the one who goes?
    .effect = The first helper goes right away: { $value }. Otherwise, and for private requests, the asker chooses.
param-request-max-open = Requests shown at once
    .question = How many open requests should one list show?
    .effect = A list shows { $value } open requests and counts the rest.
param-request-nudge-h = Hours until a word is owed
    .question = After how many hours without help should the asker hear from me?
    .effect = Whoever waits { $value } hours hears honestly how it stands, and so do facilitators.
param-request-nudge-urgent-h = The same for food, medicine and phone credit
    .question = After how many hours, when it is food, medicine or phone credit?
    .effect = Whoever waits { $value } hours for food, medicine or phone credit hears how it stands.
param-request-reopen-days = Days in which a request can be opened again
    .question = For how many days after its end may a request be opened again?
    .effect = What ended can be asked again for { $value } days.
param-request-relayed-without-name = Asking without a name
    .question = May people ask without their name?
    .effect = People may ask without the group seeing their name: { $value }.
param-request-safety-question = A question after every favour
    .question = Should I ask both after every favour whether all was well?
    .effect = After every favour both are asked whether all was well: { $value }. “Something not right” is always there.
param-retention-days = Days until words are forgotten
    .question = After how many days should I forget the words of what is over?
    .effect = The words of what has ended are forgotten after { $value } days.
param-request-categories = Kinds of help
    .question = Which kinds of help do we name?
    .effect = Requests and offers can be put under: { $value }.
param-group-areas = Places around here
    .question = Which places do we name, coarsely, to say where help is needed?
    .effect = Requests can be near: { $value }.
param-signposts = Places that help
    .question = Which places can we tell people about when nobody here can help?
    .effect = People are told of: { $value }.
requests-held = What you ask for, offer and thank for, with who went to whom. Of what has ended the words go after { $days } days; that there was something stays, for the numbers of the month.
