/** How many communities have a colour of their own: more could not be told apart. */
export const groupColours = 8;
