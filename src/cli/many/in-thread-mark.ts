/** No argument that a system hands over holds such a character: nobody calls the program so but itself. */
export const IN_THREAD = '\0thread';
