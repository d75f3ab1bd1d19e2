// `npm run screens`: the gallery reads modules that import each other without `.ts`, so its loader comes first.
import '../ui/gallery/without-extension.mjs';

await import('../ui/gallery/gallery.ts');
