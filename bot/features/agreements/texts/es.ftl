command-constitution = Todo lo que hemos acordado
    .help = Muestra en un mensaje todo lo que hemos acordado y vale ahora. Lo puedes tener como texto para guardar o en papel para colgar.

agreements-members-only = Eso solo lo pueden hacer los miembros del grupo.
agreements-heading = **Lo que hemos acordado**
agreements-heading-plain = Lo que hemos acordado
agreements-setting = • { $effect } (desde el { $since })
agreements-motion = • #{ $number } { $words } (desde el { $since })
agreements-none = Aún no se ha decidido nada. Todo está como al principio.
agreements-as-text = Como texto
agreements-as-paper = En papel para colgar
agreements-paper-comes = Lo estoy escribiendo. Llega a nuestro chat privado en un momento.
agreements-here = Aquí está todo lo que hemos acordado.
agreements-sent = Lo he enviado a nuestro chat privado.
