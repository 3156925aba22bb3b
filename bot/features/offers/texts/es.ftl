offers-question = ¿Qué te gusta hacer de vez en cuando? Escríbelo aquí, como: llevar a alguien a la tienda | up to 2 a month (2 veces al mes como mucho)
offers-kept = ¡Gracias! Guardo lo que ofreces: { $what }
    Te pregunto sin ruido cuando alguien lo necesite. Siempre puedes decir que no, o terminarlo.
offers-in-category = { $category }: { $what }
offers-near = Cerca de { $area }.
offers-until = Hasta el { $when }.
offers-a-month = { $count ->
    [one] Una vez al mes como mucho.
   *[other] { $count } veces al mes como mucho.
  }
offers-fits = Esto está abierto ahora, y quizá sea algo para ti:
offers-over = **#{ $number }** ya no está abierta. ¡Gracias por mirar!
offers-ask = Quizá esto sea algo para ti. Si no, no pasa nada: no hace falta que respondas.
offers-mine = **Lo que ofreces**
offers-line = **{ $number }** { $what }
offers-none = Ahora no ofreces nada. Con { CMD("offer") } puedes hacerlo.
offers-show-mine = Lo que ofrezco
offers-end = Terminar { $number }
offers-ended = De acuerdo, está terminada. ¡Gracias por haberla ofrecido!
offers-unknown = Esa oferta ya está terminada.
offers-not-yours = Esta oferta es de otra persona.
offers-long = Es un poco largo. Por favor, dilo en { $most } letras como mucho.

command-offer = Ofrecer lo que me gusta hacer
    .help = { CMD("offer") } transporte: llevar a alguien a la tienda | near el parque | up to 2 a month | until June: lo guardo, y te pregunto sin ruido cuando alguien lo necesite, nunca más veces de las que dices. Algunas palabras se escriben en inglés: «near» (cerca de), «up to 2 a month» (2 veces al mes como mucho), «until June» (hasta junio). Escribe solo { CMD("offer") } para ver o terminar lo que ofreces.
