import type { Content, Markup } from '#ui/markup.ts';

/** A code of a code list as a reader meets it. */
export interface ShownCode {
  /** As it is printed: `C7`, `SDG 3`, `2.3`; absent where the code means nothing to readers. */
  code?: string;
  name: string;
  /** The page that explains it and lists its records. */
  href?: string;
  /** What the record says about it: its relevance, its evidence. */
  remark?: Content;
}

function Code({ code }: { code: ShownCode }): Markup {
  const inside = (
    <>
      {code.code !== undefined && <b>{code.code}</b>}
      {code.name}
    </>
  );
  const shown =
    code.href === undefined ? (
      <span class="code">{inside}</span>
    ) : (
      <a class="code" href={code.href}>
        {inside}
      </a>
    );
  if (code.remark === undefined) return shown;
  return (
    <span>
      {shown} <span class="soft small">· {code.remark}</span>
    </span>
  );
}

/** Codes with their names, wrapped with space: the code is boxed, its name is not. */
export function Codes({ codes }: { codes: readonly ShownCode[] }): Markup {
  return (
    <p class="codes">
      {codes.map((code) => (
        <Code code={code} />
      ))}
    </p>
  );
}
