offers-question = What are you glad to do now and then? Write it here, like: a lift to the shops | up to 2 a month
offers-kept = Thank you! I keep that you offer: { $what }
    I ask you quietly when somebody needs it. You can always say no, or end it.
offers-in-category = { $category }: { $what }
offers-near = Near { $area }.
offers-until = Until { $when }.
offers-a-month = { $count ->
    [one] At most once a month.
   *[other] At most { $count } times a month.
  }
offers-fits = This is open now, and may be something for you:
offers-over = **#{ $number }** is no longer open. Thank you for looking!
offers-ask = This may be something for you. If not, never mind: you need not answer.
offers-mine = **What you offer**
offers-line = **{ $number }** { $what }
offers-none = You offer nothing just now. With { CMD("offer") } you can.
offers-show-mine = What I offer now
offers-end = End offer { $number }
offers-ended = All right, it is ended. Thank you for having offered!
offers-unknown = That offer is ended already.
offers-not-yours = This is somebody else’s offer.
offers-long = That is a bit long. Please say it in up to { $most } letters.

command-offer = Offer what I am glad to do
    .help = { CMD("offer") } transport: a lift to the shops | near the park | up to 2 a month | until June: I keep it, and ask you quietly when somebody needs it, never more often than you say. Say just { CMD("offer") } to see or end what you offer.
