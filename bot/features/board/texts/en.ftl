board-open = { $count ->
    [0] **Nothing is open just now.** Thank you all!
    [one] **One request is open**
   *[other] **{ $count } requests are open**
  }
board-line = { $request } · __since { $since }__
board-more = … and { $count } more

command-board = Hang up the card of what is open
    .help = { CMD("board") } hangs up a card of all that is open, here and in the group’s other chats, and keeps it up to date. Said in a topic, it hangs there, and new requests do too. From three open requests on I hang it up by myself.
