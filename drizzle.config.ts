import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './src/proxy/store/schema.ts', out: './src/proxy/store/migrations' });
