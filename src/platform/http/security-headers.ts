const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  // Nothing of ours connects yet; programs that look a site over fetch its robots.txt as the page.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const UNUSED_FEATURES = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

const TWO_YEARS_IN_SECONDS = 63_072_000;

/**
 * The headers that keep a page to itself: nothing but our own styles, pictures, scripts and connections, no frames, no guessing of types.
 * Only an installation that is reached by https promises to stay so (HSTS, RFC 6797 §7.2).
 *
 * @example
 * securityHeaders('https://wasl.example')['X-Content-Type-Options'] // 'nosniff'
 */
export function securityHeaders(publicUrl: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  if (publicUrl.startsWith('https:'))
    headers['Strict-Transport-Security'] = `max-age=${TWO_YEARS_IN_SECONDS}`;
  return headers;
}
