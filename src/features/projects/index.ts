export { projects } from './feature.ts';
export { project } from './project.ts';
