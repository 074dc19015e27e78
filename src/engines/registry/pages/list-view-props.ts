import type { Party } from '#foundations/parties/get-parties.ts';
import type { Texts } from '#platform/i18n/texts.ts';
import type { Site } from '#ui/layouts/site.ts';
import type { Kind } from '../kind.ts';
import type { ListAnswer } from '../lists/list-question.ts';
import type { ListState } from './list-query.ts';
import type { RegisterWeb } from './register-web.ts';

/** What the page of a list shows. */
export interface ListViewProps {
  web: RegisterWeb;
  site: Site;
  texts: Texts;
  kind: Kind;
  state: ListState;
  answer: ListAnswer;
  parties: ReadonlyMap<string, Party>;
  /** Another spelling of what was looked for, when it found nothing. */
  spelling: string | null;
  /** How many entries the text cannot find yet. */
  pending: number;
  /** The query as it was asked, for the language links. */
  query: string;
}
