command-language = My language
    .help = Choose the language in which I write to you.
members-which-language = In which language shall I write to you?
members-named = { $name }
members-as-the-app = As my chat app says
members-language-kept = That is how I write to you from now on.
members-language-unknown = I cannot write in that one yet. I know: { $known }.

command-quiet = When I may write to you
    .help = Say when I must not write to you without being asked, like “{ CMD("quiet") } 22-8”.
members-quiet-hours = I write nothing to you unasked from { $hours }.
members-quiet-always = I may write to you at any time.
members-quiet-always-button = Any time
members-quiet-never = I write nothing to you unasked.
members-quiet-never-button = Never unasked
members-quiet-ask = When shall I be quiet? Choose, or write it like 21-7. Answers to you always come at once.
members-quiet-words = Please write hours like 22-8 (14 hours at most), “any time” or “never”.
