blocks-question = Whom shall I never bring you together with? Write the name as the group sees it. They do not learn of it.
blocks-kept = Done. I will never bring you and { $who } together. Nobody learns of it.
blocks-undo = Take back: { $who }
blocks-undone = Done. That no longer holds.
blocks-nobody = I see nobody called “{ $name }” in the group. Please write the name just as it stands there.
blocks-yourself = That is you yourself.
blocks-button = Never bring me together with { $who }

command-block = Never bring me together with somebody
    .help = { CMD("block") } and a name as the group sees it: I never match you two, and end what you have arranged with each other. They do not learn of it. Say it in our private chat.
command-hide = Clear what I said to you here
    .help = { CMD("hide") } takes away what I said to you in private and ends what is being shown to you or of you. What is too old for the chat app to delete I leave empty. Your own words you delete yourself.
