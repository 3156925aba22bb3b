command-straw = Votar rápido a mano alzada
    .help = Pide una votación a mano alzada, como: «{ CMD("straw") } ¿Sopa o guiso? | sopa | guiso». Todo el mundo ve quién eligió qué, y no obliga a nada. Añade «| several» (varias) para que se pueda elegir más de una. «{ CMD("straw") } stop» termina la tuya. Para una votación que cuenta, usa «{ CMD("poll") }» o «{ CMD("propose") }».

straw-how = Por favor, pregunta en una línea, como: { CMD("straw") } ¿Sopa o guiso? | sopa | guiso
straw-options = Por favor, da de dos a { $most } opciones de { $letters } letras como mucho cada una, como: { CMD("straw") } ¿Sopa o guiso? | sopa | guiso
straw-members-only = Eso solo lo pueden hacer los miembros del grupo.
straw-over = Esta votación a mano alzada ha terminado.
straw-not-yours = La puede terminar quien preguntó, o alguien que cuida del grupo.
straw-hangs = Ya está puesta en el grupo.

straw-native = { $question } (A mano alzada: todo el mundo ve quién eligió qué, y no obliga a nada.)
straw-question = **{ $question }**
straw-one = A mano alzada: todo el mundo ve quién eligió qué, y no obliga a nada. Toca una.
straw-several = A mano alzada: todo el mundo ve quién eligió qué, y no obliga a nada. Toca todas las que te van bien.
straw-until = Abierta hasta el { $when }.
straw-hand = • { $who }: { $label }
straw-option = { $label } · { $count }
straw-label = { $label }
straw-stop = Terminar
straw-adopted = Esto es a mano alzada: todo el mundo ve quién eligió qué, y no obliga a nada. Cuando termine, digo qué salió. Para una votación que cuenta, escribe { CMD("poll") }.

straw-nobody = Nadie levantó la mano.
straw-most = La opción con más manos: **{ $label }** ({ $count }).
straw-level = Tuvieron las mismas manos: { $label } ({ $count }).
straw-count = • { $label }: { $count }
straw-binds-nothing = Fue a mano alzada, así que no obliga a nada.
straw-held = Lo que preguntó una votación a mano alzada, y cuántas manos hubo para qué. De quién eran se olvida cuando termina.
