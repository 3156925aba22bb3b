command-connect = Unir este chat con otro
    .help = Hace un solo grupo de este chat y otro, aquí o en otra aplicación: las preguntas, peticiones y votaciones están en los dos, y cuentan vengan de donde vengan. Escríbelo aquí para recibir un código, escribe «{ CMD("connect") } CODE» (el código) en el otro chat, y di que sí aquí. Solo pueden hacerlo quienes cuidan de los dos chats.

param-group-joined-with = Con qué chat formamos un solo grupo
    .question = ¿Formamos un solo grupo con el chat que tiene este código?
    .effect = Cuando el otro chat también vote por { $value }, somos un solo grupo.

connect-code = El código es **{ $code }**. Vale un día. Escribe «{ CMD("connect") } { $code }» en el otro chat. Después pregunto aquí una vez más.
connect-no-code = No conozco este código. Quien cuida del otro chat recibe uno con «{ CMD("connect") }».
connect-same-chat = Este código es de este mismo grupo. Por favor, escríbelo en el otro chat.
connect-no-longer = Eso ya está resuelto.
connect-asked = He preguntado en «{ $title }». Alguien que cuida de ese chat tiene que decir que sí.
connect-question = El chat «{ $title }» quiere formar un solo grupo con el nuestro. Las peticiones, preguntas y votaciones estarían en los dos chats, y contarían vengan de donde vengan. Puede responder alguien que cuida de este chat.
connect-yes = Sí, un solo grupo
connect-no = No
connect-agreed = Hemos dicho que sí a «{ $title }».
connect-refused = Hemos dicho que no a «{ $title }».
connect-refused-there = «{ $title }» prefiere por ahora seguir como grupo propio.
connect-vote = Aquí y en «{ $title }» ya se han decidido cosas. Por eso votan los dos grupos: escribe «{ CMD("propose") } group.joined_with { $code }». Cuando los dos digan que sí, somos un solo grupo.
connect-joined = El chat «{ $title }» y este grupo son ahora un solo grupo.
connect-joined-how = Lo que llegue ahora está en todos nuestros chats, y un voto, una ayuda o un aviso cuenta venga de donde venga. Valen los acuerdos del grupo más antiguo. Las preguntas abiertas terminan como empezaron.

wish-connect-connect = Se trata de hacer un solo grupo de dos chats.
wish-connect-agree = Se trata de hacer un solo grupo de dos chats: sí.
wish-connect-refuse = Se trata de hacer un solo grupo de dos chats: no.
