import type { intake as english } from '../en/intake.ts'
import type { Words } from '../translation.ts'

/** Words for taking in a verification by hand: the popup's section, and the page of its own. */
export const intake = {
  title: 'Recevoir une vérification',
  intro:
    'Pour une vérification qu’aucune page ne transmet : depuis un courriel, un fichier ou un appareil sans réseau. Rien n’est signé avant que vous l’ayez vu dans la fenêtre de signature.',
  heading: 'Coller une vérification',
  label: 'Vérification',
  hint: 'Le JSON ou le lien qu’on vous a donné. Un fichier ou l’image d’un code QR peut être déposé ou collé ici.',
  check: 'Vérifier et afficher',
  empty: 'Collez d’abord la vérification.',
  choose: 'Choisir un fichier ou une image…',
  openPage: 'Depuis un fichier ou un code QR…',
  drop: 'Déposez-le ici',
  reading: 'Lecture…',
  'taken.heading': 'Reçues ici',
  'taken.waiting': 'En attente dans la fenêtre de signature.',
  'taken.open': 'Ouvrir la fenêtre de signature',
  'taken.signed': 'Signée. Remettez-la à qui vous l’a demandée.',
  'taken.rejected': 'Refusée. Rien n’a été signé.',
  'taken.gone': 'N’est plus gardée.',
} satisfies Words<typeof english>
