month-title = **The last 30 days**
month-number = { $number }
month-few = fewer than five
month-asked = Requests: { $number }
month-met = Met: { $number }
month-first = { $hours ->
    [one] Half of them had a first answer within an hour.
   *[other] Half of them had a first answer within { $hours } hours.
  }
month-without = People who asked and were not helped yet: { $number }
month-all = all: light what was asked, dark what was met
month-picture = The last 30 days as a picture.
month-kind = • { $kind }: { $asked } asked, met: { $met }
month-as-table = As a table
month-table = The requests of the last 30 days, without names. Please keep the file to yourselves.

command-month = The month in numbers
    .help = { CMD("month") } shows how much was asked for in the last 30 days, how much of it was met and how fast. Numbers under five are not said, and nothing is broken down in a group of fewer than thirty.

param-month-table-with-words = Words in the facilitators’ table
    .question = May the table of requests that facilitators can take hold their words?
    .effect = The table of requests holds their words: { $value }. It never holds a name.

wish-month-table = It is about the table of this month's requests.
