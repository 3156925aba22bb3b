requests-i-need = Necesito
requests-i-can = Yo puedo
requests-i-can-help = Puedo ayudar
requests-without-name = Sin mi nombre

requests-card = **#{ $number }** { $who } pide: { $what }
requests-card-private = **#{ $number }** Alguien pide: { $what }
requests-card-arranged = { $count ->
    [one] Va { $helper }, gracias.
   *[other] Van { $helper }, gracias.
  }
requests-card-done = Hecho. ¡Gracias, { $helper }!
requests-card-thanked = { $asker } da las gracias a { $helper }.
requests-card-thanks = «{ $words }»
requests-card-private-arranged = La ayuda está en camino, gracias.
requests-card-private-done = Hecho. ¡Gracias!
requests-card-private-thanked = Hecho, con muchas gracias.
requests-card-withdrawn = **#{ $number }** se ha retirado. Gracias por todo.
requests-card-expired = Esta vez nadie ha podido. Ya no está abierta.
requests-card-some = { requests-card-arranged } { $missing ->
    [one] Hace falta una persona más.
   *[other] Hacen falta { $missing } personas más.
  }
requests-card-private-some = { $missing ->
    [one] La ayuda está en camino. Hace falta una persona más.
   *[other] La ayuda está en camino. Hacen falta { $missing } personas más.
  }
requests-card-paused = En pausa por ahora.
requests-card-signposted = Ha encontrado otro lugar que ayuda.
requests-card-with-facilitators = Ahora se ocupan quienes facilitan.
requests-card-no-luck = Esta vez no ha salido bien.
requests-card-moved = **#{ $number }** se pide otra vez más abajo.
requests-card-goes-on = **#{ $number }** sigue como **#{ $new }**, en todos nuestros chats.
requests-card-gone = **#{ $number }** ha terminado.
requests-with-details = { $line }
    __{ $details }__
requests-joined = { $first } · { $rest }
requests-and = { $first } y { $rest }
requests-by = para el { $when }
requests-near = cerca de { $area }
requests-needed = hacen falta { $count } personas
requests-every-day = { $count ->
    [one] cada día
   *[other] cada { $count } días
  }
requests-every-week = { $count ->
    [one] cada semana
   *[other] cada { $count } semanas
  }
requests-every-month = { $count ->
    [one] cada mes
   *[other] cada { $count } meses
  }
requests-on-behalf = Una petición
requests-behalf = { $name } (por medio de { $who })
requests-in-category = { $category }: { $what }
requests-listen = mira aquí el mensaje

requests-what = ¿Qué necesitas? Escríbelo aquí con tus palabras, y yo lo pido al grupo.
requests-what-private = ¿Qué necesitas? Escríbelo aquí. El grupo ve tus palabras, pero no tu nombre.
requests-is-up = **#{ $number }** está en el grupo: { $what }
    Te digo algo en cuanto alguien pueda ayudar.
requests-is-up-private = **#{ $number }** está en el grupo, sin tu nombre: { $what }
    Te digo aquí en cuanto alguien se ofrezca. Tú eliges quién.
requests-read-as = Así lo entiendo: { $details }
requests-comes-again = La próxima vez la pido para: { $when }.
requests-step-by-step = Paso a paso
requests-form-what = ¿Qué necesitas? Escríbelo aquí con tus palabras.
requests-form-kind = ¿Qué tipo de ayuda es?
requests-form-when = ¿Para cuándo lo necesitas? Escríbelo como lo dices: viernes, mañana a las 18:00, 5 de enero a las 18:00.
requests-form-near = ¿Cerca de qué lugar?
requests-form-helpers = ¿Cuántas personas necesitas que ayuden?
requests-form-often = ¿Una vez, o se repite? También puedes escribir «every martes» (cada martes).
requests-form-name = ¿Quieres que el grupo vea tu nombre? ¿Y que vaya quien pueda primero, o prefieres elegir?
requests-form-preview = **Esto es lo que verá el grupo:**
requests-form-goes-along = Lo que enviaste va con ello.
requests-form-you-choose = Entre quienes se ofrecen, tú eliges quién ayuda.
requests-form-choice = { $choice }
requests-form-once = Una vez
requests-form-weekly = Cada semana
requests-form-every-two-weeks = Cada 2 semanas
requests-form-monthly = Cada mes
requests-form-named = Con mi nombre, quien pueda
requests-form-private = Sin mi nombre, elijo yo
requests-form-choosing = Con mi nombre, elijo yo
requests-form-skip = Saltar
requests-form-enough = Eso es todo
requests-form-back = Atrás
requests-form-cancel = Cancelar
requests-form-put-up = Pedir al grupo
requests-form-gone = De acuerdo, no he preguntado a nadie. No se guarda nada.
requests-form-when-unknown = No he podido leer eso como día u hora. Por favor, prueba «mañana a las 18:00» o «5 de enero a las 18:00», o sáltalo.
requests-form-kind-unknown = Por favor, elige uno de estos, o sáltalo: { $listed }.
requests-form-near-unknown = Por favor, elige uno de estos, o sáltalo: { $listed }.
requests-form-often-unknown = Por favor, escríbelo como «weekly» (cada semana) o «every martes» (cada martes), o elige un botón.
requests-no-draft = Ahora no hay nada que pedir al grupo. { CMD("ask") } empieza de nuevo.
requests-names-here = El grupo acordó pedir con nombre. Puedes pedir otra vez sin «private», o hablar con alguien que facilita.
requests-put-up = Pedirlo sin mi nombre
requests-put-up-question = ¿Lo pido al grupo sin tu nombre?
    «{ $what }»
requests-not-hidden = No he podido quitar tu mensaje del grupo. Por favor, bórralo si quieres que quede en privado.
requests-suggestion = ¿Hacemos de esto una petición? «{ $what }»
    Así queda a la vista hasta que alguien ayude.
requests-suggestion-yes = Sí, pedir al grupo
requests-suggestion-private = Sí, sin mi nombre

requests-you-go = ¡Gracias! Vas a ayudar a { $who } con **#{ $number }**: { $what }
requests-helper-goes = { $who } te va a ayudar con **#{ $number }**: { $what }
requests-facts = __{ $details }__
requests-chosen = A { $who } le vendría muy bien tu ayuda con **#{ $number }**: { $what }
    ¿Vas?
requests-confirmed = { $who } va seguro a **#{ $number }**.
requests-tell = ¿Qué le digo a { $who }?
requests-told = { $who } escribe sobre **#{ $number }**: «{ $words }»
requests-passed-on = Se lo he pasado a { $who }.
requests-choose = { $count ->
    [one] Alguien se ofrece a ayudar con **#{ $number }**: { $what }
   *[other] { $count } personas se ofrecen a ayudar con **#{ $number }**: { $what }
  }
    ¿Quién quieres que sea? Solo sabrá tu nombre la persona que elijas.
requests-choose-one = { $who }, por favor
requests-open-again = Al final { $who } no puede. **#{ $number }** está abierta otra vez: { $what }
requests-done-asker = **#{ $number }** está hecha. ¿Quieres dar las gracias a { $who }?
requests-done-helper = **#{ $number }** está hecha. ¡Gracias por ayudar!
requests-which-thanks = ¿Qué quieres decirle a { $who }? Escríbelo aquí.
requests-which-thanks-alone = ¿Qué quieres decirle a { $who }? No lo lee nadie más.
requests-between-us = Solo entre los dos
requests-just-thanks = Solo «gracias»
requests-thanked-you = { $who } te da las gracias por **#{ $number }**.
requests-thanked-you-words = { $who } te da las gracias por **#{ $number }**: «{ $words }»
requests-thanks-said = He pasado tus gracias a { $who }.
requests-expired = Lo siento: nadie ha podido ocuparse a tiempo de **#{ $number }**: { $what }
    Puedes pedirlo otra vez. A veces ayuda pedir una parte más pequeña u otro día.
requests-no-word = Nadie me ha dicho cómo fue **#{ $number }**, así que la he cerrado: { $what }
    Puedes pedirlo otra vez.
requests-nobody-took = Nadie se ha ocupado a tiempo de **#{ $number }**: { $what }
    Quizá sepas a quién preguntar.
requests-once-more = Ya te ofreciste a ayudar antes. Esto está abierto otra vez, y te lo digo antes que a nadie:
    { $request }
requests-still = Aún no va nadie a **#{ $number }**: { $what }
    Lleva esperando { $time }. Lo siento.
requests-still-asked = { $count ->
    [one] Pregunto a una persona por separado, cuando le va bien.
   *[other] Pregunto a { $count } personas por separado, cuando les va bien.
  }
requests-still-choose = Sigue abierta. ¿Qué más quieres hacer?
requests-nobody-yet-known = Alguien lleva esperando { $time } y aún no va nadie. ¿Quizá sepas a quién preguntar?
    { $request }
requests-asks-you = { $who } pide ayuda a quienes facilitan con **#{ $number }**: { $what }
    Quiere que sepas quién es.
requests-places-for = **Lugares que quizá ayuden con #{ $number }**
requests-place = • { $place }
requests-signposted-go = Voy allí, ciérrala
requests-signposted = **#{ $number }** está cerrada. Espero que puedan ayudarte. Puedes abrirla otra vez.
requests-with-facilitators = Se lo he dicho a quienes facilitan. Te escriben aquí.
requests-widened = **#{ $number }** se pide ahora en todas partes.
requests-how = ¿Cómo fue con **#{ $number }**: { $what }? { $count ->
    [one] Iba a ayudar { $who }.
   *[other] Iban a ayudar { $who }.
  }
requests-how-all = Sí, todo hecho
requests-how-part = Sí, pero no todo
requests-how-keep = No, sigue quien iba
requests-how-find = No, busca a otra persona
requests-how-unknown = No lo sé
requests-part = Qué bien que una parte está hecha. ¿Pido lo que falta de **#{ $number }**?
requests-button-rest = Pedir lo que falta
requests-did-it = ¿Salió bien **#{ $number }**: { $what }?
requests-still-counts = { $who } sigue contando contigo para **#{ $number }**. ¡Gracias!
requests-all-well = ¿Fue todo bien con **#{ $number }**?
requests-fine = Sí, todo bien
requests-glad = Me alegra saberlo.
requests-worry-question = Lo siento. ¿Qué no estuvo bien con **#{ $number }**? Nadie sabrá que me lo dijiste.
requests-worry-money = Me pidió dinero
requests-worry-uneasy = No me sentí a gusto
requests-worry-absent = No vino nadie
requests-worry-other = Otra cosa
requests-worry-kept = Gracias por decírmelo. Si más gente dice lo mismo, lo saben dos personas que facilitan, sin el nombre de quien lo dijo. Si estás en peligro, por favor, llama al número de emergencias.
requests-pattern = { $count } personas vieron algo que no está bien en cómo ayuda o pide { $who }:
requests-pattern-line = • { $what }: { $count }
requests-pattern-ask = Primero, por favor, coméntalo con quienes facilitan; después, con amabilidad, con esa persona. Ves qué se dijo, nunca quién lo dijo.
requests-closed = **#{ $number }** ya no está abierta. ¡Gracias por ofrecerte!
requests-somebody-else = Esta vez va otra persona a **#{ $number }**. ¡Gracias por ofrecerte!

requests-button-write = Escribir a { $who }
requests-button-finish = Hecho
requests-button-drop = Al final no puedo
requests-button-withdraw = Retirar
requests-button-thanks = Dar gracias
requests-button-again = Pedir otra vez
requests-button-confirm = Sí, voy
requests-button-pause = Pausa
requests-button-widen = Pedir en todas partes
requests-button-escalate = Pedir a quienes facilitan (me ven)
requests-button-signpost = Lugares que ayudan
requests-button-stop-repeating = No repetir más
requests-button-worry = Algo no está bien

requests-thank-you-going = ¡Gracias! Vas tú. Se lo digo a { $who }.
requests-thank-you-offer = ¡Gracias! Si te eligen, te lo digo aquí.
requests-offer-taken-back = De acuerdo, gracias por haberte ofrecido.
requests-hidden = De acuerdo, no te muestro más #{ $number }.
requests-paused-now = **#{ $number }** está en pausa. { CMD("mine") } la retoma.
requests-resumed = **#{ $number }** está abierta otra vez.
requests-asked-again = He pedido otra vez **#{ $number }**.
requests-again-soon = He pedido otra vez #{ $number } hace muy poco. Por favor, dale unas horas.
requests-no-longer-repeats = **#{ $number }** ya no se repite.
requests-dropped = No pasa nada, gracias por intentarlo. Está abierta otra vez.
requests-withdrawn = **#{ $number }** se ha retirado.

requests-list = **Peticiones abiertas**
requests-none-but-hidden = Ahora no hay nada más abierto. ¡Gracias por mirar!
requests-not-for-me = Yo no
requests-not-me = #{ $number }: yo no
requests-next-page = Más
requests-none-open = Ahora no hay nada abierto. ¡Gracias por mirar! Las nuevas las guardo en el grupo.
requests-waiting = { $request } · __espera desde hace { $time }__
requests-minutes = { $count ->
    [one] un minuto
   *[other] { $count } minutos
  }
requests-hours = { $count ->
    [one] una hora
   *[other] { $count } horas
  }
requests-days = { $count ->
    [one] un día
   *[other] { $count } días
  }
requests-more = … y { $count } más
requests-help-with = Puedo ayudar con #{ $number }
requests-mine = **Lo que te toca a ti**
requests-none-mine = Ahora no tienes nada abierto. Con { CMD("ask") } puedes pedir algo al grupo.
requests-mine-open = **#{ $number }** Pediste: { $what } · espera a alguien
requests-mine-offered = **#{ $number }** Te ofreciste: { $what }
requests-mine-paused = **#{ $number }** Pediste: { $what } · en pausa
requests-mine-coming = **#{ $number }** Pediste: { $what } · { $count ->
    [one] va { $who }
   *[other] van { $who }
  }
requests-mine-helping = **#{ $number }** Ayudas a { $who }: { $what }
requests-mine-done = **#{ $number }** Te ayudó { $who }: { $what }
requests-mine-finish = #{ $number }: Hecho
requests-mine-drop = #{ $number }: Al final no puedo
requests-mine-pause = #{ $number }: Pausa
requests-mine-resume = #{ $number }: Reabrir
requests-mine-withdraw = #{ $number }: Retirar
requests-mine-thanks = #{ $number }: Dar gracias

requests-long = Es un poco largo. Por favor, dilo en { $most } letras como mucho.
requests-unknown = Aquí no hay ninguna petición #{ $number }. { CMD("requests") } muestra lo que está abierto.
requests-which = Por favor, di qué petición, con su número: { CMD("thanks") } 7 me salvaste el día
requests-own = Esta petición es tuya. Otra persona la verá.
requests-taken = Va { $who }, gracias por ofrecerte.
requests-taken-private = Ya va alguien, gracias por ofrecerte.
requests-going-already = Ya vas tú, ¡gracias!
requests-offered-already = Ya te ofreciste a ayudar con #{ $number }, ¡gracias! Si te eligen, te lo digo.
requests-over = #{ $number } ya no está abierta.
requests-paused = #{ $number } está en pausa ahora.
requests-open-now = #{ $number } está abierta ahora.
requests-too-long-ago = #{ $number } terminó hace más de { $days } días. Por favor, pide de nuevo con { CMD("ask") }.
requests-places = Por favor, da hasta { $most } lugares separados por punto y coma, cada uno de 160 letras como mucho, como «comida: Banco de alimentos, Calle Mayor; deudas: Oficina de consejo».
requests-chosen-already = Ya elegiste: va { $who }.
requests-offer-gone = Esa oferta ya no está. Por favor, elige otra.
requests-not-going = Ahora va otra persona a #{ $number }, o aún nadie.
requests-not-yours = Eso solo lo pueden hacer las personas de esta petición.
requests-nobody-yet = Aún no va nadie. Si ya no lo necesitas, puedes retirarla.
requests-thanked-already = Ya diste las gracias a { $who }. ¡Qué amable!
requests-not-again = #{ $number } no está esperando ahora.

command-ask = Pedir algo al grupo
    .help = { CMD("ask") } pan para dos días | viernes | near el parque | for 2 helpers | weekly | private: lo pongo en el grupo con un botón para ayudar. Solo hace falta la primera parte. Algunas palabras se escriben en inglés: «near» (cerca de), «for 2 helpers» (para 2 personas), «weekly» (cada semana), «private» (sin tu nombre). «comida: pan» lo pone en comida. Escribe solo { CMD("ask") } y te pregunto paso a paso.
command-requests = Qué está abierto y cómo ayudar
    .help = { CMD("requests") } muestra lo que está abierto, primero lo que más espera. { CMD("requests") } comida muestra solo lo que se pidió como «comida: …».
command-mine = Lo que me toca a mí
    .help = { CMD("mine") } te muestra solo a ti lo que pediste y dónde ayudas, con botones.
command-thanks = Dar las gracias por una petición
    .help = { CMD("thanks") } 7 me salvaste el día: gracias por la petición 7. Queda en la petición, en el grupo; si es sin nombre, tus palabras solo las lee quien te ayudó.

param-request-expires-days = Días que una petición sigue abierta
    .question = ¿Cuántos días debe seguir abierta una petición?
    .effect = Una petición que nadie toma se cierra a los { $value } días, y se avisa a quien la hizo.
param-request-first-come = Ayuda quien llega primero
    .question = ¿Debe ir la primera persona que ofrece ayuda?
    .effect = La primera persona que ayuda va enseguida: { $value }. Si no, y en las peticiones privadas, elige quien pide.
param-request-max-open = Peticiones que se muestran a la vez
    .question = ¿Cuántas peticiones abiertas debe mostrar una lista?
    .effect = Una lista muestra { $value } peticiones abiertas y cuenta las demás.
param-request-nudge-h = Horas hasta que debo decir algo
    .question = ¿Después de cuántas horas sin ayuda digo algo a quien pidió?
    .effect = Quien espera { $value } horas sabe con franqueza cómo va, y también quienes facilitan.
param-request-nudge-urgent-h = Lo mismo para comida, medicinas y saldo del teléfono
    .question = ¿Después de cuántas horas, si es comida, medicinas o saldo del teléfono?
    .effect = Quien espera { $value } horas comida, medicinas o saldo del teléfono sabe cómo va.
param-request-reopen-days = Días en que se puede reabrir una petición
    .question = ¿Durante cuántos días después de terminar se puede reabrir una petición?
    .effect = Lo que terminó se puede pedir otra vez durante { $value } días.
param-request-relayed-without-name = Pedir sin nombre
    .question = ¿Se puede pedir sin decir el nombre?
    .effect = Se puede pedir sin que el grupo vea el nombre: { $value }.
param-request-safety-question = Una pregunta después de cada favor
    .question = ¿Pregunto a las dos partes después de cada favor si todo fue bien?
    .effect = Después de cada favor pregunto a las dos partes si todo fue bien: { $value }. «Algo no está bien» está siempre ahí.
param-retention-days = Días hasta olvidar las palabras
    .question = ¿Después de cuántos días olvido las palabras de lo que ha terminado?
    .effect = Las palabras de lo que terminó se olvidan a los { $value } días.
param-request-categories = Tipos de ayuda
    .question = ¿A qué tipos de ayuda damos nombre?
    .effect = Las peticiones y ofertas se pueden poner en: { $value }.
param-group-areas = Lugares de por aquí
    .question = ¿Qué lugares nombramos, a grandes rasgos, para decir dónde hace falta ayuda?
    .effect = Las peticiones pueden ser cerca de: { $value }.
param-signposts = Lugares que ayudan
    .question = ¿De qué lugares podemos hablar a la gente cuando nadie aquí puede ayudar?
    .effect = Se habla a la gente de: { $value }.
requests-held = Lo que pides, ofreces y agradeces, y quién fue a ayudar a quién. De lo que ha terminado, las palabras desaparecen a los { $days } días; queda que hubo algo, para los números del mes.
