import { createRoot } from 'react-dom/client'
import { IntakePage } from './IntakePage.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<IntakePage />)
