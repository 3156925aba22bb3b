command-stand = Quiero cuidar del grupo un tiempo
    .help = Quienes facilitan se eligen por votación, para un tiempo. Escribe «{ CMD("stand") }» y te presentas. Hay tres días para que se presenten más personas, y después vota el grupo.
command-recall = Pedir a alguien que deje de facilitar
    .help = Escribe «{ CMD("recall") }» y elige a quién. Si lo piden bastantes miembros, vota el grupo. Nadie ve quién lo pidió.

facilitators-members-only = Eso solo lo pueden hacer los miembros del grupo.
facilitators-all-there = Por ahora todos los puestos están ocupados. Lo digo cuando quede uno libre.
facilitators-is-one = Ya cuidas del grupo.
facilitators-pause-first = Serían más de { $most ->
    [one] una vez seguida
   *[other] { $most } veces seguidas
}. Deja primero que le toque a otra persona.
facilitators-voting = La votación sobre esto ya está en marcha, o ya terminó.
facilitators-you-stand = Ya te presentas. El grupo vota en tres días o menos.
facilitators-you-do-not = Ya no te presentas.
facilitators-standing = **¿Quién cuida del grupo?** { $free ->
    [one] Hay un puesto libre
   *[other] Hay { $free } puestos libres
}. Se presentan:
facilitators-stands = • { $who }
facilitators-until = Hay tiempo para presentarse hasta el { $until }. Después votamos.
facilitators-no-more = La lista está cerrada.
facilitators-i-stand = Yo también
facilitators-not-me = Ya no me presento
facilitators-chosen = **Ahora cuida del grupo { $who }.** ¡Gracias!
facilitators-term = Es hasta el { $until }. Después elegimos otra vez.
facilitators-nobody-chosen = No se eligió a nadie: votó muy poca gente. «{ CMD("stand") }» empieza de nuevo.
facilitators-welcome = El grupo te eligió para cuidarlo hasta el { $until }. Lo que haces al facilitar queda en «{ CMD("log") }», y los miembros pueden preguntar si estuvo bien. Empieza con «{ CMD("log") } 30», «{ CMD("polls") }» y «{ CMD("requests") }»: ahí ves lo que está abierto.
facilitators-open-now = Ha terminado el tiempo de alguien. Lo que está abierto ahora: «{ CMD("polls") }» y «{ CMD("requests") }». Lo que se hizo: «{ CMD("log") } 30».
facilitators-nearly = { $who } cuida del grupo hasta el { $until }. ¿Quién quiere hacerlo después?
facilitators-thanks = Ha terminado el tiempo de { $who } al cuidado del grupo. ¡Gracias, { $who }!
facilitators-goes-on = { $who } sigue al cuidado del grupo.
facilitators-two-together = Ahora nadie cuida del grupo. Hasta que elijamos, dos miembros cualesquiera pueden hacer juntos lo que hace quien facilita. «{ CMD("stand") }» empieza una votación.
facilitators-in-private = Te he preguntado en privado.
facilitators-name = { $who }
facilitators-recall-whom = ¿Quién debe dejarlo antes de que termine su tiempo? Nadie ve que lo pides.
facilitators-recall-nobody = Aún no se ha elegido a nadie por votación. «{ CMD("stand") }» empieza una votación.
facilitators-recall = Hay gente del grupo que pregunta si { $who } debe dejar de facilitar. Cuando lo pidan { $needed }, votamos. Nadie ve quién lo pide, ni cuántas personas son.
facilitators-challenge = Hay gente del grupo que pide mirar otra vez lo que hizo alguien que facilita (número { $number } en el registro). Cuando lo pidan { $needed }, votamos. Nadie ve quién lo pide, ni cuántas personas son.
facilitators-sign-until = Puedes pedirlo hasta el { $until }.
facilitators-sign = Yo también lo pido
facilitators-signed = Anotado. Nadie ve que fuiste tú.
facilitators-signed-before = Ya lo pediste antes. Con una vez basta.
facilitators-too-late = Se acabó el tiempo para esto.
facilitators-enough = Lo ha pedido bastante gente. Votamos.
facilitators-stays = El grupo decidió: la persona sigue facilitando.
facilitators-recalled = El grupo decidió: { $who } deja de facilitar. Gracias por lo que hiciste, { $who }.
facilitators-upheld = El grupo decidió: lo que se hizo (número { $number } en el registro) estuvo bien.
facilitators-overturned = El grupo decidió: lo que se hizo (número { $number } en el registro) no estuvo bien, y se debe deshacer.
facilitators-ask-about = Qué hizo quien facilita
facilitators-which-act = ¿Qué debe mirar otra vez el grupo?
facilitators-no-acts = En las últimas dos semanas quienes facilitan no hicieron nada que se pueda mirar otra vez.
facilitators-act = { $number }: { $deed }
facilitators-deed-undone = deshizo una medida
facilitators-deed-paused = pidió a alguien una pausa
facilitators-deed-constrained = dijo con qué contamos
facilitators-deed-concluded = dijo qué salió de una votación
facilitators-deed-placed = puso dónde vive el grupo
facilitators-deed-handled = miró algo que se contó en privado
facilitators-deed-connected = unió otro chat al grupo

param-facilitator-term-days = Cuántos días se facilita
    .question = ¿Para cuánto tiempo se elige a quien facilita?
    .effect = Quien se elija desde ahora cuida del grupo { $value } días.
param-facilitator-max-terms-running = Veces seguidas, como mucho
    .question = ¿Cuántas veces seguidas puede facilitar alguien?
    .effect = Después de { $value } veces seguidas le toca primero a otra persona.
param-facilitator-recall-petition = Miembros que deben pedirlo para votar si alguien lo deja, en porcentaje
    .question = ¿Cuántos deben pedirlo antes de votar si alguien deja de facilitar?
    .effect = Cuando lo piden { $value } de cada 100 miembros, vota el grupo.
param-facilitator-count-min = Cuántas personas facilitan
    .question = ¿Cuántas personas deben facilitar?
    .effect = Personas que el grupo elige para facilitar: { $value }.

facilitators-deed-put-out = sacó a otro bot
facilitators-deed-not-connected = dijo que no a otro chat
facilitators-deed-table = tomó la tabla del mes
