import '../../lib/text/doorsTexts.ts'
import '../../components/base.css'
import './link.css'
import { createRoot } from 'react-dom/client'
import { showChosenLanguage } from '../../lib/browser/showChosenLanguage.ts'
import { LinkPage } from './LinkPage.tsx'
import { takeFragment } from './takeFragment.ts'

const fragment = takeFragment(window)
const root = document.getElementById('root')
if (root) void showChosenLanguage().then(() => createRoot(root).render(<LinkPage fragment={fragment} />))
