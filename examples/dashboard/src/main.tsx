import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app.tsx'
import { NumbersProvider } from './gateway/numbers.tsx'
import './style.css'

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <BrowserRouter>
      <NumbersProvider>
        <App />
      </NumbersProvider>
    </BrowserRouter>
  </StrictMode>,
)
