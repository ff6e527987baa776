import { defineCommand, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { exitCodeHelp, exitCodes } from './exitCodes.ts'

const usage = `Usage: countersign completion bash|zsh|fish

Prints a script that completes commands, options and file names. To have it in every new shell:

  bash   countersign completion bash > ~/.local/share/bash-completion/completions/countersign
  zsh    countersign completion zsh > a file named _countersign in a folder of your $fpath
  fish   countersign completion fish > ~/.config/fish/completions/countersign.fish

${exitCodeHelp({ done: 'done' })}
`

const shells: Readonly<Record<string, () => string>> = { bash, zsh, fish }

/** `countersign completion`: a completion script. */
export const completionCommand = defineCommand({
  usage,
  options: {},
  positionals: { least: 1, most: 1 },
  async run(_, [shell = '']) {
    if (!Object.hasOwn(shells, shell)) throw new UsageError('The shell is one of bash, zsh, fish.')
    process.stdout.write(shells[shell]?.() ?? '')
    return exitCodes.done
  },
})

const names = commands.map(({ name }) => name).join(' ')

/** All but this one, whose argument is the name of a shell. */
const withOptions = commands.filter(({ name }) => name !== 'completion')

function bash(): string {
  const cases = withOptions.map(
    ({ name, options }) => `    ${name}) options='${[...options, '--help'].join(' ')}' ;;`,
  )
  return `# bash completion for countersign
_countersign() {
  local word=\${COMP_WORDS[COMP_CWORD]} options=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names} --help --version' -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
    completion) options='bash zsh fish' ;;
  esac
  case \${COMP_WORDS[1]}:$word in
    completion:* | *:-*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _countersign countersign
`
}

function zsh(): string {
  const described = commands.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`)
  const cases = withOptions.map(
    ({ name, options }) => `    ${name}) options=(${[...options, '--help'].join(' ')}) ;;`,
  )
  return `#compdef countersign
# zsh completion for countersign
_countersign() {
  local -a commands options
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  case $words[2] in
${cases.join('\n')}
  esac
  if [[ $words[2] == completion ]]; then
    compadd bash zsh fish
  elif [[ $PREFIX == -* ]]; then
    compadd -- $options
  else
    _files
  fi
}
if [[ $funcstack[1] == _countersign ]]; then
  _countersign "$@"
else
  compdef _countersign countersign
fi
`
}

function fish(): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c countersign -n __fish_use_subcommand -f -a ${name} -d '${quoted(summary)}'`,
    ...[...options, '--help'].map(
      (option) => `complete -c countersign -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`,
    ),
  ])
  const shellNames = `complete -c countersign -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'`
  return `# fish completion for countersign\n${[...lines, shellNames].join('\n')}\n`
}

/** Fit for single quotes in every one of the three shells. */
function quoted(text: string): string {
  return text.replaceAll("'", '’')
}
