arrivals-welcome = **Welcome, { $names }**{ $more ->
    [0] !
   *[other] { " " }and { $more } more!
} Here we help each other. We agreed on a few things; one tap says that you are fine with them. You may ask for help at once, also before.
arrivals-and = { $names }, { $who }
arrivals-yes = ✅ Yes, I am fine with our rules
arrivals-read = Read them in my language
arrivals-help = I need help now
arrivals-in-private = I put them into our private chat.
arrivals-we-agreed = **What we agreed here:**
arrivals-rule = • { $sentence }
arrivals-thanks = Thank you, good to have you here.
arrivals-members-only = This is for members of the group.
arrivals-door = **Welcome!** You asked to join. This is what we agreed; one tap says yes, and you are in. Take your time.
arrivals-door-free = **Welcome!** You asked to join. One tap, and you are in.
arrivals-yes-in = ✅ Yes, let me in
arrivals-come-in = The door opens for you.
arrivals-wave = Many people are joining at once. Everybody is welcome. So that nobody is overrun, new votes about rules can be opened again when it is calmer.
arrivals-wave-lead = { $number } people joined within an hour. Until it is calmer, no votes about rules are opened. If they are not neighbours, the chat's own settings can close the door for a while.
