command-connect = Join this chat with another one
    .help = Makes this chat and another one, here or in another app, one group: questions, requests and votes are in both, and count wherever they come from. Say it here to get a code, say “{ CMD("connect") } CODE” in the other chat, and say yes here. Only those who look after both chats can do it.

param-group-joined-with = Which chat we become one group with
    .question = Shall we become one group with the chat that has this code?
    .effect = When the other chat votes for { $value } too, we are one group.

connect-code = The code is **{ $code }**. It is good for one day. Say “{ CMD("connect") } { $code }” in the other chat. Then I ask here once more.
connect-no-code = I do not know this code. Somebody who looks after the other chat gets one with “{ CMD("connect") }”.
connect-same-chat = This code is from this very group. Please say it in the other chat.
connect-no-longer = That is settled already.
connect-asked = I have asked in “{ $title }”. Somebody who looks after that chat has to say yes.
connect-question = The chat “{ $title }” wants to become one group with us. Requests, questions and votes would then be in both chats, and count wherever they come from. Somebody who looks after this chat can answer.
connect-yes = Yes, one group
connect-no = No
connect-agreed = We said yes to “{ $title }”.
connect-refused = We said no to “{ $title }”.
connect-refused-there = “{ $title }” would rather stay a group of its own for now.
connect-vote = We and “{ $title }” have both decided things already. So both groups vote: say “{ CMD("propose") } group.joined_with { $code }”. When both have said yes, we are one group.
connect-joined = The chat “{ $title }” and this group are one group now.
connect-joined-how = What comes now is in every chat of ours, and a vote, a help or a report counts wherever it comes from. The agreements of the elder group hold. Questions that are open end as they began.

wish-connect-connect = It is about making one group out of two chats.
wish-connect-agree = It is about making one group out of two chats: yes.
wish-connect-refuse = It is about making one group out of two chats: no.
