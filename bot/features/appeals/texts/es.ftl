command-appeal = Pedir que se mire otra vez
    .help = { CMD("appeal") } muestra lo que se hizo contigo y pide a personas elegidas por sorteo que lo miren otra vez. Responden en privado y pueden deshacerlo todo. «{ CMD("appeal") } 3» pregunta por el número 3, también por la pausa que alguien que facilita puso a otra persona.
command-report = Decir que algo no está bien
    .help = { CMD("report") } cuenta en privado que algo no va como acordamos. Responde con ello al mensaje, o dilo aquí con palabras. A nadie se le dice que fuiste tú. Dos personas que cuidan del grupo lo miran.

param-appeal-window-days = Días para pedir que se mire otra vez
    .question = ¿Durante cuántos días después de una medida se puede pedir que se mire otra vez?
    .effect = Se puede pedir que se mire otra vez durante { $value } días.
param-appeal-panel = Cuántas personas miran otra vez
    .question = ¿Cuántas personas elegidas por sorteo miran otra vez?
    .effect = Miran otra vez { $value } personas elegidas por sorteo.

appeals-number = Por favor, da el número de la medida, como { CMD("appeal") } 3.
appeals-odd = Por favor, elige un número impar de { $low } a { $high }.
appeals-none = No hay nada sobre ti que mirar otra vez.
appeals-which = **¿Qué se debe mirar otra vez?**
appeals-step = { $number }: { $what }, { $at }
appeals-look = Mirar otra vez { $number }
appeals-unknown = No conozco ninguna medida { $number } por la que puedas preguntar.
appeals-too-late = Se puede pedir que se mire otra vez durante { $days } días. Siempre puedes pedir al grupo una votación sobre la regla misma.
appeals-too-few = Aquí no hay nadie que no tuviera parte en ello. Lo mejor es hablarlo en el grupo.
appeals-once = Ya se pidió mirar esto otra vez.
appeals-over = Esto ya está decidido.
appeals-not-drawn = Esto es para quienes salieron en el sorteo.
appeals-begun = { $seats ->
    [one] He preguntado a una persona elegida por sorteo.
   *[other] He preguntado a { $seats } personas elegidas por sorteo.
} Nadie que tuviera parte en ello entra en el sorteo, y nadie puede elegir quién sale. Si quieres, cuenta con tus palabras qué pasó: escríbelo aquí. Te digo algo en tres días como mucho.
appeals-told = Gracias. Ya lo pueden leer.
appeals-drawn = **Has salido en un sorteo para mirar algo otra vez.** Queda entre tú y yo.
appeals-ask = A { $who } le tocó esto ({ $at }): { $what }. El acuerdo: { $rule } Pregunta si estuvo bien.
appeals-their-words = En sus palabras: «{ $words }»
appeals-how = ¿Qué sería justo? Si conoces demasiado a la persona, di que no puedes; entonces pregunto a otra.
appeals-undo = Deshacerlo
appeals-stand = Dejarlo así
appeals-cannot = Yo no puedo mirarlo
appeals-why = ¿Por qué, en una línea? Le llega a la persona sin tu nombre.
appeals-thanks = Gracias. Tu respuesta queda entre tú y yo.
appeals-undone = Personas elegidas por sorteo lo han mirado otra vez: se deshace, todo. Perdón por la molestia.
appeals-stands = Personas elegidas por sorteo lo han mirado otra vez, y se queda así.
appeals-reason = Una de ellas dice: «{ $why }»
appeals-report-what = ¿Qué no te pareció bien? Dilo en una o dos líneas, o pon aquí el enlace del mensaje. A nadie se le dice que viene de ti.
appeals-report-enough = Hoy ya me has contado tres cosas. Por favor, cuéntame más mañana. Si alguien está en peligro ahora, por favor, llama para pedir ayuda.
appeals-which-rule = ¿De qué acuerdo se trata?
appeals-unsure = No sé, me pareció mal
appeals-report-thanks = Gracias por contármelo. Dos personas que cuidan del grupo lo sabrán un poco más tarde, para que nadie pueda adivinar por la hora quién lo dijo. No se nombra a nadie.
appeals-report = **Alguien me ha contado que algo no le pareció bien** (número { $number }). { $who } Sobre: { $rule }.
appeals-about = Se trata de un mensaje de { $who }.
appeals-report-how = Por favor, míralo con buenos ojos: puede ser un malentendido. De esto no sale más que una nota amable.
appeals-note = Enviar nota amable
appeals-nothing = No hace falta nada
appeals-handled = Gracias. Está hecho.
appeals-handled-already = Alguien ya lo ha hecho.
