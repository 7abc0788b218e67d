/** The beginning of a text in one line, without characters that steer a terminal. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const characters = [...plain.slice(0, most * 2)];
  return characters.length <= most ? plain : `${characters.slice(0, most - 1).join('')}…`;
}
