import type { Feature } from '#engines/registry/feature.ts';
import { project } from './project.ts';

/** The stocktaking register (W1). */
export const projects: Feature = { name: 'projects', kinds: [project] };
