import { readXml, type XmlReader } from './xml.ts';

/**
 * Gathers the text of a string item: runs that are struck out are not there, nor is how characters are pronounced.
 * `done` gets the text where the element `item` ends.
 */
export function richText(item: string, done: (text: string) => void): Required<XmlReader> {
  let [text, run, struck, spoken, inText] = ['', '', false, false, false];
  return {
    open: (name, attribute) => {
      if (name === item) [text, run, struck, spoken, inText] = ['', '', false, false, false];
      else if (name === 'r') [run, struck] = ['', false];
      else if (name === 'strike') struck = !/^(0|false)$/.test(attribute('val') ?? '1');
      else if (name === 'rPh') spoken = true;
      else if (name === 't') inText = true;
    },
    text: (words) => {
      if (inText && !spoken) run += words;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') spoken = false;
      if (name === 'r' || (name === 't' && run !== '' && !struck)) {
        if (!struck) text += run;
        run = '';
      } else if (name === item) done(unfolded(text));
    },
  };
}

/** A workbook writes control characters as `_x000D_`. */
const unfolded = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** The strings that the cells of a workbook share. @throws BrokenXml */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  readXml(
    xml,
    richText('si', (text) => void strings.push(text)),
  );
  return strings;
}
