import type { LanguageTag } from '#kernel/language.ts';
import { pickText, type ShownText } from '#kernel/localized-text.ts';
import type { PartialDate } from '#kernel/partial-date.ts';
import { bareCode, labelOfEntry, nameOfEntry } from './code-words.ts';
import { childrenByParent, type HeldList, holdList, keyOf } from './held-list.ts';
import type { Code, ListAbout, ListCode, ListContent } from './list-content.ts';
import { type CodeMatch, indexCodes } from './match-code.ts';
import { holdsOn, type Membership } from './membership.ts';

/**
 * All code lists of the installation in memory, as one state that never changes; a new version of a list makes a new `CodeLists`.
 * Asking for a list that does not exist is a fault; a code that does not exist is an answer.
 */
export class CodeLists {
  /** Names the state: the same number, the same lists. */
  readonly generation: number;
  readonly #lists: ReadonlyMap<string, HeldList>;
  readonly #children: ReadonlyMap<string, readonly ListCode[]>;

  constructor(contents: readonly ListContent[], generation = 0) {
    this.generation = generation;
    this.#lists = new Map(contents.map((content) => [content.file.list, holdList(content)]));
    this.#children = childrenByParent(this.#lists.values());
  }

  /** The names of all lists. */
  listNames(): string[] {
    return [...this.#lists.keys()].sort();
  }

  hasList(list: string): boolean {
    return this.#lists.has(list);
  }

  /** Whether the list has the code today; a withdrawn code it does not have. */
  has(list: string, code: string): boolean {
    return this.#lists.get(list)?.codes.get(code)?.withdrawn === false;
  }

  /** The code, withdrawn or not, if the list ever had it. */
  find(list: string, code: string): Code | null {
    return this.#held(list).codes.get(code) ?? null;
  }

  /** The code, withdrawn or not. Throws when the list never had it. */
  get(list: string, code: string): Code {
    const found = this.find(list, code);
    if (!found) throw new Error(`code list ${list} has never had the code ${code}`);
    return found;
  }

  /** The codes of a list in its order, without the withdrawn. */
  list(list: string): readonly Code[] {
    return this.#held(list).inOrder;
  }

  /** What is known of the list itself: title, version, source, licence. */
  about(list: string): ListAbout {
    const { file, version, textSource } = this.#held(list).content;
    return {
      list,
      title: file.title,
      version,
      versionLabel: file.version,
      date: file.date,
      source: file.source,
      licence: file.licence,
      notes: file.notes ?? null,
      textSource: textSource ?? null,
    };
  }

  /** The list's title for a reader. */
  titleOf(list: string, language: LanguageTag): ShownText {
    return pickText(this.#held(list).content.file.title, language) ?? bareCode(list, language);
  }

  /** The name in full; for a list without names its label, and for a code that never was, the code itself. */
  nameOf(list: string, code: string, language: LanguageTag): ShownText {
    const { content, entries } = this.#held(list);
    const entry = entries.get(code);
    return entry ? nameOfEntry(content.file, entry, language) : bareCode(code, language);
  }

  /** The short name, for lists and cards; where there is none, the name. */
  shortNameOf(list: string, code: string, language: LanguageTag): ShownText {
    const short = this.#held(list).entries.get(code)?.short;
    return (short && pickText(short, language)) ?? this.nameOf(list, code, language);
  }

  /** The label before the name: `C7`, `جيم 7`, `SDG 2`; where the list has none, the code. */
  codeLabelOf(list: string, code: string, language: LanguageTag): ShownText {
    const { content, entries } = this.#held(list);
    const entry = entries.get(code);
    return entry ? labelOfEntry(content.file, entry, language) : bareCode(code, language);
  }

  /** The abbreviation that is usual in the reader's language (`PMA`), if there is one; never another language's. */
  abbreviationOf(list: string, code: string, language: LanguageTag): string | null {
    const abbreviation = this.#held(list).entries.get(code)?.abbreviation;
    return (abbreviation as Record<string, string> | undefined)?.[language] ?? null;
  }

  /** Our own explanation of the code, if the list has one. */
  descriptionOf(list: string, code: string, language: LanguageTag): ShownText | null {
    return pickText(this.#held(list).entries.get(code)?.description ?? {}, language);
  }

  /** The official long text, if whoever runs the platform has loaded it. */
  longTextOf(list: string, code: string, language: LanguageTag): ShownText | null {
    return pickText(this.#held(list).content.texts.get(code) ?? {}, language);
  }

  /**
   * Every code above a code, each once, in its own list and in others: C7 above C7-ehealth; UN subregion, UN region and ITU region above
   * an area; the goal above a target. A code that never was has none.
   */
  parentsOf(list: string, code: string): readonly ListCode[] {
    const found = new Map<string, ListCode>();
    const wanted: ListCode[] = [...(this.#lists.get(list)?.codes.get(code)?.parents ?? [])];
    for (let at = wanted.shift(); at; at = wanted.shift()) {
      if (found.has(keyOf(at)) || (at.list === list && at.code === code)) continue;
      found.set(keyOf(at), at);
      wanted.push(...(this.#lists.get(at.list)?.codes.get(at.code)?.parents ?? []));
    }
    return [...found.values()];
  }

  /** The codes right below a code, in its own list and in others, without the withdrawn. */
  childrenOf(list: string, code: string): readonly ListCode[] {
    return this.#children.get(keyOf({ list, code })) ?? [];
  }

  /**
   * The groups an area belonged to on a day, or at any time in a month or year: 2019 gets 2019's list (design §5.10). A group whose
   * dates the source leaves to be confirmed says so.
   */
  groupsOf(area: string, onDate: PartialDate): readonly Membership[] {
    return this.#memberships().filter((held) => held.code === area && holdsOn(held, onDate));
  }

  /** The areas that belonged to a group on a day, or at any time in a month or year. */
  membersOf(group: string, onDate: PartialDate): readonly Membership[] {
    return this.#memberships().filter((held) => held.group === group && holdsOn(held, onDate));
  }

  /** Finds a code by what a file calls it: see {@link indexCodes}. With a scheme (`iati`, `m49`), only by the scheme's identifiers. */
  match(list: string, text: string, scheme?: string): CodeMatch {
    const held = this.#held(list);
    held.index ??= indexCodes(held.content);
    return held.index.match(text, scheme);
  }

  /** What another scheme calls a code, the first where there are several: the one to write on export. */
  schemeCodeOf(list: string, code: string, scheme: string): string | null {
    return this.find(list, code)?.matches[scheme]?.[0] ?? null;
  }

  #held(list: string): HeldList {
    const held = this.#lists.get(list);
    if (!held) throw new Error(`there is no code list ${list}`);
    return held;
  }

  #memberships(): readonly Membership[] {
    return this.#lists.get('country-groups')?.memberships ?? [];
  }
}
