import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The page and the gateway share one origin, so that no CORS is needed and the socket is where the
 * queries are. In production let the server of the page do the same.
 */
const proxy = {
  '/graphql': { target: process.env.GATEWAY_URL ?? 'http://localhost:4000', ws: true },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { chunkSizeWarningLimit: 600 }, // kB, most of it React and Apollo Client; 150 compressed
  server: { proxy },
  preview: { proxy },
})
