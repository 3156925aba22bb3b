polls-lets-decide = Decidamos
polls-yes = Sí
polls-no = No
polls-no-opinion = Sin opinión
polls-off = no hay
polls-value = { $value }
polls-visible-live = mientras se vota
polls-visible-after_vote = para quienes ya votaron
polls-visible-at_close = al final

polls-members-only = Eso solo lo pueden hacer los miembros del grupo.
polls-over = Esta votación ha terminado.
polls-unknown = No conozco ninguna pregunta { $number }.
polls-text-changed = Este botón es de un texto anterior. Por favor, usa la tarjeta más nueva.
polls-number-words = Por favor, da el número y unas palabras, como: 12 la sala está libre los viernes
polls-still-open = Eso aún no ha terminado.
polls-times = Por favor, da horas como «Friday 18:00» o «2030-01-04 18:00».
polls-option-there = Eso ya está.
polls-dots-gone = Hay { $budget } para dar en total. Empieza de nuevo para cambiarlos.
polls-score-range = Por favor, da de 0 a { $most }.
polls-line-ranked = Por favor, escribe los números, primero el mejor, como: 2 1 3. Son { $count }.
polls-line-score = Por favor, escribe un número de 0 a 5 para cada una de las { $count }, como: 5 0 3
polls-line-dots = Por favor, escribe un número para cada una de las { $count }, como: 5 3 2
polls-line-approval = Por favor, escribe los números que te van bien, de 1 a { $count }.
polls-line-single = Por favor, escribe un número, de 1 a { $count }.
polls-line-time = Por favor, escribe los números que te van bien, de 1 a { $count }.
polls-line-yes_no = Por favor, pulsa un botón.
polls-line-consent = Por favor, pulsa un botón.
polls-question-length = Por favor, pregunta en una línea de { $most } letras como mucho, como: { CMD("poll") } ¿Qué día? | viernes | sábado
polls-options-count = Por favor, da de dos a { $most } opciones, o ninguna para un simple sí o no.
polls-option-length = Cada opción puede tener { $most } letras como mucho.
polls-how-long = Una votación puede durar de 15 minutos a 14 días, como «for 2 days» (2 días).
polls-quiet-words = Por favor, da horas como 22:00-08:00, 14 como mucho, o «off» (no hay).
polls-no-words = Por favor, dilo en pocas palabras.

polls-form-question = ¿Qué quieres preguntar? Escríbelo aquí, o todo en una línea, como: ¿Qué día? | viernes | sábado | for 2 days
polls-asked-in-private = Te he escrito en nuestro chat privado.
polls-hangs = Ya está puesto en el grupo.

polls-question = **#{ $number } { $question }**
polls-asked-by = Pregunta { $who }.
polls-tap-one = Toca lo que piensas. Puedes cambiarlo.
polls-tap-some = Toca todo lo que te va bien. Toca otra vez para quitarlo.
polls-closes = Abierta hasta el { $when }.
polls-option = { $label } · { $count }
polls-option-plain = { $label }
polls-how-score = Da a cada una de 0 a 5, en privado.
polls-how-ranked = Ponlas en orden, primero la mejor, en privado.
polls-how-dots = Reparte { $budget } puntos, en privado.
polls-how-money = Reparte { $budget } ({ $unit }), en privado.
polls-how-open = Responde con tus palabras, en privado. Todas las respuestas se muestran al final, sin nombres.
polls-fill-in = Responder
polls-add = Añadir
polls-add-how = ¿Qué quieres añadir? Escríbelo en pocas palabras.
polls-added = Añadido: { $option }
polls-names-shown = Todo el mundo puede ver quién eligió qué.
polls-name = • { $who }: { $label }
polls-clocks-change = Entre medias cambia la hora; esta es la de tu reloj ese día.
polls-so-far = Por ahora, al menos { $yes } sí y { $no } no.
polls-stands = Gracias. Por ahora: { $counts }.
polls-extended = **#{ $number }** cambió mucho en el último momento, así que la votación sigue abierta hasta el { $when }.
polls-slip-private = Te he enviado tu hoja a nuestro chat privado.
polls-slip = **#{ $number } { $question }**
polls-slip-ranked = Toca primero la mejor, luego la siguiente. O escribe los números en orden, como: 2 1 3
polls-slip-score = Toca de 0 a 5 para cada una. O escribe un número para cada una, como: 5 0 3
polls-slip-dots = Toca para dar un punto. Tienes { $budget }. O escribe un número para cada una, como: 5 3 2
polls-slip-money = Toca para dar una parte. Tienes { $budget } ({ $unit }). O escribe un número para cada una, como: 50 30 20
polls-slip-open = Escribe aquí tu respuesta. Se muestra al final, sin tu nombre.
polls-slip-removal = **#{ $number } ¿Debe { $who } dejar el grupo?** Esto solo lo ves tú.
polls-slip-said = Tu respuesta ahora: { $words }
polls-slip-given = { $number }. { $label }: { $given }
polls-slip-none = { $number }. { $label }
polls-slip-until = Puedes cambiarla hasta el { $until }.
polls-slip-again = De nuevo
polls-slip-give = { $label }: { $value }
polls-slip-place = { $place }. { $label }
polls-slip-dot = { $label } +{ $step }
polls-answer-kept = Gracias. Puedes cambiarla hasta el { $until }. Se muestra al final, sin tu nombre.
polls-chosen = Tu elección: { $choice }. Puedes cambiarla hasta el { $until }.
polls-chosen-none = Ahora no has elegido nada. Puedes cambiarlo hasta el { $until }.
polls-nobody = Nadie votó.
polls-level = Varias gustaron por igual.
polls-most = Lo más elegido: **{ $label }** ({ $count }).
polls-count = • { $label }: { $count }
polls-lot = El sorteo que sellamos al principio cae en { $label }.
polls-most-points = **{ $label }** tiene más puntos que las demás ({ $count }).
polls-most-dots = **{ $label }** recibe más que las demás ({ $count }).
polls-ranked-first = **{ $label }** gana a cada una de las demás, una por una.
polls-ranked-round = A cada una la gana otra: van en círculo. Hablemos otra vez. El recuento por parejas pone primero **{ $label }**.
polls-counting = Se están contando los votos.
polls-was-away = No estaba cuando esto terminó ({ $when }). He contado lo que me había llegado.
polls-answers = { $count ->
    [0] Nadie respondió.
    [one] Una respuesta.
   *[other] { $count } respuestas.
}
polls-themes = **#{ $number } { $question }**
polls-theme = **{ $theme }**
polls-theme-none = Aún sin tema:
polls-theme-name = Nombrar lo común
polls-theme-how = Escribe los números de las respuestas y lo que tienen en común, como: 1 4 7 un lugar para sentarse
polls-theme-kept = Gracias. Ya está en el grupo.
polls-answer-line = { $number }. { $words }
polls-happens = **{ $question }** { $when }
polls-dial-in = Para participar: { $words }
polls-motion = **#{ $number } ¿Hacemos esto? { $question }**
polls-agree = De acuerdo
polls-stand-aside = Me hago a un lado
polls-object = Me opongo, digo por qué
polls-object-why = ¿Por qué no se debe hacer así? Lo paso sin tu nombre.
polls-object-kept = Gracias. Lo paso al final, sin tu nombre. Puedes cambiarlo hasta el { $until }.
polls-objection-line = • { $words }
polls-agreed = **Acordado.** { $yes } de acuerdo, { $none } se hacen a un lado. Lo miramos otra vez el { $until }.
polls-tried = **Lo probamos** hasta el { $until }. { $yes } sí, { $no } no.
polls-objected = No hay acuerdo. { $yes } de acuerdo, { $none } se hacen a un lado, { $no } se oponen:
polls-not-agreed = No hay acuerdo. { $yes } sí, { $no } no.
polls-mend-until = ¿Quién puede arreglar **#{ $number }** para que nadie tenga que oponerse? Hay tiempo hasta el { $until }.
polls-mend = Arreglarlo
polls-mend-how = ¿Cómo debe decir ahora? Escríbelo entero.
polls-mended-already = Alguien ya lo ha arreglado. Mira { CMD("polls") }.
polls-removal = **#{ $number } ¿Debe un miembro dejar el grupo?**
polls-removal-you = Alguien pregunta al grupo si debes dejarlo. En el grupo no se nombra a nadie. Primero alguien hablará contigo, y puedes contar tu parte.
polls-removal-yes = **Aprobado.** Un miembro debe dejar el grupo. { $yes } sí, { $no } no.
polls-removal-no = Nadie tiene que dejar el grupo. { $yes } sí, { $no } no.
polls-what-removal = si un miembro debe dejar el grupo
polls-again = **#{ $number } ¿Qué hacemos con #{ $parent }?**
polls-again-what = { $words }
polls-what-again = qué hacemos con #{ $parent }
polls-again-keep = Mantener
polls-again-change = Cambiar
polls-again-drop = Quitar
polls-again-later = Aún no
polls-review-open = Se ha mirado otra vez #{ $parent }.
polls-review-kept = **#{ $parent } se queda.**
polls-review-later = #{ $parent } sigue por ahora, y lo miramos otra vez.
polls-review-expired = **#{ $parent } ha terminado.** Vuelve a valer lo de antes.
polls-trial-until = Lo probamos hasta el { $when }. Termina por sí solo si no decidimos mantenerlo.
polls-taken-back = **#{ $number }** se ha retirado.
polls-edited = **#{ $number }** se cambió después de preguntar, así que ya no cuenta. Por favor, pregunta de nuevo.
polls-withdrawn-taken_back = Se retiró antes de la votación.
polls-void-edited = Se cambió después de preguntar, así que no cuenta.
polls-may-challenge = ¿No lo ves claro? { CMD("challenge") } pide votar una vez más, en privado si quieres.
polls-challenge-which = ¿Qué decisión se debe votar una vez más?
polls-challenge-this = { $what }
polls-challenge-none = No hay ninguna decisión que espere para empezar.
polls-challenge-noted = { $missing ->
    [0] Gracias. El grupo lo vota una vez más.
    [one] Gracias. Si lo pide una persona más, el grupo vota una vez más.
   *[other] Gracias. Si lo piden { $missing } más, el grupo vota una vez más.
}
polls-challenged = Varios miembros han pedido votar una vez más **#{ $number }**. Hablemos primero de ello abiertamente.
polls-challenged-once = Esto ya se ha votado una vez más.
polls-newcomer-challenge = Solo puede pedir votar una vez más quien podía votar en ello.
polls-constraint-kept = Ya está puesto en #{ $number }.
polls-outcome-kept = Ya está puesto en #{ $number }.
polls-outcome-said = **#{ $number }** Lo que salió de ahí: { $words }
polls-outcome = Lo que salió de ahí: { $words }
polls-safe-value = Un ajuste está roto, así que por ahora todos los ajustes están como al principio.
polls-safe-errors = Varias decisiones no se pudieron aplicar, así que por ahora todos los ajustes están como al principio.
polls-safe-how = Se puede votar sobre otros como siempre, o volver a poner lo que habíamos decidido antes.
polls-safe-restore = Volver a lo decidido
polls-safe-not = No hace falta volver a poner nada.
polls-safe-over = Vuelve a valer lo que decidimos antes.
polls-remind = Aún puedes votar: { $what }, hasta el { $when }.
polls-remind-stop = Para mí no, basta
polls-remind-stopped = De acuerdo. No te recuerdo más las votaciones.
polls-form-kind = ¿Cómo quieres que responda la gente?
polls-form-options = ¿Entre qué se puede elegir? Escríbelo separado por comas, como: viernes, sábado
polls-form-time = ¿Cuánto tiempo debe estar abierta?
polls-form-preview = Esto es lo que preguntaré. ¿Lo hago?
polls-form-line = { $line }
polls-form-send = Preguntar
polls-form-back = Atrás
polls-form-cancel = Cancelar
polls-form-gone = De acuerdo, no se ha preguntado nada.
polls-form-over = No hay nada que seguir. Empieza con { CMD("poll") }.
polls-kind-yes-no = Sí o no
polls-kind-approval = Lo que va bien
polls-kind-single = Solo una
polls-kind-ranked = En orden
polls-kind-score = Puntos 0 a 5
polls-share-out = Preguntar al grupo
polls-kind-dots = Repartir puntos
polls-kind-time = Cuándo vernos
polls-kind-open-question = Sus palabras
polls-kind-consent = Nadie se opone
polls-time-for-1-day = 1 día
polls-time-for-2-days = 2 días
polls-time-for-3-days = 3 días
polls-time-for-7-days = 7 días

polls-propose-what = ¿Qué te gustaría cambiar? También puedes escribirlo: { CMD("propose") } request.expires_days 7 | por qué. { CMD("settings") } muestra todos los ajustes.
polls-propose-which = **{ $label }**
    { $question }
    Ahora: { $value }. Elige, o escribe { CMD("propose") } { $name } y lo que quieres ({ $bounds }).
polls-same = Ya está así: { $value }.
polls-already-open = Ya hay una votación abierta sobre «{ $label }». Mira { CMD("polls") }.
polls-step-points = Por favor, de { $points } en { $points } puntos, para que a nadie le tome por sorpresa.
polls-step-fraction = Por favor, un paso cada vez, para que a nadie le tome por sorpresa.
polls-step-rest = Esto se cambió hace menos de { $days } días. Por favor, déjalo descansar un tiempo.
polls-asked-lately = El grupo dijo que no a esto hace menos de { $days } días. Por favor, déjalo descansar un tiempo.
polls-enough-yours = Tienes { $most } preguntas abiertas. Por favor, espera a que termine una.
polls-enough = Ya hay { $most } preguntas abiertas. Por favor, espera a que termine una.
polls-too-few = Para una votación que cuenta hacen falta al menos { $least } personas. Con tan pocas, lo mejor es hablar.
polls-newcomer = Llegaste hace poco. Puedes votar en lo que se abra después del { $when }.

polls-change = **#{ $number } ¿Cambiamos esto? { $label }**
polls-from-to = Ahora: { $old }. Nuevo: **{ $new }**.
polls-why = Por qué: { $why }
polls-bounds = Posible: { $bounds }.
polls-proposed-by = Lo propone { $who }.
polls-constraint = Con qué contamos: { $words }
polls-lacking = Antes de votar lo tienen que apoyar más personas: { $count }.
polls-back = Que se vote sobre esto
polls-backed = Gracias. Ahora lo apoyas.
polls-backed-already = Ya lo has dicho.
polls-withdraw = Retirar
polls-not-yours = Eso no te toca hacerlo a ti.
polls-opening = La votación se abre en un momento.
polls-opens = Hablemos de ello. La votación se abre el { $when }.
polls-talk-first = Primero alguien habla con la persona. Después se abre la votación.
polls-talked = Ya hemos hablado
polls-talk-noted = Gracias. La votación se abre ahora.
polls-takes-o = Se aprueba con { $needed } sí y más sí que no.
polls-takes-r = Se aprueba cuando { $part } de los sí y los no son sí, con al menos { $needed } sí.
polls-takes-m = Se aprueba cuando { $part } de los sí y los no son sí, con al menos { $needed } sí.
polls-takes-p = Se aprueba cuando más de la mitad de quienes pueden votar dicen que sí: { $needed }.
polls-takes-consent = Sale adelante con al menos { $needed } de acuerdo, si nadie se opone.
polls-takes-both = Se debe aprobar de la manera de antes y de la nueva.
polls-takes-each = Cada punto se aprueba con { $needed } sí y más sí que no.
polls-cools = Si se aprueba, empieza { $hours } horas después. Hasta entonces los miembros pueden pedir votar una vez más.
polls-trial = Si se aprueba, se prueba un tiempo y termina por sí solo si no decidimos mantenerlo.
polls-closes-secret = Abierta hasta el { $when }. Nadie ve quién eligió qué.
polls-turnout = Han votado { $voted } de { $eligible }.
polls-voted = Tu voto: { $choice }. Puedes cambiarlo hasta el { $until }.
polls-voted-point = Punto { $number }, tu voto: { $choice }. Puedes cambiarlo hasta el { $until }.

polls-passed = **Aprobado. { $label }: { $value }.** { $yes } sí, { $no } no.
polls-cooling = **Aprobado. { $label }: { $value }**, desde el { $starts }. { $yes } sí, { $no } no.
polls-kept = No cambia. { $label }: { $value }. { $yes } sí, { $no } no.
polls-tied = No cambia. { $label }: { $value }. Tantos sí como no ({ $yes } y { $no }).
polls-idle = No cambia. { $label }: { $value }. Nadie votó.
polls-gone = «{ $label }» ya no es algo que podamos ajustar, así que no cambia nada.
polls-setting-gone = Esto ya no se puede ajustar.
polls-review = Lo miramos otra vez el { $when }.

polls-first-question = **¿Qué haría que este chat fuera bueno para ti?**
    Responde a este mensaje con tus palabras, o dímelo en privado. Muestro las respuestas aquí, sin nombres.
polls-wishes-so-far = Por ahora:
polls-wish-line = • { $words }
polls-wish-say = Decirlo en privado
polls-go-on = A decidir lo primero
polls-wish-ask = ¿Qué haría que este chat fuera bueno para ti? Escríbelo con tus palabras. Lo muestro en el grupo sin tu nombre.
polls-wish-thanks = Gracias. Ya está en el grupo, sin tu nombre.
polls-wishes-enough = Gracias, ya has dicho mucho. Escuchemos también a las demás personas.
polls-question-hangs = He preguntado al grupo.

polls-founding = **#{ $number } Nuestras primeras decisiones**
polls-founding-how = Aún no hay nada fijo. Di sí o no a cada punto. Lo que se apruebe se prueba, y lo miramos todo otra vez en grupo.
polls-point = **{ $number }. { $label }** { $effect }
polls-point-yes = { $number } sí
polls-point-no = { $number } no
polls-founded = El grupo ya tomó sus primeras decisiones. Propón un cambio con { CMD("propose") }.

polls-what-to-decide = ¿Qué decidimos?
polls-do-ask = Preguntar al grupo
polls-do-propose = Cambiar cómo lo hacemos
polls-none-open = Ahora no hay nada abierto a votación. Empieza una con { CMD("poll") }.
polls-open-now = **Abiertas ahora**
polls-open-line = • #{ $number } { $what }, hasta el { $when }
polls-open-voted = • ✓ #{ $number } { $what }, hasta el { $when } (ya votaste)
polls-look = Votar en #{ $number }
polls-what-plain = { $question }
polls-what-change = Cambio: { $label }
polls-what-founding = Nuestras primeras decisiones
polls-nothing-decided = No encuentro nada que se haya decidido.
polls-decision = **#{ $number } { $what }**, { $when }

command-poll = Preguntar algo a todo el grupo
    .help = Haz una pregunta con opciones, como «{ CMD("poll") } ¿Qué día? | viernes | sábado | for 2 days». Sin opciones es un sí o no. Dura un día si no dices cuánto. Una palabra más, en inglés, cambia cómo se responde: ranked (en orden), score (puntos), one (solo una), dots (repartir puntos), £50 (repartir dinero), time (cuándo), open question (con sus palabras), consent (nadie se opone); «open» muestra los nombres, «add» deja añadir opciones, «hidden» guarda los números hasta el final. Solo { CMD("poll") } te pregunta paso a paso.
command-challenge = Pedir votar otra vez una decisión
    .help = Pide votar una vez más lo que se decidió y aún no ha empezado. Puedes hacerlo en nuestro chat privado; a nadie se le dice quién lo pidió.
command-constraint = Decir con qué contamos
    .help = Muestra en una pregunta con qué contamos: dinero, tiempo, el permiso de quién. Como «{ CMD("constraint") } 12 la sala está libre los viernes».
command-outcome = Decir qué salió de una votación
    .help = Dice qué salió de una votación que terminó, como «{ CMD("outcome") } 12 compramos las ollas».
command-propose = Llevar un cambio a votación
    .help = Propón el cambio de un ajuste, como «{ CMD("propose") } request.expires_days 7 | dos semanas es demasiado». Todo el mundo vota en secreto, de día; si se aprueba, se aplica solo. Sin más palabras muestro lo que se puede cambiar.
command-polls = Lo que puedes votar ahora
    .help = Muestra lo que está abierto a votación ahora, y hasta cuándo.
command-decisions = Lo que decidimos, y por qué
    .help = Muestra lo que se decidió, con las razones y cuándo lo miramos otra vez. Añade una palabra para buscarlo.

param-poll-duration-h = Duración de una votación
    .question = ¿Cuántas horas debe estar abierta una votación sobre un cambio?
    .effect = Las votaciones sobre cambios están abiertas { $value } horas, más si una regla toca a personas.
param-poll-quiet-hours = Horas tranquilas
    .question = ¿A qué horas no debe terminar ninguna votación?
    .effect = Ninguna votación termina en las horas tranquilas ({ $value }).
param-vote-eligible-after-days = Recién llegados y votaciones
    .question = ¿Después de cuántos días puede votar quien acaba de llegar?
    .effect = Quien acaba de llegar puede votar a los { $value } días.
param-decision-review-days = Mirar otra vez
    .question = ¿Después de cuántos días miramos otra vez una decisión?
    .effect = Miramos otra vez cada decisión a los { $value } días.
param-poll-late-extension-h = Cambios de última hora
    .question = ¿Cuántas horas más debe estar abierta una votación que cambia en el último momento?
    .effect = Una votación que cambia en el último momento sigue abierta { $value } horas más.
param-poll-max-open-per-person = Preguntas por persona
    .question = ¿Cuántas preguntas puede tener abiertas una persona?
    .effect = Preguntas que una persona puede tener abiertas a la vez: { $value }.
param-poll-max-open-total = Preguntas en total
    .question = ¿Cuántas preguntas puede haber abiertas a la vez?
    .effect = Preguntas que puede haber abiertas a la vez: { $value }.
param-poll-sponsors-rule-change = Apoyos para una regla
    .question = ¿Cuántas personas deben apoyar una regla nueva antes de votar?
    .effect = Personas que deben apoyar una regla antes de votar: { $value }. En un grupo pequeño basta con una.
param-poll-results-visible = Cuándo se muestran los números
    .question = ¿Cuándo se deben ver los números de una votación?
    .effect = Los números de las votaciones sobre ajustes de cada día se ven { $value }.
param-poll-default-secret = Votaciones secretas
    .question = ¿Deben ser secretas las votaciones sobre ajustes de cada día?
    .effect = Las votaciones sobre ajustes de cada día son secretas: { $value }. Las votaciones sobre reglas lo son siempre.
param-poll-reminders = Recordatorios para votar
    .question = ¿Cuántas veces se debe recordar a quien no ha votado?
    .effect = A quien no ha votado se le recuerda { $value } veces, en privado.
param-vote-active-window-days = Quién cuenta como activo
    .question = ¿Después de cuántos días sin hablar deja alguien de subir el número de sí que hace falta?
    .effect = Quien lleva { $value } días sin hablar no sube el número de sí que hace falta. Puede votar igual.
param-min-yes-o = Sí que hacen falta para ajustes de cada día
    .question = ¿Qué parte del grupo debe decir que sí a un cambio de cada día? (en porcentaje)
    .effect = Un cambio de cada día necesita el sí del { $value } por ciento del grupo.
param-min-yes-r = Sí que hacen falta para reglas
    .question = ¿Qué parte del grupo debe decir que sí a una regla? (en porcentaje)
    .effect = Una regla necesita el sí del { $value } por ciento del grupo.
param-min-yes-m = Sí que hacen falta para cómo votamos
    .question = ¿Qué parte del grupo debe decir que sí a un cambio de cómo votamos? (en porcentaje)
    .effect = Un cambio de cómo votamos necesita el sí del { $value } por ciento del grupo.
param-threshold-R = Mayoría para reglas
    .question = ¿Qué parte de los sí y los no debe ser sí para una regla?
    .effect = Una regla se aprueba cuando { $value } de los sí y los no son sí.
param-threshold-M = Mayoría para cómo votamos
    .question = ¿Qué parte de los sí y los no debe ser sí para cambiar cómo votamos?
    .effect = Un cambio de cómo votamos se aprueba cuando { $value } de los sí y los no son sí.
param-decision-cooling-off-h = Espera antes de empezar
    .question = ¿Cuántas horas deben pasar antes de que empiece una regla nueva?
    .effect = Una regla nueva empieza { $value } horas después de la votación.
param-decision-trial-first = Probar primero
    .question = ¿Se debe probar primero una regla nueva, y que termine por sí sola si no decidimos mantenerla?
    .effect = Las reglas nuevas se prueban primero: { $value }.
param-consent-integration-h = Tiempo para arreglar
    .question = ¿Cuántas horas debe haber para arreglar aquello a lo que alguien se opone?
    .effect = Hay { $value } horas para arreglar aquello a lo que alguien se opone.

polls-election = **#{ $number } ¿Quién cuida del grupo?** { $seats ->
    [one] Un puesto
   *[other] { $seats } puestos
}.
polls-recall = **#{ $number } ¿Debe { $question } seguir facilitando?**
polls-challenge = **#{ $number } ¿Estuvo bien lo que hizo alguien que facilita?** (número { $question } en el registro)
polls-what-election = Quién cuida del grupo
polls-what-recall = si { $question } sigue facilitando
polls-what-challenge = lo que hizo alguien que facilita (número { $question } en el registro)
polls-elects-ranked = Ponlas en tu orden, primero la mejor. Deben votar al menos { $needed } del grupo. Los puestos se reparten para que cuantas más personas puedan tengan a alguien que querían.
polls-elects-approval = Toca a todas las personas que te parecen bien. Hacen falta { $needed } toques para salir.
polls-elects-single = Toca una. Para un cambio hacen falta { $needed } del grupo, y más que quienes están en contra.
polls-elected-nobody = No salió nadie.
polls-elected = **{ $label }**
polls-again-nobody = Ninguna de ellas
polls-again-stays = Sigue
polls-again-stops = Lo deja
polls-again-right = Estuvo bien
polls-again-wrong = Deshacerlo

polls-picture = #{ $number } { $what }, en una imagen. Los números están en el mensaje de arriba.
polls-picture-taps = Cuántas personas la eligieron. Cerrada el { $closed }.
polls-picture-points = Puntos en total. Cerrada el { $closed }.
polls-picture-dots = Lo que recibió cada una. Cerrada el { $closed }.
polls-picture-beats = A cuántas de las demás gana. Cerrada el { $closed }.
polls-picture-first = Cuántas personas la pusieron primero. Cerrada el { $closed }.
param-bot-pictures = Imágenes del resultado
    .question = ¿Debe venir una imagen con el resultado de una votación?
    .effect = Una imagen del resultado: { $value }.

command-recount = Contar otra vez, paso a paso
    .help = Escribe «{ CMD("recount") } 7» para la votación número 7. Muestro cada paso, para que puedas repetirlo en papel. Si votó bastante gente, recibes también todos los votos en un archivo, sin nombres y sin orden.
polls-recount-which = ¿Qué votación? Dila con su número, como «{ CMD("recount") } 7».
polls-recount-not = No hay nada que contar otra vez: esa votación no ha terminado, o no tiene recuento.
polls-recount = Contado otra vez, paso a paso. { $count ->
    [one] Votó una persona
   *[other] Votaron { $count } personas
}.
polls-recount-yes-no = • { $label }: { $count } sí, { $no } no, { $none } sin opinión
polls-recount-needed = Para decidir hacían falta { $needed }.
polls-recount-few = Votaron menos de { $least } personas, así que no muestro los votos uno a uno: se podría adivinar de quién son.
polls-recount-file = Todos los votos de #{ $number }, uno en cada línea, sin nombres. Los números significan:
polls-recount-option = { $number } – { $label }
polls-recount-hashes = Huella de este archivo (SHA-256): { $ballots }. Palabra para el sorteo: { $seed }. Su huella, dicha al abrirse la votación: { $sealed }. Si hay opciones empatadas, el sorteo las pone en el orden de las huellas de palabra, huella del archivo y número, escritas una tras otra.
polls-recount-duels = Cada una contra cada una: cuántas personas ponen una por encima de la otra. Gana la que gana a todas. Si se ganan unas a otras en círculo, valen primero los resultados más claros, y se deja fuera lo que cerraría el círculo.
polls-recount-duel = • { $one } – { $two }: { $first } a { $second }
polls-recount-quota = Un puesto necesita { $quota } votos. Quien tiene más pasa lo que le sobra. Cuando nadie tiene bastantes, sale quien va último y sus votos pasan al siguiente nombre de cada uno.
polls-recount-round = **Paso { $number }**
polls-recount-has = • { $label }: { $votes }
polls-recount-lot = Había empate, también antes: decidió el sorteo.
polls-recount-in = { $label } entra.
polls-recount-out = { $label } sale.
polls-recount-passes = Cada voto de { $label } pasa con { $part } de su valor.
polls-recount-exhausted = Votos que no nombran a nadie que quede: { $votes }.

polls-too-new = { $count ->
    [one] Una persona llegó hace demasiado poco para votar
   *[other] { $count } personas llegaron hace demasiado poco para votar
} en esto.
polls-new-voters = De las { $voted } personas que votaron, llegaron al grupo en los últimos dos meses: { $count }.
polls-unlinked = De las { $voted } personas que votaron, están aquí con una sola cuenta: { $count }. Si alguien tiene dos, «{ CMD("link") }» las une.

polls-paper-vote = Un voto
polls-paper-off = Este grupo no acepta votos en papel.
polls-paper-which = ¿Para qué votación?
polls-paper-poll = #{ $number } { $what }
polls-paper-not = A esa no se puede responder en papel.
polls-paper-yes-no = ¿Qué dice { $name }?
polls-paper-ranked = Escribe el orden de { $name }, primero lo mejor, como 2 1 3:
polls-paper-score = Escribe los puntos de { $name }, de 0 a 5 para cada una, en este orden, como 5 0 3:
polls-paper-dots = Escribe lo que { $name } da a cada una, en este orden, como 5 0 3:
polls-paper-approval = Escribe los números que elige { $name }, como 1 3:
polls-paper-time = Escribe los números que le van bien a { $name }, como 1 3:
polls-paper-single = Escribe el único número que elige { $name }:
polls-paper = Papel { $number } para la votación #{ $poll }: { $who } trajo el voto de alguien sin teléfono.
polls-paper-needs = Cuenta cuando { $count ->
    [one] un miembro más se lo haya
   *[other] { $count } miembros más se lo hayan
} leído a esa persona.
polls-paper-read = Leérselo
polls-paper-kept = Es el papel { $number }. Por favor, di este número a la persona: con él puede pedir un cambio hasta que termine la votación.
polls-paper-says = Papel { $number }, votación #{ $poll }. **{ $name }** dice:
polls-paper-is-right = Lee esto a la persona, a solas. Toca el botón solo si dice que está bien. No se lo cuentes a nadie más.
polls-paper-right = Se lo leí, está bien
polls-paper-more = Gracias. { $count ->
    [one] Un miembro más se lo debe
   *[other] { $count } miembros más se lo deben
} leer.
polls-paper-counts = Gracias. El papel { $number } cuenta.
polls-paper-done = Este papel ya se ha leído a la persona.
polls-paper-other = Se lo debe leer otro miembro que pueda votar en esto.
polls-paper-enough = Has traído { $most } papeles a esta votación. Deja que otro miembro traiga el siguiente.
polls-paper-counted = { $count ->
    [one] Un voto llegó
   *[other] { $count } votos llegaron
} en papel.
param-paper-enabled = Votos en papel
    .question = ¿Pueden los miembros traer el voto de alguien sin teléfono?
    .effect = Votos en papel: { $value }.
param-paper-readers = Miembros que leen un papel a la persona
    .question = ¿Cuántos miembros deben leer un voto en papel a la persona de quien es?
    .effect = Miembros que se lo leen: { $value }; dos si se vota sobre una regla o una persona.

command-delegate = Que vote por mí alguien de confianza
    .help = Si el grupo lo quiere, «{ CMD("delegate") } Ana» hace que tu voto siga el de Ana cuando tú no votas. Si votas, cuenta el tuyo. «{ CMD("delegate") }» a solas muestra en quién confías.
polls-delegation-off = En este grupo no se hace: cada cual vota por sí.
polls-delegation-nobody = No has confiado tu voto a nadie. Escribe «{ CMD("delegate") }» y un nombre para hacerlo.
polls-delegation-now = Cuando no votas, tu voto sigue el de { $who }.
polls-delegation-stop = Dejar de hacerlo
polls-delegation-stopped = Hecho. Ahora solo cuentan tus propios votos.
polls-delegation-kept = Hecho. Cuando no votas, tu voto sigue el de { $who }. Si votas, cuenta el tuyo.
polls-delegation-you = { $who } confía en ti: cuando no vota, su voto sigue el tuyo.
polls-delegation-who = No conozco a ningún otro miembro llamado «{ $name }», o hay más de uno.
polls-delegation-chain = Quien lleva un voto de otra persona no puede pasarlo.
polls-delegation-full = Ya lleva { $most } votos de otras personas. Más sería demasiado para una sola.
polls-delegated = **#{ $number }**: { $count ->
    [one] un voto siguió
   *[other] { $count } votos siguieron
} a alguien de confianza.
param-delegation-enabled = Votos que siguen a alguien de confianza
    .question = ¿Puede un voto seguir el de alguien de confianza?
    .effect = Votos que siguen a alguien de confianza: { $value }.
param-delegation-max-held = Votos que una persona puede llevar por otras
    .question = ¿Cuántos votos puede llevar una persona por otras?
    .effect = Votos que una persona lleva por otras, como mucho: { $value }.
polls-held = Lo que se preguntó, se decidió y por qué. Lo que cada persona vota en secreto queda bajo llave hasta que se cuentan los votos; después se tira la llave, y ya no lo puede abrir nadie.

wish-polls-constrain = Se trata de decir con qué contamos: { $line }
wish-polls-conclude = Se trata de decir qué resultó de una votación: { $line }
