import { isMessageKey } from '#platform/i18n/catalogue.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Markup } from '#ui/markup.ts';

/** Where a code or a list comes from: a line of one of our source documents by the document's title; anything else as it is stated. */
export function SourceView({ texts, stated }: { texts: Texts; stated: string }): Markup {
  const match = /^sources\/(\d{3}) line (\d+)/.exec(stated);
  const key = `registry.source.${match?.[1]}`;
  if (match && isMessageKey(key)) {
    return <>{texts.t('registry.source.document', { document: texts.t(key), line: match[2]! })}</>;
  }
  return (
    <bdi lang="en" dir="ltr">
      {stated}
    </bdi>
  );
}
