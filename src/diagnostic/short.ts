/** A cell can hold pages; a message shows its beginning. */
export function short(text: string): string {
  const characters = [...text.slice(0, 200)];
  return characters.length <= 60 ? text : `${characters.slice(0, 60).join('')} …`;
}
