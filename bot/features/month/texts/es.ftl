month-title = **Los últimos 30 días**
month-number = { $number }
month-few = menos de cinco
month-asked = Peticiones: { $number }
month-met = Atendidas: { $number }
month-first = { $hours ->
    [one] La mitad tuvo una primera respuesta en una hora.
   *[other] La mitad tuvo una primera respuesta en { $hours } horas.
  }
month-without = Personas que pidieron y aún no tienen ayuda: { $number }
month-all = todo: claro lo que se pidió, oscuro lo que se atendió
month-picture = Los últimos 30 días en una imagen.
month-kind = • { $kind }: pedido { $asked }, atendido: { $met }
month-as-table = Como tabla
month-table = Las peticiones de los últimos 30 días, sin nombres. Por favor, que el archivo no salga de quienes facilitan.

command-month = El mes en números
    .help = { CMD("month") } muestra cuánto se pidió en los últimos 30 días, cuánto se atendió y en cuánto tiempo. Los números de menos de cinco no se dicen, y en un grupo de menos de treinta personas no se separa nada por tipos.

param-month-table-with-words = Palabras en la tabla de quienes facilitan
    .question = ¿Puede tener las palabras la tabla de peticiones que reciben quienes facilitan?
    .effect = La tabla de peticiones tiene sus palabras: { $value }. Nunca tiene un nombre.

wish-month-table = Se trata de la tabla de las peticiones de este mes.
