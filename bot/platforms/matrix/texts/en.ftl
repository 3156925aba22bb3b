matrix-locked = Thank you for inviting me to “{ $room }”. That room is encrypted, and my keys for encrypted rooms are gone, so I cannot read or write there. My host can mend this. Until then please invite me to a room without encryption. You can always write to me here.
matrix-locked-direct = Thank you for writing. The room you opened is encrypted, and my keys for encrypted rooms are gone, so I cannot read it. My host can mend this. Please write to me here instead.
matrix-locked-now = “{ $room }” is encrypted now, and my keys for encrypted rooms are gone. So I have gone quiet there. My host can mend this.
matrix-unread = Sorry, I cannot read this message: its key never reached me. Could you write it once more?
matrix-new-keys = I had to start again with new keys. What was written here before I may not be able to read. If I owe you an answer, please write once more.
matrix-space = Thank you for inviting me into the space. I live in rooms: please invite me to each one where I should help. I can see { $rooms }. Rooms that decide together can be joined with !connect.
matrix-space-of-rooms = Thank you for inviting me into the space. I live in rooms: please invite me to each one where I should help. Rooms that decide together can be joined with !connect.
