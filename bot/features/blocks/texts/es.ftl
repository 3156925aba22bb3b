blocks-question = ¿Con quién no quieres que te junte nunca? Escribe el nombre como lo ve el grupo. Esa persona no se entera.
blocks-kept = Hecho. Nunca te juntaré con { $who }. Nadie se entera.
blocks-undo = Retirar: { $who }
blocks-undone = Hecho. Eso ya no vale.
blocks-nobody = No veo a nadie llamado «{ $name }» en el grupo. Por favor, escribe el nombre tal como está allí.
blocks-yourself = Esa persona eres tú.
blocks-button = Nunca juntarme con { $who }

command-block = No juntarme nunca con una persona
    .help = { CMD("block") } y un nombre como lo ve el grupo: nunca te junto con esa persona, y termino lo que tengas acordado con ella. No se entera. Escríbelo en nuestro chat privado.
command-hide = Borrar lo que te dije aquí
    .help = { CMD("hide") } quita lo que te dije en privado y termina lo que se te muestra o se muestra de ti. Lo que es demasiado antiguo para que la aplicación lo borre, lo dejo vacío. Tus propias palabras las borras tú.
