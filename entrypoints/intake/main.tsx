import { createRoot } from 'react-dom/client'
import { showChosenLanguage } from '../../lib/browser/showChosenLanguage.ts'
import { IntakePage } from './IntakePage.tsx'

const root = document.getElementById('root')
if (root) void showChosenLanguage().then(() => createRoot(root).render(<IntakePage />))
