param-phones-when-seen = What happens when a phone number is posted
    .question = What should I do when somebody posts a phone number in the group?
    .effect = { $value ->
        [hide] I take the message down at once and put its words back without the number.
        [ask] I leave the message and ask the person in private.
       *[tell] I only tell the person in private that everyone can read the number.
    }

phones-nothing = { "" }
phones-space = { " " }
phones-line = { "\u000A" }
phones-join = { $first }{ $then }
phones-kept = [number kept safe]
phones-kept-ask = [number kept safe · ask { $who }]
phones-contact-kept = [contact card kept safe]
phones-said = **{ $who }:** { $words }
phones-public = It is public, show it
phones-leave-out = Leave it out
phones-take-away = Take my message away
phones-look-again = Second look
phones-is-public = { $who } says this number is for everyone and may post it again.
phones-looked = Somebody asked for a second look. The facilitators know.
phones-only-author = Only { $who } can choose that.
phones-long-ago = That is some time ago. Nothing of it is kept any more.
phones-pass = Thank you. Post it again within 10 minutes and I will let it stand. I kept nothing of the number myself.
phones-pass-stands = Thank you. I let it stand.
phones-left-out = Done. The number stays out.
phones-taking-away = I am taking it away.
phones-second-thanks = Thank you. The facilitators will look. I do not say who asked.
phones-second-look = Somebody asks for a second look at a number that { $who } called public. Please have a word with { $who }.
phones-ask = Your message in the group shows a phone number. Everyone there can read it. What should I do?
phones-tell = Your message in the group shows a phone number. Everyone there can read it. You can still take it away.
phones-please-remove = Your message in the group shows a phone number. I cannot take it away myself. Please delete it, if it is not for everyone.
phones-command = I took your message down because it showed a phone number to everyone. I read it as: { $words }
phones-no-right = A message with a phone number is in the group, and I could not take it down. Please let me delete messages in this chat: { CMD("setup") } shows how.
