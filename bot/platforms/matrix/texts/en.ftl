matrix-locked = Thank you for inviting me to “{ $room }”. That room is encrypted, and I cannot read or write in encrypted rooms yet. Please invite me to a room without encryption. You can always write to me here.
matrix-locked-direct = Thank you for writing. The room you opened is encrypted, and I cannot read or write in encrypted rooms yet. Please write to me here instead.
matrix-locked-now = “{ $room }” is encrypted now, and I cannot read or write in encrypted rooms yet. So I have gone quiet there. In a room without encryption I can go on.
