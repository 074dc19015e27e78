import { expect, test } from 'vitest';
import { defineAddresses } from './addresses.ts';

const addresses = defineAddresses({
  'projects.list': '/:language/projects',
  'projects.show': '/:language/projects/:reference',
});

test('href fills a path and its query', () => {
  expect(addresses.href('projects.list', { language: 'ar' }, { sort: 'title', area: ['KE'] })).toBe(
    '/ar/projects?area=KE&sort=title',
  );
  expect(addresses.href('projects.show', { language: 'en', reference: 'a/b ?' })).toBe(
    '/en/projects/a%2Fb%20%3F',
  );
});

test('href refuses what leads nowhere', () => {
  expect(() => addresses.href('projects.show', { language: 'en', reference: '' })).toThrow('No reference');
  // @ts-expect-error a missing parameter is a type error first
  expect(() => addresses.href('projects.show', { language: 'en' })).toThrow('No reference');
  // @ts-expect-error so is an unknown name
  expect(() => addresses.href('projects.shwo', { language: 'en' })).toThrow();
});
