board-open = { $count ->
    [0] **Ahora no hay nada abierto.** ¡Gracias por todo!
    [one] **Hay una petición abierta**
   *[other] **Hay { $count } peticiones abiertas**
  }
board-line = { $request } · __desde el { $since }__
board-more = … y { $count } más

command-board = Colgar la tarjeta de lo que está abierto
    .help = { CMD("board") } cuelga una tarjeta con todo lo que está abierto, aquí y en los otros chats del grupo, y la mantiene al día. Si lo escribes en un tema, se cuelga allí, y también las peticiones nuevas. Desde tres peticiones abiertas la cuelgo yo.
