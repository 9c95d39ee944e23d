import { ALL_MODES, type Run } from '../script/run';

/** `Session`: the viewer's language is known in every mode, their address never with this project's scopes. */
export const session = (run: Run) => {
  const nobody = () => run.expose('User', { reads: { getEmail: () => '' } });
  return run.expose<object>('Session', {
    modes: ALL_MODES,
    reads: {
      getActiveUserLocale: () => run.workspace.settings.activeUserLocale,
      getScriptTimeZone: () => run.workspace.settings.scriptTimeZone,
      getActiveUser: nobody,
      getEffectiveUser: nobody,
    },
  });
};
