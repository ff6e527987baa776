import type { passkeyReasons as english } from '../en/passkeyReasons.ts'
import type { Words } from '../translation.ts'

/** Why passkeys cannot be used here: the `{reason}` of `passkey-unavailable`, and what the settings say. */
export const passkeyReasons = {
  none: 'Este navegador não oferece a extensões uma chave de acesso que possa guardar uma chave.',
  noDomain:
    'O Firefox vincula as chaves de acesso de uma extensão a um site, e esta versão do Countersign não tem nenhum ao qual vinculá-las.',
  noAccess:
    'O Firefox vincula as chaves de acesso de uma extensão a um site: aqui a {domain}, que o Countersign ainda não pode usar.',
  refused: 'O navegador recusou.',
} satisfies Words<typeof english>
