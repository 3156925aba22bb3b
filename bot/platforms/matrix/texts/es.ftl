matrix-locked = Gracias por invitarme a «{ $room }». Esa sala está cifrada, y mis claves para salas cifradas se han perdido, así que allí no puedo leer ni escribir. Quien me tiene en marcha puede arreglarlo. Hasta entonces, por favor, invítame a una sala sin cifrar. A mí siempre puedes escribirme aquí.
matrix-locked-direct = Gracias por escribir. La sala que abriste está cifrada, y mis claves para salas cifradas se han perdido, así que no puedo leerla. Quien me tiene en marcha puede arreglarlo. Por favor, escríbeme aquí.
matrix-locked-now = «{ $room }» está ahora cifrada, y mis claves para salas cifradas se han perdido. Por eso allí ya no digo nada. Quien me tiene en marcha puede arreglarlo.
matrix-unread = Perdón, no puedo leer este mensaje: su clave no me llegó. ¿Puedes escribirlo otra vez?
matrix-new-keys = He tenido que empezar de nuevo con claves nuevas. Puede que no consiga leer lo que se escribió aquí antes. Si te debo una respuesta, por favor, escribe otra vez.
matrix-space = Gracias por invitarme al espacio. Yo vivo en salas: por favor, invítame a cada una donde deba ayudar. Veo { $rooms }. Las salas que deciden en grupo se pueden unir con !connect.
matrix-space-of-rooms = Gracias por invitarme al espacio. Yo vivo en salas: por favor, invítame a cada una donde deba ayudar. Las salas que deciden en grupo se pueden unir con !connect.
