onbehalf-who = ¿Por quién hablas? Escribe el nombre que esa persona quiere usar. No hace falta que sea el de verdad.
onbehalf-agreed = Hablas por **{ $name }**. Por favor, sigue solo si te lo pidió, y ten en cuenta que el grupo lo leerá con ese nombre y el tuyo.
    ¿Qué quiere poner?

command-onbehalf = Hablar por alguien que no tiene teléfono
    .help = { CMD("onbehalf") } y el nombre que esa persona quiere usar: pones por ella lo que quiere decir, y te digo cómo sigue, para que se lo puedas contar.
