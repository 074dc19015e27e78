export { loadDemonstration } from './demonstration/load-demonstration.ts';
export { projects } from './feature.ts';
export { loadGenerated } from './generator/load-generated.ts';
export { project } from './project.ts';
