/**
 * A text in which passwords inside addresses are blotted out.
 *
 * @example
 * withoutSecrets('postgres://me:tiger@db/wasl') // 'postgres://me:***@db/wasl'
 */
export function withoutSecrets(text: string): string {
  return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"']*):[^\s"'/]+@/gi, '$1:***@');
}
