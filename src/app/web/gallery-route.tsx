import { refuse } from '#kernel/result.ts';
import type { Assets } from '#platform/http/assets.ts';
import type { Route } from '#platform/http/route.ts';
import { GALLERY_PAGES, GalleryPage } from '#ui/gallery/gallery-page.tsx';

/** `GET /{lang}/gallery/{page}?theme=dark`: every component with plausible matter, for those who build and check the look. */
export function galleryRoute(assets: Assets): Route {
  return {
    name: 'gallery',
    method: 'GET',
    path: '/:language/gallery/:page',
    permission: 'public.read',
    handler: (c) => {
      const page = GALLERY_PAGES.find((name) => name === c.req.param('page'));
      if (page === undefined) return refuse({ kind: 'not-found' });
      const theme = (['light', 'dark'] as const).find((name) => name === c.req.query('theme'));
      return c.html(
        <GalleryPage
          page={page}
          language={c.var.texts.language}
          stylesheet={assets.href('site.css')}
          icon={assets.href('icon.svg')}
          {...(theme ? { theme } : {})}
        />,
      );
    },
  };
}
