/** Flags that never came: in PowerShell npm takes `--` for its own, and every flag behind it too. */

/** Where npm leaves a flag that it took for one of its own settings. */
const variableOf = (flag: string): string => `npm_config_${flag.replaceAll('-', '_')}`;

/**
 * Refuses where a shell has kept flags of a command from it.
 * @param command as a person types it: `npm run package`
 * @param flags of the command; none that is a setting of npm too
 * @throws Error with a sentence for the user
 */
export function refuseLostFlags(command: string, flags: readonly string[], environment = process.env): void {
  const lost = flags.filter((flag) => environment[variableOf(flag)] !== undefined);
  if (lost.length === 0) return;
  throw new Error(
    `npm kept ${lost.map((flag) => `--${flag}`).join(' and ')} for itself. Put two dashes before the options: ` +
      `${command} -- --${lost[0]} …; in PowerShell with quotes around them: ${command} '--' --${lost[0]} …`,
  );
}
