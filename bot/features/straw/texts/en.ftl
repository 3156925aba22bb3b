command-straw = A quick show of hands
    .help = Ask for a show of hands, like: “{ CMD("straw") } Soup or stew? | soup | stew”. Everybody sees who chose what, and it binds nothing. Add “| several” to let people choose more than one. “{ CMD("straw") } stop” ends yours. For a vote that counts, use “{ CMD("poll") }” or “{ CMD("propose") }”.

straw-how = Please ask in one line, like: { CMD("straw") } Soup or stew? | soup | stew
straw-options = Please give two to { $most } choices of up to { $letters } letters each, like: { CMD("straw") } Soup or stew? | soup | stew
straw-members-only = Only members of the group can do that.
straw-over = This show of hands is over.
straw-not-yours = Whoever asked can end it, or somebody who looks after the group.
straw-hangs = It hangs in the group now.

straw-native = { $question } (A show of hands: everybody sees who chose what, and it binds nothing.)
straw-question = **{ $question }**
straw-one = A show of hands: everybody sees who chose what, and it binds nothing. Tap one.
straw-several = A show of hands: everybody sees who chose what, and it binds nothing. Tap all that suit you.
straw-until = Open until { $when }.
straw-hand = • { $who }: { $label }
straw-option = { $label } · { $count }
straw-label = { $label }
straw-stop = End it
straw-adopted = This is a show of hands: everybody sees who chose what, and it binds nothing. When it is ended I say what came out. For a vote that counts, say { CMD("poll") }.

straw-nobody = Nobody raised a hand.
straw-most = Most hands were for **{ $label }** ({ $count }).
straw-level = As many hands were for each of these: { $label } ({ $count }).
straw-count = • { $label }: { $count }
straw-binds-nothing = It was a show of hands, so it binds nothing.
straw-held = What a show of hands asked, and how many hands there were for what. Whose they were goes when it is over.
