import type { keyErrors as english } from '../en/keyErrors.ts'
import type { Words } from '../translation.ts'

/** The sentences of keys, phrases and backups that cannot be read. They come with the code that reads them. */
export const keyErrors = {
  'key-unreadable': 'Eso no es una clave privada que se pueda importar: {reason}. Revise lo que ha pegado.',
  'key-mismatch': 'Las dos mitades de esa clave no van juntas. Expórtela otra vez desde donde procede.',
  'key-address-mismatch':
    'La clave que contiene no pertenece a la dirección que indica el archivo. No use este archivo; exporte la clave otra vez.',
  'key-cost':
    'Abrir este archivo requeriría más memoria o tiempo de lo que pide cualquier archivo honesto: {reason}. No se abrió.',
  'key-unsupported': 'Esa es una forma de clave que no se puede importar aquí: {reason}.',
  'key-password-missing': 'Este archivo está cifrado. Escriba la contraseña con la que se creó.',
  'key-password': 'Esa contraseña no abre este archivo, o el archivo se modificó. Revise ambas cosas.',
  'phrase-length':
    'Una frase de recuperación tiene 12, 15, 18, 21 o 24 palabras; hay {count}. Revise qué falta.',
  'phrase-word':
    'La palabra {number} no está en la lista de palabras de recuperación. Revise cómo está escrita.',
  'phrase-checksum':
    'Estas palabras no forman juntas una frase de recuperación. Revise su orden y cada palabra.',
  'backup-unreadable': 'Eso no es una copia de seguridad de Countersign que se pueda leer: {reason}.',
  'backup-password': 'Esa contraseña no abre esta copia de seguridad. Use la que tenía cuando la hizo.',
} satisfies Words<typeof english>
