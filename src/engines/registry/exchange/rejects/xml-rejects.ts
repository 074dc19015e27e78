import { createReadStream } from 'node:fs';
import type { Texts } from '#platform/i18n/texts.ts';
import { readElements } from '#platform/xml/read-elements.ts';
import type { XmlElement } from '#platform/xml/xml-element.ts';
import type { RefusedItem } from '../import-item.ts';
import { type ListTitles, textOfPlace, textsOfProblem } from '../problem-texts.ts';
import { markedElement } from './marked-element.ts';
import type { RejectsFormat } from './rejects-file.ts';
import { writeXmlComment, writeXmlElement } from './write-xml.ts';

/** Refused activities as an IATI activities file: each as it was published, with its problems in comments before it. */
export function xmlRejects(texts: Texts, lists?: ListTitles): RejectsFormat {
  return {
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n',
    tail: '</iati-activities>\n',
    write({ item, problems }: RefusedItem) {
      const comments = problems.map((problem) => {
        const { reason, remedy } = textsOfProblem(texts, problem, lists);
        return `${writeXmlComment(`${textOfPlace(texts, problem.place)}: ${reason} ${remedy}`)}\n`;
      });
      return (
        comments.join('') +
        (item.raw === null ? '' : `${writeXmlElement(markedElement(item.raw as XmlElement))}\n`)
      );
    },
    async *pieces(path) {
      for await (const item of readElements(createReadStream(path), 'iati-activity'))
        if (item.kind === 'element') yield `${writeXmlElement(item.element)}\n`;
    },
  };
}
