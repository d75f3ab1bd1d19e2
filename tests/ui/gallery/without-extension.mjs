import { registerHooks } from 'node:module';

/** Lets plain node read modules that import each other without `.ts`, as those of `lib/` do. */
registerHooks({
  resolve(name, context, next) {
    try {
      return next(name, context);
    } catch (error) {
      if (!name.startsWith('.')) throw error;
      return next(`${name}.ts`, context);
    }
  },
});
