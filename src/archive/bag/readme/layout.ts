/** Characters of a line, as mails and printers like it. */
const WIDTH = 100;

/** A heading with its text. */
export function section(heading: string, text: string): string {
  return `\n${heading}\n${'-'.repeat([...heading].length)}\n\n${text}`;
}

/** A text in lines of at most a hundred characters; further lines begin with `indent`. */
export function paragraph(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && [...longer].length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = longer;
  }
  return `${[...lines, line].join('\n')}\n`;
}
