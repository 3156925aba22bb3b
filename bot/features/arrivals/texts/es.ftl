arrivals-welcome = **Damos la bienvenida a { $names }**{ $more ->
    [0] .
   *[other] { " " }y { $more } más.
} Aquí nos ayudamos. Hemos acordado unas pocas cosas; con un toque dices que te parecen bien. Puedes pedir ayuda enseguida, también antes.
arrivals-and = { $names }, { $who }
arrivals-yes = ✅ Sí, me parecen bien
arrivals-read = Leerlas en mi idioma
arrivals-help = Necesito ayuda ya
arrivals-in-private = Las he puesto en nuestro chat privado.
arrivals-we-agreed = **Lo que hemos acordado aquí:**
arrivals-rule = • { $sentence }
arrivals-thanks = Gracias, qué bien que estés aquí.
arrivals-members-only = Esto es para miembros del grupo.
arrivals-door = **¡Hola, qué bien que vengas!** Has pedido entrar. Esto es lo que hemos acordado; con un toque dices que sí, y ya estás dentro. Tómate tu tiempo.
arrivals-door-free = **¡Hola, qué bien que vengas!** Has pedido entrar. Un toque, y ya estás dentro.
arrivals-yes-in = ✅ Sí, quiero entrar
arrivals-come-in = Se te abre la puerta.
arrivals-wave = Está entrando mucha gente a la vez. Todo el mundo es bienvenido. Para que nadie se vea arrollado, las votaciones nuevas sobre reglas se podrán abrir cuando haya más calma.
arrivals-wave-lead = Han entrado { $number } personas en una hora. Hasta que haya más calma no se abren votaciones sobre reglas. Si no es gente del barrio, los ajustes del propio chat pueden cerrar la puerta un rato.
