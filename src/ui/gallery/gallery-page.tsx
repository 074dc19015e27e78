import type { Language } from '#kernel/language.ts';
import { LANGUAGES } from '#kernel/language.ts';
import { textsFor } from '#platform/i18n/texts.ts';
import { ErrorPage } from '#ui/layouts/error-page.tsx';
import { Page } from '#ui/layouts/page.tsx';
import type { Address, Site } from '#ui/layouts/site.ts';
import type { Markup } from '#ui/markup.ts';
import { FormSample } from './form-sample.tsx';
import { HomeSample } from './home-sample.tsx';
import { ListSample } from './list-sample.tsx';
import { PartsSample } from './parts-sample.tsx';
import { RecordSample } from './record-sample.tsx';
import { say } from './words.ts';

/** The pages of the gallery: the parts on their own, and whole pages made of them. */
export const GALLERY_PAGES = ['parts', 'home', 'list', 'record', 'form', 'error'] as const;

/** One page of the gallery. */
export type GalleryPageName = (typeof GALLERY_PAGES)[number];

/** Which page of the gallery is shown, and how. */
export interface GalleryRequest {
  page: GalleryPageName;
  language: Language;
  /** Without it the reader's system decides. */
  theme?: 'light' | 'dark';
  /** Addresses of the style sheet and the icon. */
  stylesheet: string;
  icon?: string;
}

const SAMPLES = {
  parts: PartsSample,
  home: HomeSample,
  list: ListSample,
  record: RecordSample,
  form: FormSample,
};

function addressOf(request: GalleryRequest, page: GalleryPageName): string {
  return `/${request.language}/gallery/${page}${request.theme === undefined ? '' : `?theme=${request.theme}`}`;
}

function siteOf(request: GalleryRequest): Site {
  const { language } = request;
  return {
    stylesheet: request.stylesheet,
    icon: request.icon,
    origin: 'https://registers.example',
    languages: LANGUAGES,
    registers: GALLERY_PAGES.map((page) => ({ href: addressOf(request, page), label: say(language, page) })),
    footLinks: (['about', 'terms', 'accessibility'] as const).map((word) => ({
      href: addressOf(request, 'parts'),
      label: say(language, word),
    })),
    asOf: new Date('2026-11-20T00:00:00Z'),
    isDemonstration: true,
    search: { action: addressOf(request, 'list'), name: 'q' },
  };
}

/**
 * A page of the gallery in one language and theme: every component with plausible matter in the six languages, both directions,
 * light and dark. Served at `/{language}/gallery/{page}?theme=dark`.
 */
export function GalleryPage(request: GalleryRequest): Markup {
  const texts = textsFor(request.language);
  const site = siteOf(request);
  const address: Address = {
    path: `/gallery/${request.page}`,
    query: request.theme === undefined ? '' : `?theme=${request.theme}`,
  };
  if (request.page === 'error') {
    return (
      <ErrorPage
        texts={texts}
        site={site}
        address={address}
        theme={request.theme}
        status={500}
        title="platform.error.fault.title"
        body={texts.t('platform.error.fault.body')}
        reference="K7Q2-9FMX"
      />
    );
  }
  const Sample = SAMPLES[request.page];
  return (
    <Page
      texts={texts}
      site={site}
      address={address}
      theme={request.theme}
      title={`${say(request.language, request.page)} – ${say(request.language, 'gallery')}`}
      isHidden
    >
      <Sample texts={texts} />
    </Page>
  );
}
