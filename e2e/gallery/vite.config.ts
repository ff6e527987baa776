import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Serves the gallery for a look by hand: `npx vite --config e2e/gallery/vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: [{ find: /^.*\/browser\.ts$/, replacement: join(import.meta.dirname, 'emptyBrowser.ts') }],
  },
})
