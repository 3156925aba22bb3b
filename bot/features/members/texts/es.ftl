command-language = Mi idioma
    .help = Elige el idioma en que te escribo.
members-which-language = ¿En qué idioma quieres que te escriba?
members-named = { $name }
members-as-the-app = El de mi aplicación
members-language-kept = Así te escribo desde ahora.
members-language-unknown = En ese aún no sé escribir. Conozco: { $known }.

command-quiet = Cuándo puedo escribirte
    .help = Di cuándo no debo escribirte si no lo pides, como «{ CMD("quiet") } 22-8».
members-quiet-hours = De { $hours } no te escribo nada que no pidas.
members-quiet-always = Puedo escribirte a cualquier hora.
members-quiet-always-button = A toda hora
members-quiet-never = No te escribo nada que no pidas.
members-quiet-never-button = Solo si pregunto
members-quiet-ask = ¿Cuándo quieres que no te escriba? Elige, o escríbelo como 21-7. A lo que tú me preguntas respondo siempre enseguida.
members-quiet-words = Por favor, escribe horas como 22-8 (14 horas como mucho), «any time» (a toda hora) o «never» (nunca).
