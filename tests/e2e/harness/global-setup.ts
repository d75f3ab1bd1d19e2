import { builtPackage } from './package.ts';

export default function setup(): void {
  builtPackage();
}
