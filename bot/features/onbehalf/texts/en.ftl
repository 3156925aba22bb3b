onbehalf-who = For whom are you speaking? Write the name that person wants to go by. It need not be their real one.
onbehalf-agreed = You speak for **{ $name }**. Please go on only if they asked you to, and know that the group will read it with this name and yours.
    What would they like to enter?

command-onbehalf = Speak for somebody who has no phone
    .help = { CMD("onbehalf") } and the name that person wants to go by: you enter for them what they want to say, and I tell you how it goes on, so that you can tell them.
