import { enableCompileCache } from 'node:module';

// Node keeps what it has made of the code: most builds take longer to start than to render what has changed.
enableCompileCache();
await import('./build/publish-site.ts');
