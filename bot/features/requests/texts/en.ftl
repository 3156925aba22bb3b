requests-i-need = I need
requests-i-can = I can
requests-i-can-help = I can help
requests-without-name = Without my name

requests-card = **#{ $number }** { $who } asks: { $what }
requests-card-private = **#{ $number }** Somebody asks: { $what }
requests-card-arranged = { $helper } is going, thank you.
requests-card-done = Done. Thank you, { $helper }!
requests-card-thanked = { $asker } says thank you to { $helper }.
requests-card-thanks = “{ $words }”
requests-card-private-arranged = Help is on its way, thank you.
requests-card-private-done = Done. Thank you!
requests-card-private-thanked = Done, with many thanks.
requests-card-withdrawn = **#{ $number }** was taken back. Thank you all.
requests-card-expired = Nobody could this time. It is no longer open.

requests-what = What do you need? Write it here in your own words, and I ask the group.
requests-what-private = What do you need? Write it here. The group sees your words, but not your name.
requests-is-up = **#{ $number }** is up in the group: { $what }
    I tell you as soon as somebody can help.
requests-is-up-private = **#{ $number }** is up in the group, without your name: { $what }
    I tell you here as soon as somebody offers. You choose who.
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
requests-reach = Tap { $who }’s name in the group to write to each other, or use the button here and I pass it on.
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
requests-just-thanks = Just “thank you”
requests-thanked-you = { $who } says thank you for **#{ $number }**.
requests-thanked-you-words = { $who } says thank you for **#{ $number }**: “{ $words }”
requests-thanks-said = I passed your thanks on to { $who }.
requests-expired = I am sorry: nobody could take on **#{ $number }** in time: { $what }
    You can ask again. A smaller part or another day sometimes helps.
requests-nobody-took = Nobody took on **#{ $number }** in time: { $what }
    Perhaps you know somebody to ask.
requests-closed = **#{ $number }** is no longer open. Thank you for offering!
requests-somebody-else = Somebody else is going for **#{ $number }** this time. Thank you for offering!

requests-button-write = Write to { $who }
requests-button-finish = Done
requests-button-drop = I can’t after all
requests-button-withdraw = Withdraw
requests-button-thanks = Say thanks
requests-button-again = Ask again

requests-thank-you-going = Thank you! You are going. I tell { $who }.
requests-thank-you-offer = Thank you! I tell you here if you are chosen.
requests-dropped = No harm done, thank you for trying. It is open again.
requests-withdrawn = **#{ $number }** is taken back.

requests-list = **Open requests**
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
requests-mine-coming = **#{ $number }** You asked: { $what } · { $who } is going
requests-mine-helping = **#{ $number }** You help { $who }: { $what }
requests-mine-done = **#{ $number }** { $who } helped you: { $what }
requests-mine-finish = #{ $number }: Done
requests-mine-drop = #{ $number }: I can’t after all
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
requests-chosen-already = You chose already: { $who } is going.
requests-offer-gone = That offer is not there any more. Please choose another.
requests-not-going = Somebody else is going for #{ $number } now, or nobody yet.
requests-not-yours = Only the people this request is about can do that.
requests-nobody-yet = Nobody is going yet. If you need it no more, you can withdraw it.
requests-thanked-already = You thanked { $who } already. How kind!
requests-not-again = #{ $number } was asked again, or is still going on.

command-ask = Ask the group for something
    .help = { CMD("ask") } bread for two days: I put it up in the group with a button to help. Add “| private” and the group sees it without your name. “food: bread” puts it under food.
command-requests = What is open, and how you can help
    .help = { CMD("requests") } shows what is open, the longest waiting first. { CMD("requests") } food shows only what was asked as “food: …”.
command-mine = What concerns me
    .help = { CMD("mine") } shows you alone what you asked for and where you help, with buttons.
command-thanks = Say thank you for a request
    .help = { CMD("thanks") } 7 you saved my day: thanks for request 7. It stands on the request in the group; for a private one only your helper reads your words.

param-request-expires-days = Days a request stays open
    .question = How many days should a request stay open?
    .effect = A request nobody takes closes after { $value } days, and its asker is told.
param-request-first-come = Who comes first helps
    .question = Should the first one who offers help be the one who goes?
    .effect = The first helper goes right away: { $value }. Otherwise, and for private requests, the asker chooses.
param-request-max-open = Requests shown at once
    .question = How many open requests should one list show?
    .effect = A list shows { $value } open requests and counts the rest.
