command-link = Unir mis cuentas en una
    .help = Si estás aquí con dos cuentas, escríbeme «{ CMD("link") }» en privado desde una de ellas. Te doy un código. Escríbemelo desde la otra cuenta, y di que sí. Entonces eres un solo miembro con un voto.

accounts-code = Tu código es **{ $code }**. Escríbeme «{ CMD("link") } { $code }» en privado desde tu otra cuenta. Vale hasta el { $until }. No se lo muestres a nadie más.
accounts-typed = Bien. Ahora mira tu primera cuenta: allí pregunto si eres tú.
accounts-is-it-you = «{ $name }» en { $platform } ha escrito tu código. ¿Eres tú?
accounts-what-follows = Si dices que sí, las dos cuentas son un solo miembro con un voto. Lo que pediste, ofreciste y votaste sigue siendo tuyo. Puedes separarlas otra vez con «{ CMD("unlink") }».
accounts-yes = Sí, esa cuenta es mía
accounts-no = No
accounts-joined = Hecho. Tus cuentas son ahora un solo miembro, con un voto.
accounts-refused = No se ha unido nada, y el código ya no vale.
accounts-no-code = No conozco ese código, o es demasiado antiguo. Pide uno nuevo con «{ CMD("link") }».
accounts-same = Esa es la cuenta que pidió el código. Escríbelo desde tu otra cuenta.

command-unlink = Separar otra vez mis cuentas
    .help = Si uniste dos cuentas con «{ CMD("link") }», esto vuelve a separar una. Entonces es un miembro nuevo por sí misma. Lo que pediste, ofreciste y votaste hasta ahora se queda con la cuenta que conservas.

accounts-only-one = Estás aquí con una sola cuenta. No hay nada que separar.
accounts-which = ¿Qué cuenta debe volver a ser un miembro por sí misma?
accounts-part = «{ $name }» en { $platform }
accounts-what-stays = Lo que pediste, ofreciste y votaste hasta ahora se queda con tu otra cuenta. La que separas empieza de nuevo, como alguien que acaba de llegar.
accounts-parted = Hecho. Esa cuenta es ahora un miembro por sí misma.
