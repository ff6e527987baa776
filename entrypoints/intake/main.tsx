import { createRoot } from 'react-dom/client'
import { keepFocus } from '../../components/keepFocus.ts'
import { showChosenLanguage } from '../../lib/browser/showChosenLanguage.ts'
import { IntakePage } from './IntakePage.tsx'

keepFocus()
const root = document.getElementById('root')
if (root) void showChosenLanguage().then(() => createRoot(root).render(<IntakePage />))
